import { Module } from '@nestjs/common';
import { BulkController } from './bulk.controller';

/** 批量办理. */
@Module({ controllers: [BulkController] })
export class BulkModule {}
