import { Module } from '@nestjs/common';
import { ApplicationModule } from '@yimen/application/application.module';
import { ports } from '@yimen/application/kernel/ports';
import { PlatformModule } from '@yimen/platform/platform.module';
import { PortsModule } from '@yimen/platform/ports.module';
import { CaseActivitiesOfWorker } from './activities/case.activities';
import { Reconciler } from './activities/reconciler.activities';
import { WorkflowWorker } from './engine/workflow-worker';
import { HealthPort } from './health/health-port';
import { Relay } from './relay/relay';

/** The worker: workflows and their database work, the outbox relay, a small port that says how it is. */
@Module({
  imports: [PlatformModule, PortsModule.bind(ports, 'yimen-worker'), ApplicationModule],
  providers: [CaseActivitiesOfWorker, Reconciler, WorkflowWorker, Relay, HealthPort],
})
export class WorkerModule {}
