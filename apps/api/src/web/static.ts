import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bare } from '@yimen/platform/http/problem';
import { problemType } from '@yimen/platform/http/problem.filter';

/** Addresses that belong to programs: an unknown one there is a mistake, not a page. */
const notPages = /^\/(api|public|health|metrics|docs|codec)(\/|$)/;
/** A last step with a dot names a file; an address of a page has none. */
const isFile = /^\/(?!api\/)[\w./-]*\.\w+$/;
/** Files whose name changes with their content. */
const hashed = /[\\/]assets[\\/]/;

/** Pages of their own beside the staff screens: where, and the folder of their build. */
const apart = [
  ['/p/', 'phone'],
  ['/wall/', 'wall'],
] as const;

/** As much of a reply as a page needs. */
interface PageReply {
  code(status: number): PageReply;
  header(name: string, value: string): PageReply;
  type(contentType: string): PageReply;
  redirect(to: string): unknown;
  send(body: string): unknown;
  sendFile(name: string, root?: string): unknown;
}

/**
 * Serves the staff screens at `/`, the petitioner's page at `/p/` and the hall's screen at `/wall/`, as they were built; where nothing was built, the
 * plain page about the system's state. Every address that is no file and no route gets the staff index.html, so that a
 * page's own addresses can be reloaded and shared. The process runs in the root of the installation.
 */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const root = join(process.cwd(), 'dist', 'web');
  const options = { serve: false, preCompressed: true, cacheControl: false, setHeaders: keepHashed };
  await app.register(fastifyStatic, {
    ...options,
    root: [join(root, 'staff'), join(process.cwd(), 'apps', 'web', 'static')],
  });
  const server = app.getHttpAdapter().getInstance();
  for (const [path, folder] of apart) {
    server.get(path.slice(0, -1), (_request, reply) => (reply as unknown as PageReply).redirect(path));
    server.get(`${path}*`, (request, reply) => {
      const name = pathOf(request.url).slice(path.length);
      return (reply as unknown as PageReply).sendFile(name || 'index.html', join(root, folder));
    });
  }
  server.get('/*', (request, reply) => page(request, reply as unknown as PageReply));
}

/** A file whose name tells its content may be kept for a year; every other one is asked for again. */
function keepHashed(reply: { header(name: string, value: string): unknown }, file: string): void {
  reply.header('cache-control', hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function pathOf(url: string): string {
  return url.split('?')[0] ?? '/';
}

function page(request: { id: string; url: string }, reply: PageReply): unknown {
  const path = pathOf(request.url);
  if (isFile.test(path)) return reply.sendFile(path.slice(1));
  if (!notPages.test(path)) return reply.sendFile('index.html');
  const problem = { ...bare(404).problem, instance: path, traceId: request.id };
  return reply.code(404).type(problemType).header('cache-control', 'no-store').send(JSON.stringify(problem));
}
