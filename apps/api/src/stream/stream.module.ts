import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { StreamController } from './stream.controller';
import { StreamHub } from './stream-hub';

/** 实时消息. */
@Module({ imports: [AuthModule], controllers: [StreamController], providers: [StreamHub] })
export class StreamModule {}
