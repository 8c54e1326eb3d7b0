import { Module } from '@nestjs/common';
import { ApprovalsController } from './approvals.controller';

/** 签批. */
@Module({ controllers: [ApprovalsController] })
export class ApprovalsModule {}
