import { codeAt, stepOf } from '@yimen/application/accounts/totp';
import { script, type Child } from '../../support/native';
import { callbackPath, oidcEnv, startProvider, Wanderer } from '../../support/oidc';
import { openHouse, type House } from '../house';

const auth = '/api/v1/auth';
const start = `${auth}/oidc/start`;

describe('signing in through the identity provider (screens a: OIDC)', () => {
  let house: House;
  let api: Child | undefined;
  let provider: Child | undefined;
  let base = '';
  let ports: [house: number, provider: number];
  const env = (more: object = {}) => ({
    ...process.env,
    DATABASE_URL: house.config.databaseUrl,
    DATABASE_ADMIN_URL: '',
    YIMEN_HOME: house.config.home,
    YIMEN_PORT: String(ports[0]),
    YIMEN_KEYS_FILE: house.config.keysFile,
    YIMEN_DEMO: '1',
    TEMPORAL_ADDRESS: '127.0.0.1:9', // nobody answers there
    YIMEN_OIDC_FACTOR: 'amr:otp',
    ...oidcEnv(ports[1]),
    ...more,
  });
  const open = async (more: object = {}) => {
    await api?.stop();
    const logFile = `${house.config.home}/api.log`;
    api = script('processes').spawnNode('api', script('build').entryOf('api', 'main'), env(more), { logFile });
    await script('stack').waitReady(ports[0]);
  };
  const callProvider = async () => {
    provider = await startProvider(ports[1], base, `${house.config.home}/oidc.log`);
  };
  beforeAll(async () => {
    house = await openHouse('oidc');
    await house.open({ code: 'zx' });
    ports = [await script('ports').freePort(), await script('ports').freePort()];
    base = `http://127.0.0.1:${ports[0]}`;
    await callProvider();
    await open();
  });
  afterAll(async () => {
    await api?.stop();
    await provider?.stop();
    await house?.close();
  });

  const issuer = () => `http://127.0.0.1:${ports[1]}`;
  const link = (login: string, subject = `id-of-${login}`) =>
    house.owner(`update account set oidc_issuer = $2, oidc_subject = $3 where login = $1`, [login, issuer(), subject]);
  const browser = () => new Wanderer(base);
  /** The way there and the login; the browser stands before our callback. */
  const there = async (visitor: Wanderer, login: string, more: Record<string, string> = {}, to = '/desk') => {
    const { location } = await visitor.go(`${start}?to=${encodeURIComponent(to)}`);
    return visitor.signInThere(location, `id-of-${login}`, more);
  };
  const enter = async (visitor: Wanderer, login: string, more: Record<string, string> = {}) =>
    visitor.go(await there(visitor, login, more));
  const me = (visitor: Wanderer) => visitor.go(`${auth}/me`);
  const said = async (visitor: Wanderer) => (await visitor.go(`${auth}/oidc`)).body['said'];
  /** Back at the page, nobody signed in, with this sentence to tell. */
  const refused = async (visitor: Wanderer, words: RegExp) => {
    expect((await me(visitor)).status).toBe(401);
    expect(await said(visitor)).toEqual({ ok: false, text: expect.stringMatching(words) as string });
    expect(await said(visitor)).toBeNull(); // told once
  };
  const failed = /^统一身份登录没有完成或已过期，请重新登录。$/;
  const byPassword = async (visitor: Wanderer, login: string, code?: string) =>
    visitor.go(`${auth}/login`, { json: { login, password: 'yimen-demo', ...(code ? { code } : {}) } });

  it('opens the account of issuer and subject, on the page one came from, with the last login told once', async () => {
    await link('guide1');
    expect((await byPassword(browser(), 'guide1')).status).toBe(200);
    const visitor = browser();
    const { status, location } = await enter(visitor, 'guide1');
    expect([status, location]).toEqual([303, `${base}/desk`]);
    const { body } = await me(visitor);
    expect(body).toMatchObject({ account: { login: 'guide1' }, lastLogin: { at: expect.any(String) }, said: null });
    expect((await me(visitor)).body).toMatchObject({ lastLogin: null });
    const [entry] = await house.owner(`select actor, field from access_log where kind = 'oidc'`);
    expect(entry).toEqual({ actor: 'guide1', field: 'login' });
    const change = (csrf: string) => visitor.go(`${auth}/logout`, { json: {}, csrf });
    expect((await change('')).body['code']).toBe('csrf_missing');
    expect((await change(String(body['csrf']))).status).toBe(204);
    expect((await me(visitor)).status).toBe(401);
  });

  it('asks for a code, with PKCE, state and nonce, and for a fresh login; the page is shown none of what ties the answer to it', async () => {
    const visitor = browser();
    const { location } = await visitor.go(start);
    const asked = new URL(location);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      prompt: 'login',
      redirect_uri: `${base}${callbackPath}`,
    });
    const kept = visitor.cookies.get(new URL(base).host)?.get('yimen_oidc') ?? '';
    expect(kept).toMatch(/^v1/);
    for (const name of ['state', 'nonce']) expect(kept).not.toContain(asked.searchParams.get(name) ?? 'none');
  });

  it('never leads to another house', async () => {
    const visitor = browser();
    const back = await visitor.go(await there(visitor, 'guide1', {}, '//evil.example/'));
    expect(back.location).toBe(`${base}/`);
  });

  it('a wrong state opens nothing, and that way is walked no second time', async () => {
    const visitor = browser();
    const callback = await there(visitor, 'guide1');
    const forged = new URL(callback);
    forged.searchParams.set('state', 'another');
    await visitor.go(forged.href);
    await refused(visitor, failed);
    await visitor.go(callback);
    await refused(visitor, failed);
  });

  it('an answer that another browser brings opens nothing (no login in somebody else’s name)', async () => {
    const callback = await there(browser(), 'guide1');
    const victim = browser();
    await victim.go(callback);
    await refused(victim, failed);
  });

  it('a replayed callback opens nothing: not here, and with the old cookie not at the provider', async () => {
    const visitor = browser();
    const callback = await there(visitor, 'guide1');
    const jar = visitor.cookies.get(new URL(base).host) ?? new Map<string, string>();
    const old = jar.get('yimen_oidc') ?? '';
    await visitor.go(callback);
    expect((await me(visitor)).status).toBe(200);
    for (const kept of [null, old]) {
      const thief = browser();
      thief.cookies.set(new URL(base).host, new Map(kept ? [['yimen_oidc', kept]] : []));
      await thief.go(callback);
      await refused(thief, failed);
    }
  });

  it('another nonce in the token opens nothing', async () => {
    const visitor = browser();
    const asked = new URL((await visitor.go(start)).location);
    asked.searchParams.set('nonce', 'of-somebody-else');
    await visitor.go(await visitor.signInThere(asked.href, 'id-of-guide1'));
    await refused(visitor, failed);
  });

  it('another challenge than ours opens nothing (PKCE)', async () => {
    const visitor = browser();
    const asked = new URL((await visitor.go(start)).location);
    asked.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
    await visitor.go(await visitor.signInThere(asked.href, 'id-of-guide1'));
    await refused(visitor, failed);
  });

  it('whoever turns back at the provider is told so', async () => {
    const visitor = browser();
    await enter(visitor, 'guide1', { act: 'no' });
    await refused(visitor, /^在统一身份登录处没有同意登录。$/);
  });

  it('oidc_unknown: a subject that nobody has is refused, also one that is called like a login; no account is made', async () => {
    const count = async () => (await house.owner<{ n: number }>('select count(*)::int as n from account'))[0]?.n;
    const before = await count();
    for (const subject of ['stranger', 'guide2']) {
      const visitor = browser();
      const { location } = await visitor.go(start);
      await visitor.go(await visitor.signInThere(location, subject));
      await refused(visitor, /没有关联本系统的账号：请先用账号密码登录/);
    }
    expect(await count()).toBe(before);
  });

  it('the same subject of another provider is somebody else', async () => {
    await house.owner(
      `update account set oidc_issuer = 'https://other.example', oidc_subject = 'id-of-triage1' where login = 'triage1'`,
    );
    const visitor = browser();
    await enter(visitor, 'triage1');
    await refused(visitor, /没有关联/);
  });

  it('account_disabled, and an account that five wrong passwords have locked', async () => {
    await link('reception1');
    await house.owner(`update account set enabled = false where login = 'reception1'`);
    const gone = browser();
    await enter(gone, 'reception1');
    await refused(gone, /账号已停用/);
    await link('reception2');
    for (let n = 0; n < 5; n += 1)
      await browser().go(`${auth}/login`, { json: { login: 'reception2', password: 'x' } });
    const locked = browser();
    await enter(locked, 'reception2');
    await refused(locked, /账号已锁定，请在 30 分钟后再试/);
  });

  describe('with a 动态口令 set up', () => {
    let secret = '';
    const shown = (later: number) => codeAt(secret, stepOf(Date.now() / 1000) + later);
    beforeAll(async () => {
      const visitor = browser();
      const csrf = String((await byPassword(visitor, 'mzj1')).body['csrf']);
      const send = (path: string, json: object) => visitor.go(`${auth}/factor${path}`, { json, csrf });
      secret = String((await send('', { password: 'yimen-demo' })).body['secret']);
      expect((await send('/confirm', { code: shown(-1) })).status).toBe(200);
      await link('mzj1');
    });

    it('it is asked for after the provider’s word, and a wrong one counts', async () => {
      const visitor = browser();
      await enter(visitor, 'mzj1');
      expect((await me(visitor)).status).toBe(401);
      expect((await visitor.go(`${auth}/oidc`)).body).toMatchObject({ needsCode: true, said: null });
      const code = (typed: string) => visitor.go(`${auth}/oidc/code`, { json: { code: typed } });
      expect((await code('AAAAA-AAAAA')).body).toMatchObject({ code: 'second_factor_wrong', triesLeft: 4 });
      expect((await code(shown(0))).body).toMatchObject({ account: { login: 'mzj1' }, lastLogin: expect.any(Object) });
      expect((await me(visitor)).status).toBe(200);
      expect((await code(shown(1))).body).toMatchObject({ status: 401, code: 'oidc_failed' });
    });

    it('the provider’s own second proof stands for it where the settings say which', async () => {
      const visitor = browser();
      await enter(visitor, 'mzj1', { otp: '123456' });
      expect((await me(visitor)).status).toBe(200);
      expect(await house.owner(`select 1 from session where vouched`)).toHaveLength(1);
    });
  });

  describe('a person links his own account', () => {
    const linkPath = `${auth}/oidc/link`;
    const signedIn = async (login: string) => {
      const visitor = browser();
      const csrf = String((await byPassword(visitor, login)).body['csrf']);
      return { visitor, send: (path: string, json: object) => visitor.go(path, { json, csrf }) };
    };

    it('after his password; from then on it opens, until he undoes it', async () => {
      const { visitor, send } = await signedIn('callback1');
      expect((await visitor.go(linkPath)).body).toEqual({ title: '统一身份登录', linked: false });
      expect((await visitor.go(linkPath, { json: { password: 'yimen-demo' } })).body['code']).toBe('csrf_missing');
      for (const proof of [{}, { password: 'wrong' }, { code: '123456' }])
        expect((await send(linkPath, proof)).body).toMatchObject({ status: 422, code: 'validation_failed' });
      const begun = await send(`${linkPath}?to=/worklist`, { password: 'yimen-demo' });
      const back = await visitor.go(await visitor.signInThere(String(begun.body['address']), 'id-of-callback1'));
      expect(back.location).toBe(`${base}/worklist`);
      expect((await me(visitor)).body['said']).toEqual({ ok: true, text: '已关联统一身份，以后可用它登录。' });
      expect((await visitor.go(linkPath)).body).toMatchObject({ linked: true });
      const other = browser();
      await enter(other, 'callback1');
      expect((await me(other)).body).toMatchObject({ account: { login: 'callback1' } });
      expect((await send(`${linkPath}/remove`, { password: 'yimen-demo' })).status).toBe(204);
      expect([(await me(visitor)).status, (await me(other)).status]).toEqual([200, 401]); // what it had opened has ended
      const again = browser();
      await enter(again, 'callback1');
      await refused(again, /没有关联/);
      const written = await house.owner(
        `select field from access_log where kind = 'oidc' and actor = 'callback1' order by id`,
      );
      expect(written).toEqual(['linked', 'login', 'unlinked'].map((field) => ({ field })));
    });

    it('oidc_taken: one identity opens one account, one account has one identity', async () => {
      await link('guide1');
      const { visitor, send } = await signedIn('guide2');
      const walk = async (subject: string) => {
        visitor.cookies.delete(new URL(issuer()).host); // at the provider nobody is known any more
        const { body } = await send(linkPath, { password: 'yimen-demo' });
        await visitor.go(await visitor.signInThere(String(body['address']), subject));
        return (await me(visitor)).body['said'];
      };
      expect(await walk('id-of-guide1')).toEqual({ ok: false, text: '这个统一身份已关联另一个账号。' });
      await link('guide2', 'mine');
      expect(await walk('someone')).toEqual({ ok: false, text: '本账号已关联另一个统一身份，请先解除。' });
    });

    it('only while the same person is still signed in', async () => {
      const { visitor, send } = await signedIn('leader4');
      const { body } = await send(linkPath, { password: 'yimen-demo' });
      const callback = await visitor.signInThere(String(body['address']), 'id-of-leader4');
      const kept = visitor.cookies.get(new URL(base).host)?.get('yimen_oidc') ?? '';
      await byPassword(visitor, 'guide1'); // 换班; whoever keeps the old cookie all the same
      visitor.cookies.get(new URL(base).host)?.set('yimen_oidc', kept);
      await visitor.go(callback);
      expect((await me(visitor)).body['said']).toEqual({ ok: false, text: '登录的人已经换了，没有关联，请重新操作。' });
      expect(await house.owner(`select 1 from account where oidc_subject = 'id-of-leader4'`)).toEqual([]);
    });
  });

  it('an administrator links by a verb what one person cannot, and undoes it', async () => {
    const admin = async (...args: string[]) => {
      const file = script('build').entryOf('worker', 'admin');
      return script('processes').run(process.execPath, [file, 'identity', ...args], { env: env() });
    };
    expect((await admin('--link', 'leader2', '--subject', 'id-of-leader2')).output).toContain(
      '“leader2”已关联统一身份',
    );
    const visitor = browser();
    await enter(visitor, 'leader2');
    expect((await me(visitor)).body).toMatchObject({ account: { login: 'leader2' } });
    expect((await admin('--link', 'leader3', '--subject', 'id-of-leader2')).output).toContain('已关联另一个账号');
    expect((await admin('--unlink', 'leader2')).code).toBe(0);
    const cached = 5_500; // for so long another process may believe what it has read
    await new Promise((resolve) => setTimeout(resolve, cached));
    expect((await me(visitor)).status).toBe(401);
    expect((await admin('--unlink', 'nobody')).output).toContain('没有账号“nobody”。');
    expect((await admin('--link', 'leader2')).output).toContain('用法：identity');
  });

  it('where everybody needs a second proof, the provider’s own opens the house, and none opens only the way to set one up', async () => {
    await open({ YIMEN_SECOND_FACTOR: 'required' });
    await link('guide1');
    const notes = (visitor: Wanderer) => visitor.go('/api/v1/petitions');
    const proven = browser();
    await enter(proven, 'guide1', { otp: '123456' });
    expect((await notes(proven)).status).toBe(200);
    const bare = browser();
    await enter(bare, 'guide1');
    expect((await notes(bare)).body).toMatchObject({ status: 403, code: 'second_factor_enrol' });
    expect((await me(bare)).body).toMatchObject({ mustEnrolFactor: true });
    await open({ YIMEN_SECOND_FACTOR: 'required', YIMEN_OIDC_FACTOR: '' });
    const uncounted = browser();
    await enter(uncounted, 'guide1', { otp: '123456' });
    expect((await notes(uncounted)).body['code']).toBe('second_factor_enrol');
    await open();
  });

  it('oidc_away: while the provider is away passwords open as ever; afterwards it opens again, without a restart', async () => {
    const visitor = browser();
    const callback = await there(visitor, 'guide1');
    await provider?.stop();
    await visitor.go(callback);
    await refused(visitor, /^统一身份登录暂时连不上，请用账号密码登录，或稍后再试。$/);
    await open(); // it starts without the provider
    expect((await visitor.go(start)).location).toBe(`${base}/`);
    await refused(visitor, /暂时连不上/);
    expect((await byPassword(visitor, 'guide1')).status).toBe(200);
    const csrf = String((await me(visitor)).body['csrf']);
    const { body } = await visitor.go(`${auth}/oidc/link`, { json: { password: 'yimen-demo' }, csrf });
    expect(body).toMatchObject({ status: 503, code: 'oidc_away' });
    await callProvider();
    const later = browser();
    await enter(later, 'guide1');
    expect((await me(later)).status).toBe(200);
  });

  it('oidc_off: without settings there is no button and no way', async () => {
    await open({ YIMEN_OIDC_ISSUER: '' });
    const visitor = browser();
    expect((await visitor.go(`${auth}/oidc`)).body).toEqual({ title: null, needsCode: false, said: null });
    await visitor.go(start);
    await refused(visitor, /没有开通统一身份登录/);
  });
});
