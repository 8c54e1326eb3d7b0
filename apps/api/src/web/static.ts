import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bare } from '@yimen/platform/http/problem';
import { problemType } from '@yimen/platform/http/problem.filter';

/** Addresses that belong to programs: an unknown one there is a mistake, not a page. */
const notPages = /^\/(api|public|health|metrics|docs|codec)(\/|$)/;

/** As much of a reply as a page needs. */
interface PageReply {
  code(status: number): PageReply;
  header(name: string, value: string): PageReply;
  type(contentType: string): PageReply;
  send(body: string): unknown;
  sendFile(name: string): unknown;
}

/**
 * Serves the web page's files at `/`. Every address that is no file and no route gets index.html, so that a page's own
 * addresses can be reloaded and shared. The process runs in the root of the installation.
 */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic, { root: join(process.cwd(), 'apps', 'web', 'static'), wildcard: false });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => page(request, reply as unknown as PageReply));
}

function page(request: { id: string; url: string }, reply: PageReply): unknown {
  const path = request.url.split('?')[0] ?? '/';
  if (!notPages.test(path)) return reply.sendFile('index.html');
  const problem = { ...bare(404).problem, instance: path, traceId: request.id };
  return reply.code(404).type(problemType).header('cache-control', 'no-store').send(JSON.stringify(problem));
}
