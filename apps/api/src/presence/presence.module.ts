import { Module } from '@nestjs/common';
import { PresenceController } from './presence.controller';

/** 谁正在看. */
@Module({ controllers: [PresenceController] })
export class PresenceModule {}
