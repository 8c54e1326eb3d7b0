import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ChangePassword } from '@yimen/application/accounts/change-password';
import { EnrolFactor } from '@yimen/application/accounts/enrol-factor';
import { Login } from '@yimen/application/accounts/login';
import { OidcLink } from '@yimen/application/accounts/oidc-link';
import { OidcLogin } from '@yimen/application/accounts/oidc-login';
import { SecondFactor } from '@yimen/application/accounts/second-factor';
import { Sessions } from '@yimen/application/accounts/sessions';
import { AccountAnswer } from './account-answer';
import { AuthController } from './auth.controller';
import { AuthGuard } from './auth.guard';
import { FactorController } from './factor.controller';
import { OidcController } from './oidc.controller';
import { OidcLinkController } from './oidc-link.controller';
import { OidcMemory } from './oidc-memory';

/** Signing in, and the guard before every route. */
@Module({
  controllers: [AuthController, FactorController, OidcController, OidcLinkController],
  providers: [
    Login,
    ChangePassword,
    EnrolFactor,
    SecondFactor,
    OidcLink,
    OidcLogin,
    OidcMemory,
    AccountAnswer,
    Sessions,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [Sessions],
})
export class AuthModule {}
