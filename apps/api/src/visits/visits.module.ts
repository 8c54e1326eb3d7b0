import { Module } from '@nestjs/common';
import { VisitsController } from './visits.controller';

/** 来访. */
@Module({ controllers: [VisitsController] })
export class VisitsModule {}
