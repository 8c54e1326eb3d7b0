import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { MetricsPage } from './metrics-page';
import { ReadinessProbe } from './readiness';

@Module({ controllers: [HealthController], providers: [ReadinessProbe, MetricsPage] })
export class HealthModule {}
