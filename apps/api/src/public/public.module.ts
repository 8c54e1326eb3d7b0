import { Module } from '@nestjs/common';
import { PublicController } from './public.controller';
import { PublicLimits } from './public-limits';

@Module({ controllers: [PublicController], providers: [PublicLimits] })
export class PublicModule {}
