import { codeAt, stepOf } from '@yimen/application/accounts/totp';
import { EncryptingCodec } from '@yimen/platform/crypto/payload-codec';
import { script, type Child } from '../../support/native';
import { openHouse, type House } from '../house';

describe('the door of the api', () => {
  const ui = 'http://127.0.0.1:8233';
  let house: House;
  let api: Child | undefined;
  let base = '';
  let settings: Record<string, string | undefined> = {};
  beforeAll(async () => {
    house = await openHouse('http');
    await house.open({ code: 'zx' });
    const port = await script('ports').freePort();
    const { databaseUrl, home } = house.config;
    const engine = { TEMPORAL_ADDRESS: '127.0.0.1:9', TEMPORAL_UI_ADDRESS: ui }; // nobody answers there
    const own = { DATABASE_URL: databaseUrl, DATABASE_ADMIN_URL: '', YIMEN_HOME: home, YIMEN_PORT: String(port) };
    const env = { ...process.env, ...own, ...engine, YIMEN_KEYS_FILE: house.config.keysFile, YIMEN_DEMO: '1' };
    settings = env;
    api = script('processes').spawnNode('api', script('build').entryOf('api', 'main'), env, {
      logFile: `${home}/api.log`,
    });
    await script('stack').waitReady(port);
    base = `http://127.0.0.1:${port}`;
  });
  afterAll(async () => {
    await api?.stop();
    await house.close();
  });

  const notes = '/api/v1/petitions';
  const preview = '/api/v1/deadlines/preview';
  const asked = { unit: 'natural', days: 60, start: '2026-08-05' };
  const call = async (path: string, init: RequestInit & { json?: unknown } = {}, origin = base) => {
    const { json, ...rest } = init;
    const content = json === undefined ? {} : { body: JSON.stringify(json), method: 'POST' };
    const headers = { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...init.headers };
    const response = await fetch(`${origin}${path}`, { ...content, ...rest, headers });
    const text = await response.text();
    const body = (text.startsWith('{') ? JSON.parse(text) : { text }) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body, text };
  };
  const login = async (name: string, password = 'yimen-demo') =>
    call('/api/v1/auth/login', { json: { login: name, password } });

  it('gives programs a bearer token and pages a cookie that scripts cannot read', async () => {
    const { status, body, headers } = await login('guide1');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      lastLoginAt: null,
      account: { login: 'guide1', name: '柳小禾', unit: 'guide_desk', roles: ['guide'] },
    });
    expect(headers.get('set-cookie')).toMatch(/^yimen_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const me = await call('/api/v1/auth/me', { headers: { authorization: `Bearer ${String(body['token'])}` } });
    expect(me.body).toMatchObject({ csrf: body['csrf'], account: { login: 'guide1' } });
  });

  it('lets nobody in who has not signed in, and says so as a problem', async () => {
    for (const headers of [
      {},
      { authorization: 'Bearer x' },
      { cookie: 'yimen_session=x' },
      { authorization: 'Basic eDp5' },
    ]) {
      const { status, body, headers: answered } = await call(notes, { headers: headers as Record<string, string> });
      expect([status, body['code'], body['title']]).toEqual([401, 'unauthenticated', '请先登录']);
      expect(answered.get('content-type')).toContain('application/problem+json');
    }
  });

  it('a page must send its token with every change; reading needs none', async () => {
    const { body } = await login('guide1');
    const cookie = `yimen_session=${String(body['token'])}`;
    const change = (headers: Record<string, string>) => call(preview, { json: asked, headers: { cookie, ...headers } });
    expect((await call(notes, { headers: { cookie } })).status).toBe(200);
    const forged = await change({});
    expect([forged.status, forged.body['code']]).toEqual([403, 'csrf_missing']);
    expect((await change({ 'x-csrf-token': 'x'.repeat(43) })).body['code']).toBe('csrf_missing');
    expect((await change({ 'x-csrf-token': String(body['csrf']) })).status).toBe(200);
  });

  it('signing out ends both ways in', async () => {
    const token = String((await login('guide1')).body['token']);
    const headers = { authorization: `Bearer ${token}` };
    expect((await call('/api/v1/auth/logout', { method: 'POST', headers })).status).toBe(204);
    expect((await call(notes, { headers })).status).toBe(401);
  });

  it('names faulty fields by pointer', async () => {
    const blank = await call('/api/v1/auth/login', { json: { login: 'guide1' } });
    expect(blank.body).toMatchObject({
      status: 422,
      code: 'validation_failed',
      errors: [{ pointer: '/password', code: 'required' }],
    });
    const more = await call('/api/v1/auth/login', { json: { login: 'guide1', password: 'x', colour: 1 } });
    expect(more.body).toMatchObject({ code: 'unknown_field', errors: [{ pointer: '/colour' }] });
    expect((await call('/api/v1/auth/login', { json: { login: 7, password: 'x' } })).body['code']).toBe(
      'validation_failed',
    );
  });

  it('a wrong slip code and a malformed one are told alike, and guessing ends after five', async () => {
    const codes = [];
    for (let i = 0; i < 6; i++)
      codes.push((await call('/api/v1/public/progress', { json: { slipCode: 'x', proof: '1' } })).body['code']);
    expect(codes).toEqual([...Array<string>(5).fill('public_proof_wrong'), 'rate_limited']);
    const odd = await call('/api/v1/public/progress', { json: { slipCode: ['x'] } });
    expect([odd.status, odd.body['code'], odd.headers.get('cache-control')]).toEqual([
      403,
      'public_proof_wrong',
      'no-store',
    ]);
  });

  it('guessing is slowed down, then locked out', async () => {
    const codes = [];
    for (let i = 0; i < 11; i++) codes.push((await login('triage2', 'wrong')).body['code']);
    expect(codes).toEqual([...Array(5).fill('login_failed'), ...Array(5).fill('account_locked'), 'rate_limited']);
    const { status, headers } = await login('triage2', 'wrong');
    expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
  });

  it('a wrong password says how many tries are left, and a locked account how long', async () => {
    const first = await login('reception2', 'wrong');
    expect(first.body).toMatchObject({ status: 401, code: 'login_failed', triesLeft: 4 });
    for (let i = 0; i < 4; i++) await login('reception2', 'wrong');
    const shut = await login('reception2');
    expect(shut.body).toMatchObject({ status: 423, code: 'account_locked' });
    expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(shut.body['retryAfter']).toBe(Number(shut.headers.get('retry-after')));
  });

  it('outside a demonstration nothing opens before a password of one’s own and a 动态口令', async () => {
    const port = await script('ports').freePort();
    const env = { ...settings, YIMEN_PORT: String(port), YIMEN_DEMO: '0' };
    const logFile = `${house.config.home}/api-real.log`;
    const real = script('processes').spawnNode('api', script('build').entryOf('api', 'main'), env, { logFile });
    try {
      await script('stack').waitReady(port);
      const there = (path: string, init = {}) => call(path, init, `http://127.0.0.1:${port}`);
      const { body } = await there('/api/v1/auth/login', { json: { login: 'callback1', password: 'yimen-demo' } });
      expect(body['mustChangePassword']).toBe(true);
      const headers = { authorization: `Bearer ${String(body['token'])}` };
      expect((await there(notes, { headers })).body).toMatchObject({ status: 403, code: 'password_change_required' });
      expect((await there('/api/v1/auth/me', { headers })).status).toBe(200);
      const json = { current: 'yimen-demo', next: 'Sommer-2026-x' };
      expect((await there('/api/v1/auth/password', { json, headers })).status).toBe(204);
      expect((await there(notes, { headers })).body).toMatchObject({ status: 403, code: 'second_factor_enrol' });
      const half = { mustChangePassword: false, mustEnrolFactor: true };
      expect((await there('/api/v1/auth/me', { headers })).body).toMatchObject(half);
      const factor = '/api/v1/auth/factor';
      const offer = (await there(factor, { json: { password: json.next }, headers })).body;
      const shown = (later: number) => codeAt(String(offer['secret']), stepOf(Date.now() / 1000) + later);
      const { body: told } = await there(`${factor}/confirm`, { json: { code: shown(0) }, headers });
      expect(told['recovery']).toHaveLength(10);
      expect((await there(notes, { headers })).status).toBe(200);
      const state = await there(factor, { headers });
      expect(state.body).toMatchObject({ enrolledAt: expect.any(String), recoveryLeft: 10, required: true });
      expect(state.headers.get('cache-control')).toBe('no-store');
      const sms = await there('/api/v1/public/sessions/code', { json: { code: 'K7M4-2QXD' } });
      expect(sms.body).toMatchObject({ status: 503, code: 'sms_unavailable' }); // no gateway is set
      const again = { login: 'callback1', password: json.next };
      const bare = await there('/api/v1/auth/login', { json: again });
      expect([bare.status, bare.body['code'], bare.headers.get('set-cookie')]).toEqual([
        401,
        'second_factor_required',
        null,
      ]);
      const wrong = await there('/api/v1/auth/login', { json: { ...again, code: 'AAAAA-AAAAA' } });
      expect(wrong.body).toMatchObject({ status: 401, code: 'second_factor_wrong', triesLeft: 4 });
      const whole = await there('/api/v1/auth/login', { json: { ...again, code: shown(1) } });
      expect(whole.body).toMatchObject({ mustChangePassword: false, mustEnrolFactor: false });
    } finally {
      await real.stop();
    }
  });

  it('is ready without the engine, and says that it is degraded', async () => {
    expect((await call('/health/live')).body).toEqual({ status: 'live' });
    const { status, body } = await call('/health/ready');
    expect([status, body]).toEqual([200, { status: 'degraded', checks: { database: 'up', engine: 'down' } }]);
  });

  it('counts, with the age of the outbox', async () => {
    const { headers, text } = await call('/metrics');
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(/^outbox_age_seconds 0$/m);
  });

  it('serves Swagger UI from this process alone', async () => {
    const page = await call('/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain(`default-src 'self'`);
    expect(page.text).not.toMatch(/(src|href)=["']?https?:/);
    for (const file of ['swagger-ui-init.js', 'swagger-ui.css', 'swagger-ui-bundle.js'])
      expect((await call(`/docs/${file}`)).status).toBe(200);
    const { body } = await call('/docs-json');
    expect(body).toMatchObject({ openapi: '3.1.0', paths: { '/api/v1/auth/login': {}, '/api/v1/petitions': {} } });
  });

  it('answers unknown addresses of programs as problems, those of pages with the page', async () => {
    const unknown = await call('/api/v1/nothing');
    expect([unknown.status, unknown.body['code'], unknown.body['instance']]).toEqual([
      404,
      'route_not_found',
      '/api/v1/nothing',
    ]);
    expect((await call('/api/v1/nothing', { json: {} })).body['code']).toBe('route_not_found');
    for (const path of ['/', '/petitions/1']) {
      const page = await call(path);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
      expect(page.headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    }
    expect((await call('/../../package.json')).text).not.toContain('"private"');
    expect((await call('/..%2f..%2f..%2fpackage.json')).text).not.toContain('"private"');
  });

  describe('the codec of the engine’s web page', () => {
    const plain = {
      metadata: { encoding: Buffer.from('json/plain').toString('base64') },
      data: Buffer.from('{"a":1}').toString('base64'),
    };
    const cookieOf = async (name: string) => ({ cookie: `yimen_session=${String((await login(name)).body['token'])}` });

    it('shows an administrator what was encrypted, asked from that page with the cookie alone', async () => {
      const [secret] = await new EncryptingCodec(house.ring).encode([
        { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('{"a":1}') },
      ]);
      const encoding = Buffer.from('binary/encrypted').toString('base64');
      const key = Buffer.from(secret?.metadata?.['encryption-key-id'] ?? []).toString('base64');
      const sent = {
        metadata: { encoding, 'encryption-key-id': key },
        data: Buffer.from(secret?.data ?? []).toString('base64'),
      };
      const headers = { ...(await cookieOf('admin1')), origin: ui };
      const { status, body, headers: answered } = await call('/codec/decode', { json: { payloads: [sent] }, headers });
      expect([status, body]).toEqual([200, { payloads: [plain] }]);
      expect(answered.get('access-control-allow-origin')).toBe(ui);
      expect(answered.get('access-control-allow-credentials')).toBe('true');
      const back = await call('/codec/encode', { json: { payloads: [plain] }, headers });
      expect(JSON.stringify(back.body)).not.toContain(plain.data);
    });

    it('answers the browser’s question beforehand, for that page only', async () => {
      const ask = (origin: string) =>
        call('/codec/decode', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
      const own = await ask(ui);
      expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([204, ui]);
      expect((await ask('http://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    });

    it('refuses everybody else', async () => {
      const json = { payloads: [plain] };
      expect((await call('/codec/decode', { json })).status).toBe(401);
      expect((await call('/codec/decode', { json, headers: await cookieOf('leader1') })).body['code']).toBe(
        'forbidden',
      );
      const foreign = { ...(await cookieOf('admin1')), origin: 'http://evil.example' };
      expect((await call('/codec/decode', { json, headers: foreign })).body['code']).toBe('forbidden');
      expect(
        (await call('/codec/decode', { json: { payloads: [7] }, headers: await cookieOf('admin1') })).body['code'],
      ).toBe('validation_failed');
    });
  });
});
