import { RequestMethod, type Type } from '@nestjs/common';
import { HttpAdapterHost, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { YimenConfig } from '@yimen/platform/config/config';
import { createHttpAdapter } from '@yimen/platform/http/limits';
import { ProblemFilter } from '@yimen/platform/http/problem.filter';
import { NestLogger, createLogger } from '@yimen/platform/logging/logger';
import { serveDocs } from './docs';
import { addHeaders } from './headers';
import { serveWeb } from './static';

/**
 * Addresses that stand as they are: those of watching programs and of the engine's web page, and `api/v1/metrics`, which names
 * its prefix itself because the same word without it is the watching programs'.
 */
const bareRoutes = ['health/live', 'health/ready', 'metrics', 'api/v1/metrics'].map((path) => ({
  path,
  method: RequestMethod.GET,
}));
const codecRoutes = ['codec/decode', 'codec/encode'].map((path) => ({ path, method: RequestMethod.ALL }));

/** The api with everything a request passes through, not yet listening. In: its settings and its root module. */
export async function createApi(config: YimenConfig, root: Type): Promise<NestFastifyApplication> {
  const logger = new NestLogger(createLogger(config.logLevel, 'api'));
  const adapter = createHttpAdapter(config);
  const options = { logger, abortOnError: false, bodyParser: false }; // JSON alone is read: no page elsewhere can post a form here
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, options);
  await addHeaders(app);
  app.setGlobalPrefix('api/v1', { exclude: [...bareRoutes, ...codecRoutes] });
  app.useGlobalFilters(new ProblemFilter(app.get(HttpAdapterHost)));
  app.enableShutdownHooks();
  if (config.demo) serveDocs(app);
  await serveWeb(app);
  return app;
}
