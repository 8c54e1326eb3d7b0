import { Module } from '@nestjs/common';
import { DocumentsController } from './documents.controller';

/** 文书. */
@Module({ controllers: [DocumentsController] })
export class DocumentsModule {}
