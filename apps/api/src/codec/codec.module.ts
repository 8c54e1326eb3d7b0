import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { CodecController } from './codec.controller';
import { UiOrigin } from './ui-origin';

@Module({ controllers: [CodecController], providers: [UiOrigin] })
export class CodecModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(UiOrigin).forRoutes(CodecController);
  }
}
