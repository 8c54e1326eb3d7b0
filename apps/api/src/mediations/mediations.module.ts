import { Module } from '@nestjs/common';
import { MediationEndingController } from './mediation-ending.controller';
import { MediationProcessController } from './mediation-process.controller';
import { MediationsController } from './mediations.controller';

/** 调解. */
@Module({ controllers: [MediationsController, MediationProcessController, MediationEndingController] })
export class MediationsModule {}
