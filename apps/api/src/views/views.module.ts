import { Module } from '@nestjs/common';
import { ViewsController } from './views.controller';

/** 视图. */
@Module({ controllers: [ViewsController] })
export class ViewsModule {}
