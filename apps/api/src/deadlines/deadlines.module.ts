import { Module } from '@nestjs/common';
import { DeadlinesController } from './deadlines.controller';

/** 期限计算器. */
@Module({ controllers: [DeadlinesController] })
export class DeadlinesModule {}
