import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { parseBody } from './body';
import { bare } from './problem';
import { problemType } from './problem.filter';

/** What one request may cost. */
export interface HttpLimits {
  /** Bytes of a body. */
  bodyLimit: number;
  /** Fastify's `trustProxy` list: the peers whose X-Forwarded-For is believed. */
  trustProxy: string;
}

const maxHeaderSize = 16 * 1024;
const requestTimeout = 30_000;

/**
 * The HTTP server with its limits and a strict JSON reader. Everything that it refuses by itself (headers, address,
 * body) is answered as problem+json too. Every request has an id: the caller's X-Request-Id if it is a plain one.
 */
export function createHttpAdapter({ bodyLimit, trustProxy }: HttpLimits): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: trustProxy.split(',').map((peer) => peer.trim()),
    requestTimeout,
    http: { maxHeaderSize },
    requestIdHeader: false, // read by genReqId, which does not believe it blindly
    genReqId,
    frameworkErrors: (error: { statusCode?: number }, request: { id: string }, reply: unknown) =>
      answerBadAddress(error, request, reply as EarlyReply),
    clientErrorHandler: answerBrokenRequest,
  });
  adapter.useBodyParser('application/json', false, { bodyLimit }, (_request, body: Buffer, done) => {
    try {
      done(null, parseBody(body));
    } catch (error) {
      done(error as Error);
    }
  });
  return adapter;
}

function genReqId(request: { headers: IncomingMessage['headers'] }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** As much of a Fastify reply as is needed before Nest has seen the request. */
interface EarlyReply {
  code(status: number): EarlyReply;
  header(name: string, value: string): EarlyReply;
  send(body: string): unknown;
}

/** The router could not read the address, or found it too long. */
function answerBadAddress(error: { statusCode?: number }, request: { id: string }, reply: EarlyReply): void {
  const { problem } = bare(error.statusCode ?? 400);
  const body = JSON.stringify({ ...problem, traceId: request.id });
  reply.code(problem.status).header('content-type', problemType).send(body);
}

/** The parser of Node gave up before there was a request: overlong headers, or no HTTP at all. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const body = JSON.stringify(bare(status).problem);
  const head = [
    `HTTP/1.1 ${status} ${status === 431 ? 'Request Header Fields Too Large' : 'Bad Request'}`,
    `content-type: ${problemType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
