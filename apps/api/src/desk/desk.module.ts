import { Module } from '@nestjs/common';
import { slipAddress } from '../visits/slip-address';
import { DeskController } from './desk.controller';
import { DeskLimits } from './desk-limits';
import { QueueController } from './queue.controller';
import { VisitDayController } from './visit-day.controller';

/** 登记台: who came, who waits where, what is suggested. */
@Module({
  controllers: [DeskController, VisitDayController, QueueController],
  providers: [DeskLimits, slipAddress],
})
export class DeskModule {}
