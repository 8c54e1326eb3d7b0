import { Module } from '@nestjs/common';
import { OrdersController } from './orders.controller';

/** 督办. */
@Module({ controllers: [OrdersController] })
export class OrdersModule {}
