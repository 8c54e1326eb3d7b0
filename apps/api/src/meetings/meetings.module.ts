import { Module } from '@nestjs/common';
import { MeetingsController } from './meetings.controller';

/** 会议. */
@Module({ controllers: [MeetingsController] })
export class MeetingsModule {}
