import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Runtime } from '@temporalio/worker';
import { YimenConfig } from '@yimen/platform/config/config';
import { createLogger, NestLogger } from '@yimen/platform/logging/logger';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  Runtime.install({ shutdownSignals: [] }); // signals belong to Nest: two owners stop a worker twice
  const app = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true });
  app.useLogger(new NestLogger(createLogger(app.get(YimenConfig).logLevel, 'worker')));
  app.enableShutdownHooks();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
