import { Module } from '@nestjs/common';
import { EscalationsController } from './escalations.controller';

/** 提级. */
@Module({ controllers: [EscalationsController] })
export class EscalationsModule {}
