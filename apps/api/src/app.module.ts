import { Module } from '@nestjs/common';
import { ApplicationModule } from '@yimen/application/application.module';
import { ports } from '@yimen/application/kernel/ports';
import { PlatformModule } from '@yimen/platform/platform.module';
import { PortsModule } from '@yimen/platform/ports.module';
import { AuthModule } from './auth/auth.module';
import { CodecModule } from './codec/codec.module';
import { HealthModule } from './health/health.module';
import { PublicModule } from './public/public.module';

const house = [PlatformModule, PortsModule.bind(ports, 'yimen-api'), ApplicationModule];
const doors = [AuthModule, HealthModule, CodecModule, PublicModule];

/** The api: the platform's parts, the use cases, and one module per noun. */
@Module({ imports: [...house, ...doors] })
export class AppModule {}
