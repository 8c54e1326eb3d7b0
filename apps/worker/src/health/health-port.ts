import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { YimenConfig } from '@yimen/platform/config/config';
import { Metrics } from '@yimen/platform/metrics/registry';
import { WorkflowWorker } from '../engine/workflow-worker';

/** GET /health/live, /health/ready (taking tasks?), /metrics, on a port of its own and only on this machine. */
@Injectable()
export class HealthPort implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server: Server | null = null;

  constructor(
    private readonly config: YimenConfig,
    private readonly worker: WorkflowWorker,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.workerPort === undefined) return;
    this.server = createServer((request, response) => void this.answer(request.url ?? '', response));
    this.server.listen(this.config.workerPort, '127.0.0.1');
  }

  async beforeApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  private async answer(url: string, response: ServerResponse): Promise<void> {
    if (url === '/metrics') {
      response.setHeader('content-type', this.metrics.registry.contentType);
      response.end(await this.metrics.registry.metrics());
      return;
    }
    const working = !this.config.workerRoles.includes('workflows') || this.worker.up;
    response.statusCode = url === '/health/live' || working ? 200 : 503;
    response.end(JSON.stringify({ status: working ? 'ok' : 'starting' }));
  }
}
