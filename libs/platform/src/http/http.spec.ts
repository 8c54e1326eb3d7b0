import { connect } from 'node:net';
import { Body, ConflictException, Controller, Get, Module, Post } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { EngineRefusal, EngineUnavailable } from '@yimen/workflows/contract/errors';
import { createHttpAdapter } from './limits';
import { ProblemFilter } from './problem.filter';
import { RateLimited } from './rate-limit';

const thrown: Record<string, unknown> = {
  refusal: new Refusal('validation_failed', '请填写事实', [
    { pointer: '/facts', code: 'required', message: '请填写事实' },
  ]),
  late: new EngineRefusal({ code: 'stale_state', detail: '已被他人更新', state: { seq: 4 } }),
  unknown: new EngineRefusal({ code: 'no_such_code', detail: '张三' }),
  away: new EngineUnavailable('流程引擎暂时没有应答'),
  often: new RateLimited(7),
  twice: Object.assign(new Error('dup'), { driverError: { code: '23505', detail: 'Key (phone)=(13900001234)' } }),
  down: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  fault: new TypeError('张三 is not a function'),
  nest: new ConflictException('nest says'),
  nothing: null,
};

@Controller('do')
class Desk {
  @Post('echo')
  echo(@Body() body: unknown) {
    return { body };
  }

  @Get(':what')
  never() {
    return 'unreachable';
  }
}

@Controller('throw')
class Thrower {
  @Post()
  fail(@Body() { what }: { what: string }) {
    throw thrown[what];
  }
}

@Module({ controllers: [Desk, Thrower], providers: [{ provide: APP_FILTER, useClass: ProblemFilter }] })
class House {}

describe('RFC 9457: every error is a problem with a stable code', () => {
  let app: NestFastifyApplication;
  let url: string;
  const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  const told = async (answer: Promise<Response>) => {
    const response = await answer;
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = (await response.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({ status: response.status, type: `/problems/${problem['code'] as string}` });
    return { ...problem, retryAfter: response.headers.get('retry-after') };
  };
  const failing = (what: string) => told(post('/throw', JSON.stringify({ what }), { 'x-request-id': 'trace-0001' }));

  beforeAll(async () => {
    const adapter = createHttpAdapter({ bodyLimit: 4096, trustProxy: 'loopback' });
    const house = await Test.createTestingModule({ imports: [House] }).compile();
    app = house.createNestApplication<NestFastifyApplication>(adapter, { logger: false });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(() => app.close());

  it('a refusal: status and title of its code, one pointer per wrong field, the id to ask about', async () => {
    expect(await failing('refusal')).toMatchObject({
      code: 'validation_failed',
      status: 422,
      title: '填写不完整',
      detail: '请填写事实',
      instance: '/throw',
      traceId: 'trace-0001',
      errors: [{ pointer: '/facts', code: 'required', message: '请填写事实' }],
    });
  });

  it('a refusal of the engine: the same, with the state that the caller missed', async () => {
    expect(await failing('late')).toMatchObject({
      code: 'stale_state',
      status: 412,
      title: '内容已被他人更新',
      state: { seq: 4 },
    });
  });

  it('an engine or a database that is away: try again in five seconds', async () => {
    expect(await failing('away')).toMatchObject({ code: 'engine_unavailable', status: 503, retryAfter: '5' });
    expect(await failing('down')).toMatchObject({ code: 'unavailable', status: 503, retryAfter: '5' });
    expect(await failing('often')).toMatchObject({ code: 'rate_limited', status: 429, retryAfter: '7' });
  });

  it.each(['fault', 'unknown', 'nothing'])(
    'a fault of the program (%s): an id, and nothing of what it was',
    async (what) => {
      const problem = await failing(what);
      expect(problem).toMatchObject({ code: 'internal_error', status: 500, traceId: 'trace-0001' });
      expect(JSON.stringify(problem)).not.toMatch(/张三|TypeError|no_such_code/);
    },
  );

  it('a duplicate row: 409 without the value', async () => {
    const problem = await failing('twice');
    expect(problem).toMatchObject({ code: 'already_exists', status: 409 });
    expect(JSON.stringify(problem)).not.toContain('13900001234');
  });

  it("Nest's own exceptions: by status, in Chinese", async () => {
    expect(await failing('nest')).toMatchObject({ status: 409, title: '请求有误' });
  });

  it('an unknown address', async () => {
    expect(await told(fetch(`${url}/nowhere?phone=1`))).toMatchObject({
      code: 'route_not_found',
      status: 404,
      instance: '/nowhere',
    });
    expect(await told(fetch(`${url}/do/%zz`))).toMatchObject({ code: 'bad_request', status: 400 });
  });

  it('a body that cannot be read', async () => {
    expect(await told(post('/do/echo', '{"a":'))).toMatchObject({
      code: 'malformed_json',
      detail: '请求内容不是有效的 JSON',
    });
    expect(await told(post('/do/echo', new Uint8Array([0x22, 0xd0, 0xc5, 0x22])))).toMatchObject({
      code: 'malformed_encoding',
      status: 400,
    });
    expect(await told(post('/do/echo', 'x'.repeat(5000)))).toMatchObject({ code: 'body_too_large', status: 413 });
    expect(await told(post('/do/echo', 'a', { 'content-type': 'text/csv' }))).toMatchObject({
      code: 'unsupported_media_type',
      status: 415,
    });
  });

  it('a good body is read, an empty one is an empty form', async () => {
    expect(await (await post('/do/echo', '{"信":"访"}')).json()).toEqual({ body: { 信: '访' } });
    expect(await (await post('/do/echo', '')).json()).toEqual({ body: {} });
  });

  it('headers beyond 16 KiB', async () => {
    const { port } = new URL(url);
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(`GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`),
      );
      socket.on('data', (data) => (text += data.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 431 /);
    expect(answer).toContain('"code":"headers_too_large"');
  });

  it('a made-up request id is not believed', async () => {
    const problem = await told(post('/throw', '{"what":"fault"}', { 'x-request-id': '<script>' }));
    expect((problem as { traceId?: string }).traceId).toMatch(/^[0-9a-f-]{36}$/);
  });
});
