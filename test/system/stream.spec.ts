import { randomUUID } from 'node:crypto';
import { claim, openDoor, visit, wang, type Door } from './door';

interface Told {
  id: string;
  event: string;
  data: Record<string, unknown>;
}

describe('the tools of the desk over HTTP', () => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor({ name: 'system-stream', time: { from: '2026-03-30T09:12:00+08:00' } });
  });
  afterAll(() => door.stack.stop());

  /** A browser's EventSource: reads until told to stop, remembers the last id. */
  async function listen(login: string, more: { last?: string; topic?: string; token?: string } = {}) {
    const stop = new AbortController();
    const token = more.token ?? (await door.tokenOf(login));
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (more.last) headers['last-event-id'] = more.last;
    const topic = more.topic ? `?topic=${more.topic}` : '';
    const answer = await fetch(`${door.stack.baseUrl}/api/v1/stream${topic}`, { headers, signal: stop.signal });
    const page = { events: [] as Told[], last: '', ended: false, answer, stop: () => stop.abort() };
    void (async () => {
      let text = '';
      for await (const chunk of answer.body ?? []) {
        text += new TextDecoder().decode(chunk);
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const lines = text.slice(0, end).split('\n');
          const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
          text = text.slice(end + 2);
          page.last = field('id') ?? page.last;
          const data = field('data');
          if (data) page.events.push({ id: field('id') ?? '', event: field('event') ?? '', data: JSON.parse(data) });
        }
      }
    })()
      .catch(() => undefined)
      .finally(() => (page.ended = true));
    await until(() => page.events.some(({ event }) => event === 'ready'));
    return page;
  }
  async function until(holds: () => boolean, ms = 10_000): Promise<void> {
    for (const end = performance.now() + ms; !holds() && performance.now() < end;)
      await new Promise((done) => setTimeout(done, 20));
    expect(holds()).toBe(true);
  }
  const of = (page: { events: Told[] }, kind: string) => page.events.filter(({ event }) => event === kind);
  const text = (page: { events: Told[] }) => JSON.stringify(page.events);

  it('an act of the worker reaches the unit’s screen within two seconds; a broken line misses nothing', async () => {
    const first = await listen('wjj1');
    expect(first.answer.headers.get('content-type')).toContain('text/event-stream');
    expect(first.answer.headers.get('x-accel-buffering')).toBe('no');
    const { petition } = await door.register();
    await door.act('triage1', `/petitions/${petition}/triage`, claim);
    await door.act('triage1', `/petitions/${petition}/forward`, { to: 'health' });
    await door.stack.sql(`update notice set visible_from = '2026-03-30T01:12:00Z' where visible_from is not null`);
    const begun = performance.now();
    const arrived = () => of(first, 'notice').find(({ data }) => data['kind'] === '转入');
    await until(() => arrived() !== undefined);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(arrived()?.data).toMatchObject({ case: petition, procedure: 'petition', about: 'petition.arrived' });
    first.stop();
    await until(() => first.ended);
    await door.act('wjj1', `/petitions/${petition}/sign`);
    const again = await listen('wjj1', { last: first.last });
    await until(() => of(again, 'case').length > 0);
    const now = await door.get('wjj1', `/petitions/${petition}`);
    expect(of(again, 'case').at(-1)?.data).toEqual({ id: petition, procedure: 'petition', seq: now.body['seq'] });
    for (const secret of [wang.name, wang.phone, wang.idNumber]) expect(text(again)).not.toContain(secret);
    again.stop();
  });

  it('Art. 30: a sealed matter is never streamed to anybody outside, whatever place he asks from', async () => {
    const [guide, sealed] = await Promise.all([listen('guide1'), listen('discipline1')]);
    const body = visit({ suspectedAccusation: true, accused: { unit: 'urban_management' } });
    const { petition } = await door.register(body);
    await until(() => text(sealed).includes(petition));
    for (const login of ['guide1', 'triage1', 'bureau1', 'leader1', 'cgj1', 'admin1', 'auditor1']) {
      const page = await listen(login, { last: '1-0' });
      expect(text(page)).not.toContain(petition);
      page.stop();
    }
    expect(text(guide)).not.toContain(petition);
    [guide, sealed].forEach((page) => page.stop());
  });

  it('ends at once when its person signs out, and is shut to who has not signed in', async () => {
    const { body } = await door.send('/api/v1/auth/login', {
      body: { center: 'zx', login: 'guide2', password: door.stack.password, device: '导访台1号机' },
    });
    const page = await listen('guide2', { token: String(body['token']) });
    await door.send('/api/v1/auth/logout', {
      method: 'POST',
      headers: { authorization: `Bearer ${String(body['token'])}` },
    });
    await until(() => page.ended, 2_000);
    expect((await door.send('/api/v1/stream')).status).toBe(401);
    expect((await door.get('guide1', '/stream?topic=everything')).status).toBe(422);
    const next = await door.send('/api/v1/auth/login', {
      body: { center: 'zx', login: 'guide2', password: door.stack.password },
    });
    expect(next.body).toMatchObject({ lastLogin: { device: '导访台1号机', at: expect.any(String) as string } });
  });

  it('the api may be started again: what happened meanwhile is told', async () => {
    const page = await listen('triage1');
    const { petition } = await door.register();
    await until(() => text(page).includes(petition));
    await door.stack.restart('api');
    await until(() => page.ended);
    const next = await door.register();
    const again = await listen('triage1', { last: page.last });
    await until(() => text(again).includes(next.petition));
    expect(text(again)).not.toContain(petition); // told before, not told twice
    again.stop();
  });

  it('a draft outlives the api, and the later window is shown the newer one', async () => {
    const path = `/drafts/${encodeURIComponent('visit/new')}`;
    const put = (version: number, request: string) =>
      door.as('guide1', path, { method: 'PUT', body: { content: { request }, version } });
    expect(await put(0, '请求')).toMatchObject({ status: 200, body: { version: 1 } });
    await door.stack.restart('api', 'crash');
    expect((await door.get('guide1', path)).body).toMatchObject({ content: { request: '请求' }, version: 1 });
    expect(await put(0, '另一窗口')).toMatchObject({
      status: 409,
      body: { code: 'draft_newer', state: { version: 1, content: { request: '请求' } } },
    });
    expect((await door.get('guide2', path)).status).toBe(404);
    expect((await door.as('guide1', path, { method: 'DELETE' })).status).toBe(204);
  });

  it('bulk: a result for every row; what decides something is not done in bulk', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      const { petition } = await door.register();
      await door.act('triage1', `/petitions/${petition}/triage`, claim);
      await door.act('triage1', `/petitions/${petition}/forward`, { to: n < 2 ? 'health' : 'civil_affairs' });
      ids.push(petition);
    }
    const key = { 'idempotency-key': randomUUID() };
    const body = { cases: ids.map((id) => ({ id })), body: {} };
    const answer = await door.as('wjj1', '/bulk/sign', { body, headers: key });
    expect(answer.body).toMatchObject({
      ...{ done: 2, failed: 1 },
      items: [{ ok: true }, { ok: true }, { ok: false, caseCode: null, problem: { code: 'not_found', status: 404 } }],
    });
    expect((await door.as('wjj1', '/bulk/sign', { body, headers: key })).body).toEqual(answer.body);
    expect((await door.as('wjj1', '/bulk/decline', { body })).body).toMatchObject({ code: 'bulk_not_allowed' });
    expect((await door.as('wjj1', '/bulk/sign', { body: { cases: [] } })).status).toBe(422);
  });

  it('presence, views, search, reveal and audit answer as they say', async () => {
    const { petition } = await door.register();
    const here = { procedure: 'petition', id: petition, state: 'writing' };
    expect((await door.as('guide1', '/presence', { body: here })).body).toEqual({ state: 'writing' });
    expect((await door.get('triage1', `/petitions/${petition}/presence`)).body).toMatchObject({
      items: [{ name: '柳小禾', state: 'writing', me: false }],
    });
    expect((await door.get('mzj1', `/petitions/${petition}/presence`)).status).toBe(404);
    const view = { name: '今日到期', page: 'petitions', query: { colour: 'red' }, shared: true };
    expect((await door.as('guide1', '/views', { body: view })).status).toBe(201);
    expect((await door.get('guide2', '/views')).body).toMatchObject({ items: [{ name: '今日到期', mine: false }] });
    expect((await door.as('guide1', '/search', { body: { q: 'wdm' } })).body).toMatchObject({
      guess: { kind: 'initials', title: '按姓名首字母' },
    });
    const look = { case: petition, field: 'phone', reason: 'contact' };
    const shown = await door.as('guide1', '/people/p1/reveal', { body: look });
    expect([shown.body['value'], shown.headers.get('cache-control')]).toEqual([wang.phone, 'no-store']);
    expect((await door.as('mzj1', '/people/p1/reveal', { body: look })).status).toBe(404);
    expect((await door.get('auditor1', `/audit?case=${petition}&kind=reveal`)).body).toMatchObject({
      items: [{ actor: 'guide1', field: 'phone', reason: 'contact' }],
    });
    expect((await door.get('guide1', '/audit')).body).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await door.get('auditor1', '/audit/verify')).body).toMatchObject({ ok: true });
  });
});
