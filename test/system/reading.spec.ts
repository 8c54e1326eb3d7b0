import { randomUUID } from 'node:crypto';
import { claim, openDoor, visit, wang, type Door } from './door';

describe('reading over HTTP: who sees what, in which version', () => {
  let door: Door;
  let id = '';
  let slip = '';
  beforeAll(async () => {
    door = await openDoor({ name: 'system-reading', time: { from: '2026-03-30T09:12:00+08:00' } });
    const registered = await door.register();
    [id, slip] = [registered.petition, String(registered['slipCode'])];
    await door.act('triage1', `/petitions/${id}/triage`, claim);
    await door.act('triage1', `/petitions/${id}/forward`, { to: 'health' });
  });
  afterAll(() => door.stack.stop());

  describe('a matter lies with the health bureau', () => {
    it.each([
      ['guide1', 200],
      ['triage2', 200],
      ['bureau1', 200],
      ['supervisor1', 200],
      ['leader1', 200],
      ['auditor1', 200],
      ['wjj1', 200],
      ['mzj1', 404],
      ['mzj2', 404],
      ['cgj1', 404],
      ['mediator1', 404],
      ['enforcement1', 404],
      ['discipline1', 404],
      ['village1', 404],
      ['admin1', 404],
    ])('%s: %i for the case, its journal, its limits and its acts alike', async (login, status) => {
      const answers = await Promise.all(
        ['', '/journal', '/clocks', '/actions'].map((more) => door.get(login, `/petitions/${id}${more}`)),
      );
      expect(answers.map((answer) => answer.status)).toEqual([status, status, status, status]);
      const list = await door.get(login, '/petitions');
      expect(JSON.stringify(list.body).includes(id)).toBe(status === 200);
      const found = await door.as(login, '/search', { body: { q: wang.name } });
      expect(found.body['count']).toBe(status === 200 ? 1 : 0);
      if (status === 404) expect(answers[0]?.body).toMatchObject({ code: 'not_found' });
    });

    it('a paper, a signature and a count are behind the same door', async () => {
      const paper =
        (await door.stack.sql<{ id: string }>('select id from document where case_id = $1', [id]))[0]?.id ?? '';
      expect((await door.get('wjj1', `/documents/${paper}`)).body).toMatchObject({
        id: paper,
        title: expect.any(String) as string,
      });
      expect((await door.get('mzj1', `/documents/${paper}`)).body).toMatchObject({ status: 404, code: 'not_found' });
      expect((await door.get('mzj1', `/approvals?case=${id}`)).body).toEqual({ items: [] });
      expect((await door.get('mzj1', `/notices?case=${id}`)).body).toEqual({ items: [], unread: 0 });
      expect((await door.get('wjj1', '/audit/counts?name=petition.registered')).body).toMatchObject({
        status: 403,
        code: 'forbidden',
      });
      expect((await door.get('auditor1', '/audit/counts?name=petition.forwarded')).body).toEqual({
        counts: { 'petition.forwarded': 1 },
      });
      for (const base of ['/mediations', '/escalations', '/orders'])
        expect((await door.get('bureau1', `${base}/${id}`)).body).toMatchObject({ status: 404, code: 'not_found' });
    });

    it('numbers are masked for everybody, and stand in no address', async () => {
      for (const login of ['guide1', 'bureau1', 'wjj1', 'auditor1']) {
        const { body } = await door.get(login, `/petitions/${id}`);
        expect(body).toMatchObject({
          people: [{ name: wang.name, idMasked: '420899********3117', phoneMasked: '139****0101' }],
        });
        for (const secret of [wang.idNumber, wang.phone]) expect(JSON.stringify(body)).not.toContain(secret);
      }
    });
  });

  it('the version is the ETag of every answer, and what If-Match wants back', async () => {
    const read = await door.get('wjj1', `/petitions/${id}`);
    expect(read.headers.get('etag')).toBe(`"${String(read.body['seq'])}"`);
    const headers = { 'if-match': read.headers.get('etag') ?? '', 'idempotency-key': randomUUID() };
    const done = await door.as('wjj1', `/petitions/${id}/sign`, { body: {}, headers });
    expect([done.status, done.headers.get('etag')]).toEqual([200, `"${Number(read.body['seq']) + 1}"`]);
    const late = await door.as('wjj1', `/petitions/${id}/accept`, {
      body: {},
      headers: { 'if-match': headers['if-match'] },
    });
    expect([late.status, late.body['code']]).toEqual([412, 'stale_state']);
    expect(late.body).toMatchObject({ state: { id, status: 'signed', seq: done.body['seq'] } });
    const again = await door.as('wjj1', `/petitions/${id}/sign`, { body: {}, headers });
    expect(again.body).toEqual({ ...done.body, replay: true });
  });

  it('the journal tells each step with its Chinese name, its time and who did it', async () => {
    const { body } = await door.get('triage1', `/petitions/${id}/journal`);
    const items = body['items'] as { seq: number; name: string; title: string; byName: string; at: string }[];
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => index + 1));
    expect(items.slice(0, 3).map(({ name }) => name)).toEqual([
      'petition.registered',
      'petition.triaged',
      'petition.forwarded',
    ]);
    for (const { title, byName } of items)
      expect([title, byName].join()).toMatch(/^\p{Script=Han}[^,]*,.*\p{Script=Han}/u);
  });

  it('the list of acts says what may be done now, and why the rest may not', async () => {
    const { petition } = await door.register();
    const items = (await door.get('triage1', `/petitions/${petition}/actions`)).body['items'] as {
      act: string;
      allowed: boolean;
      code?: string;
      why?: string;
    }[];
    const of = (act: string) => items.find((item) => item.act === act);
    expect(of('petition.triage')).toMatchObject({ allowed: true });
    expect(of('petition.forward')).toMatchObject({
      allowed: false,
      code: 'category_required',
      why: expect.stringMatching(/甄别/) as string,
    });
    expect(of('petition.issue_opinion')).toBeUndefined();
    const health = (await door.get('wjj1', `/petitions/${id}/actions`)).body['items'] as {
      act: string;
      allowed: boolean;
    }[];
    expect(health).toEqual(
      expect.arrayContaining([expect.objectContaining({ act: 'petition.accept', allowed: true })]),
    );
  });

  it('a list is read page by page without a row lost or shown twice', async () => {
    for (let index = 0; index < 7; index++) await door.register();
    const seen: string[] = [];
    for (const sort of ['due', '-opened']) {
      const start = seen.length;
      for (let cursor = ''; ;) {
        const { body } = await door.get('guide1', `/petitions?sort=${sort}&limit=3&cursor=${cursor}`);
        seen.push(...(body['items'] as { id: string }[]).map((item) => item.id));
        if (!body['next']) break;
        cursor = String(body['next']);
      }
      expect(new Set(seen.slice(start)).size).toBe(seen.length - start);
      expect(seen.length - start).toBe(9);
    }
  });

  it('pages that sign in with a cookie send their token with every change', async () => {
    const { body, headers } = await door.send('/api/v1/auth/login', {
      body: { center: 'zx', login: 'guide2', password: door.stack.password },
    });
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const post = (more: Record<string, string>) =>
      door.send('/api/v1/visits', { body: visit(), headers: { cookie, 'idempotency-key': randomUUID(), ...more } });
    const before = await door.rows();
    expect((await post({})).body).toMatchObject({ status: 403, code: 'csrf_missing' });
    expect((await post({ 'x-csrf-token': 'x'.repeat(43) })).body).toMatchObject({ code: 'csrf_missing' });
    expect(await door.rows()).toEqual(before);
    expect((await post({ 'x-csrf-token': String(body['csrf']) })).status).toBe(201);
    expect((await door.send(`/api/v1/petitions/${id}`, { headers: { cookie } })).status).toBe(200);
    expect((await door.send(`/api/v1/petitions/${id}`)).status).toBe(401);
  });

  it.each([
    ['15 natural days', { rule: 'T01', start: '2026-03-30' }, '2026-04-14', '2026-04-14'],
    ['five working days over Qingming', { unit: 'working', days: 5, start: '2026-04-01' }, '2026-04-09', '2026-04-09'],
    ['sixty days to a Sunday', { rule: 'T05', start: '2026-04-08' }, '2026-06-07', '2026-06-08'],
    [
      'thirty more, counted from the raw day',
      { rule: 'T05', start: '2026-04-08', grant: 30 },
      '2026-07-07',
      '2026-07-07',
    ],
    ['sixty days into National Day', { rule: 'T05', start: '2026-08-03' }, '2026-10-02', '2026-10-08'],
    [
      'three working days, one of them a made-up Saturday',
      { unit: 'working', days: 3, start: '2026-09-30' },
      '2026-10-10',
      '2026-10-10',
    ],
    [
      'a start told as an instant is its Shanghai day',
      { rule: 'T01', start: '2026-03-29T16:30:00.000Z' },
      '2026-04-14',
      '2026-04-14',
    ],
  ])('design “Counting decisions”: %s', async (_, asked, dueRaw, dueRolled) => {
    const { status, body } = await door.as('guide1', '/deadlines/preview', { body: asked });
    expect([status, body['dueRaw'], body['dueRolled']]).toEqual([200, dueRaw, dueRolled]);
    expect(body).toMatchObject({
      provisional: false,
      explain: expect.arrayContaining([expect.objectContaining({ text: expect.any(String) as string })]) as object,
    });
  });

  describe('the public door', () => {
    const ask = (slipCode: unknown, proof: unknown) =>
      door.send('/api/v1/public/progress', { body: { slipCode, proof } });

    it('shows the person his own matter, without the house’s inner proceedings', async () => {
      const { status, body, headers } = await ask(slip, '3117');
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(body).toMatchObject({
        caseCode: expect.stringMatching(/^\d{6}-2026-\d{6}-[\dX]$/) as string,
        unit: 'health',
      });
      for (const secret of [wang.idNumber, wang.phone, wang.name, 'triage1', 'wjj1'])
        expect(JSON.stringify(body)).not.toContain(secret);
    });

    it('answers a wrong code, a wrong proof and nonsense alike', async () => {
      const asked: [unknown, unknown][] = [
        [slip, '0000'],
        ['A'.repeat(23), '3117'],
        [slip, 7],
        [null, null],
        [{ $ne: '' }, '3117'],
        [slip, '3'.repeat(5000)],
      ];
      const answers = [];
      for (const [code, proof] of asked) {
        const { status, body } = await ask(code, proof);
        answers.push([status, body['code'], body['title'], body['detail']].join('|').replace(/。$/, ''));
      }
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toMatch(/^403\|public_proof_wrong\|/);
    });

    it('can be guessed at only so often, for a slip that exists and one that does not', async () => {
      const other = String((await door.register())['slipCode']);
      for (const code of [other, 'B'.repeat(23)]) {
        const codes = [];
        for (let index = 0; index < 7; index++) codes.push((await ask(code, '0000')).body['code']);
        expect(codes).toEqual([...Array<string>(5).fill('public_proof_wrong'), 'rate_limited', 'rate_limited']);
        const { status, headers } = await ask(code, '3117');
        expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
      }
    });
  });
});
