import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { setTimeout as sleep } from 'node:timers/promises';
import { YimenConfig } from '@yimen/platform/config/config';
import { KeyRing } from '@yimen/platform/crypto/key-ring';
import { dataConverter } from '@yimen/platform/temporal/data-converter';
import { CaseActivitiesOfWorker } from '../activities/case.activities';
import { Reconciler } from '../activities/reconciler.activities';
import { bundlePath } from '../bundle';

const cachedWorkflows = 1_000;

/** Runs the workflows of the one task queue; waits for an engine that is away, and ends when the process does. */
@Injectable()
export class WorkflowWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Workflows');
  private stopping = false;
  private worker: Worker | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: YimenConfig,
    private readonly ring: KeyRing,
    private readonly cases: CaseActivitiesOfWorker,
    private readonly reconciler: Reconciler,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.workerRoles.includes('workflows')) this.running = this.stay();
  }

  /** Is the worker taking tasks? */
  get up(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running;
  }

  /** Works until told to stop; a lost engine is waited for, never a reason to end. */
  private async stay(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.work();
      } catch (error) {
        this.log.warn(`engine away: ${String(error)}`);
        await sleep(1_000);
      }
    }
  }

  private async work(): Promise<void> {
    const connection = await NativeConnection.connect({ address: this.config.temporalAddress });
    try {
      this.worker = await Worker.create({
        connection,
        namespace: this.config.temporalNamespace,
        taskQueue: this.config.taskQueue,
        workflowBundle: { codePath: bundlePath },
        dataConverter: dataConverter(this.ring),
        activities: { ...this.cases, reconcile: this.reconciler.reconcile },
        maxCachedWorkflows: cachedWorkflows,
        shutdownGraceTime: '5 seconds',
        shutdownForceTime: '15 seconds',
      });
      this.log.log('taking tasks');
      await this.worker.run();
    } finally {
      this.worker = null;
      await connection.close();
    }
  }
}
