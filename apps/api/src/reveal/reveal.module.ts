import { Module } from '@nestjs/common';
import { RevealController } from './reveal.controller';

/** 揭示. */
@Module({ controllers: [RevealController] })
export class RevealModule {}
