import { Module } from '@nestjs/common';
import { DraftsController } from './drafts.controller';

/** 草稿. */
@Module({ controllers: [DraftsController] })
export class DraftsModule {}
