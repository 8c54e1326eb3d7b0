import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ChangePassword } from '@yimen/application/accounts/change-password';
import { Login } from '@yimen/application/accounts/login';
import { Sessions } from '@yimen/application/accounts/sessions';
import { AuthController } from './auth.controller';
import { AuthGuard } from './auth.guard';

/** Signing in, and the guard before every route. */
@Module({
  controllers: [AuthController],
  providers: [Login, ChangePassword, Sessions, { provide: APP_GUARD, useClass: AuthGuard }],
  exports: [Sessions],
})
export class AuthModule {}
