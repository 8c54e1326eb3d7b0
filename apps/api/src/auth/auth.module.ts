import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ChangePassword } from '@yimen/application/accounts/change-password';
import { EnrolFactor } from '@yimen/application/accounts/enrol-factor';
import { Login } from '@yimen/application/accounts/login';
import { SecondFactor } from '@yimen/application/accounts/second-factor';
import { Sessions } from '@yimen/application/accounts/sessions';
import { AuthController } from './auth.controller';
import { AuthGuard } from './auth.guard';
import { FactorController } from './factor.controller';

/** Signing in, and the guard before every route. */
@Module({
  controllers: [AuthController, FactorController],
  providers: [Login, ChangePassword, EnrolFactor, SecondFactor, Sessions, { provide: APP_GUARD, useClass: AuthGuard }],
  exports: [Sessions],
})
export class AuthModule {}
