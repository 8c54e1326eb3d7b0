import { Module } from '@nestjs/common';
import { slipAddress } from './slip-address';
import { VisitsController } from './visits.controller';

/** 来访. */
@Module({ controllers: [VisitsController], providers: [slipAddress], exports: [slipAddress] })
export class VisitsModule {}
