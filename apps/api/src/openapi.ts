import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { sortedKeys } from './acts/sorted-keys';
import { describeApi } from './web/docs';

/** Addresses outside /api/v1, as the running api has them. */
const bare = ['health/live', 'health/ready', 'metrics', 'api/v1/metrics', 'codec/decode', 'codec/encode'];

/** Writes docs/openapi.json, keys in a stable order. Preview mode makes no provider: neither database nor engine is needed. */
async function main(): Promise<void> {
  const app = await NestFactory.create(AppModule, new FastifyAdapter(), { preview: true, logger: ['error'] });
  app.setGlobalPrefix('api/v1', { exclude: bare.map((path) => ({ path, method: RequestMethod.ALL })) });
  const target = resolve('docs/openapi.json');
  writeFileSync(target, `${JSON.stringify(sortedKeys(describeApi(app)), null, 2)}\n`);
  process.stdout.write('docs/openapi.json\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exit(1);
});
