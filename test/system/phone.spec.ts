import sharp from 'sharp';
import { matterAt } from '../browser/matter';
import { openDoor, visit, wang, type Answer, type Door } from './door';

const at = '/api/v1/public';
type Fields = Record<string, unknown>;
const itemsOf = ({ body }: Answer) => body['items'] as Fields[];

describe('the petitioner’s phone over HTTP (screens p; Art. 21; right 11)', () => {
  let door: Door;
  beforeAll(async () => (door = await openDoor({ name: 'phone', time: { from: '2026-10-26T01:00:00.000Z' } })));
  afterAll(() => door?.stack.stop());

  const enter = (code: string, proof = '3117') => door.send(`${at}/sessions`, { body: { code, proof } });
  const tokenOf = async (code: string) => String((await enter(code)).body['token']);
  const as = (token: string, path: string, body?: object) =>
    door.send(`${at}/${path}`, {
      body,
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'idempotency-key': crypto.randomUUID() } : {}) },
    });
  const slip = async (body?: object) => {
    const answer = await door.register(body);
    return { petition: answer.petition, visit: String(answer['visit']), code: String(answer['slipCode']) };
  };
  const send = async (token: string, files: Buffer[]) => {
    const form = new FormData();
    files.forEach((file, index) => form.append('photo', new Blob([new Uint8Array(file)]), `${index}.jpg`));
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${door.stack.baseUrl}${at}/materials`, { method: 'POST', headers, body: form });
    return { status: response.status, body: (await response.json()) as Fields };
  };
  const photo = (background: string) =>
    sharp({ create: { width: 320, height: 240, channels: 3, background } })
      .withExif({ IFD0: { Make: 'CAMERA-OF-WANG' } })
      .jpeg()
      .toBuffer();

  it('opens a session for ten minutes, by token alone, and forgets it when told', async () => {
    const { code } = await slip();
    const { status, body, headers } = await enter(code);
    expect([status, body['seconds'], headers.get('set-cookie'), headers.get('cache-control')]).toEqual([
      200,
      600,
      null,
      'no-store',
    ]);
    const token = String(body['token']);
    const seen = await as(token, 'progress');
    expect(seen.body).toMatchObject({
      sealed: false,
      elder: true,
      status: 'registered',
      materials: { open: true, count: 0 },
    });
    expect(JSON.stringify(seen.body)).not.toMatch(new RegExp([wang.name, wang.idNumber, wang.phone].join('|')));
    await door.stack.sql(`update public_session set expires_at = now() - interval '1 second'`);
    expect((await as(token, 'progress')).body['code']).toBe('public_session_over');
    const again = await tokenOf(code);
    const headers2 = { authorization: `Bearer ${again}` };
    expect((await door.send(`${at}/sessions`, { method: 'DELETE', headers: headers2 })).status).toBe(204);
    expect((await as(again, 'progress')).status).toBe(401);
    expect((await door.send(`${at}/progress`)).status).toBe(401);
  });

  it('counts wrong proofs down, alike for a code that nobody has, rests for half an hour after five, and says the minutes', async () => {
    const { code } = await slip();
    const told: unknown[][] = [];
    for (const typed of [code, 'N0NE-SUCH']) {
      const left = [];
      for (let again = 0; again < 5; again++) {
        const { status, body } = await enter(typed, '0000');
        left.push([status, body['code'], body['triesLeft'], body['detail']]);
      }
      const { status, body, headers } = await enter(typed, '3117');
      told.push([...left, [status, body['code'], body['detail'], Number(headers.get('retry-after')) > 1790]]);
    }
    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.[0]).toEqual([401, 'slip_proof_wrong', 4, '后四位不对，还可再试 4 次']);
    expect(told[0]?.[5]).toEqual([429, 'rate_limited', '请 30 分钟后再试，或到窗口查询', true]);
    await door.stack.restart('api', 'stop'); // a restart gives no fresh tries
    expect((await enter(code)).status).toBe(429);
    await door.stack.sql(`update public_try set locked_until = now() - interval '1 second'`);
    expect((await enter(code)).status).toBe(200);
  });

  it('says why a day is that day, and shows the papers, to be read without anybody’s name', async () => {
    const { slipCode } = await matterAt(door, 'accepted', '2026-10-26');
    const token = await tokenOf(slipCode);
    const { body } = await as(token, 'progress');
    const { T05 } = body['clocks'] as { T05: { explain: string[] } };
    expect(T05.explain.join()).toMatch(/第60日.*信访工作条例|60/);
    expect(body['unitPhone']).toBe('0724-4260000');
    const items = itemsOf(await as(token, 'documents'));
    expect(items.find(({ type }) => type === 'D06')).toMatchObject({ readable: true, deliveredOn: '2026-10-26' });
    const receipt = items.find(({ type }) => type === 'D05') as Fields;
    const text = String((await as(token, `documents/${String(receipt['id'])}`)).body['text']);
    expect(text).toContain('收件回执');
    expect(text).toContain('查询码：见回执');
    expect(text).not.toContain(slipCode);
    expect((await as(token, `documents/${crypto.randomUUID()}`)).status).toBe(404);
  });

  it('lets no day run, and tells nothing of the opinion, before its delivery is proven (screens 33)', async () => {
    const { petition, slipCode } = await matterAt(door, 'accepted', '2026-10-26');
    for (const [act, body] of beforeDelivery) {
      const { status, body: said } = await door.act('wjj1', `/petitions/${petition}/${act}`, body);
      if (status !== 200) throw new Error(JSON.stringify(said));
    }
    const token = await tokenOf(slipCode);
    const before = (await as(token, 'progress')).body;
    expect(before).toMatchObject({ status: 'opinion_issued', answers: [], remedies: [{ until: null }] });
    const opinion = itemsOf(await as(token, 'documents')).find(({ type }) => type === 'D18') as Fields;
    expect(opinion).toMatchObject({ readable: false, deliveredOn: null });
    expect((await as(token, `documents/${String(opinion['id'])}`)).status).toBe(404);
    const handed = {
      document: 'D18',
      deliveredOn: '2026-10-26',
      receiver: '汪德明',
      method: 'direct',
      proof: '送达回证签名',
    };
    await door.act('wjj1', `/petitions/${petition}/deliver`, handed);
    const after = (await as(token, 'progress')).body;
    expect(after['remedies']).toEqual([
      expect.objectContaining({ until: expect.stringMatching(/^2026-11-2\d$/) as string }),
    ]);
    const text = String((await as(token, `documents/${String(opinion['id'])}`)).body['text']);
    expect(text).toContain('信访处理意见书');
    expect(text).not.toContain(wang.name);
  });

  it('takes photos as pixels alone, seals them, tells the handler once, and shows them behind the walls', async () => {
    const { petition, slipCode } = await matterAt(door, 'accepted', '2026-10-26');
    const token = await tokenOf(slipCode);
    const [red, blue] = [await photo('#c33'), await photo('#33c')];
    expect(await send(token, [red, blue])).toEqual({ status: 200, body: { received: 2, total: 2 } });
    expect((await send(token, [red])).body).toEqual({ received: 1, total: 2 }); // the same file again
    const items = itemsOf(await door.get('wjj1', `/petitions/${petition}/materials`));
    expect(items.map(({ title, seenBy }) => [title, seenBy])).toEqual([
      ['照片 1', null],
      ['照片 2', null],
    ]);
    const path = `/petitions/${petition}/materials/${String(items[0]?.['id'])}`;
    const shown = await fetch(`${door.stack.baseUrl}/api/v1${path}`, {
      headers: { authorization: `Bearer ${await door.tokenOf('wjj1')}` },
    });
    const jpeg = Buffer.from(await shown.arrayBuffer());
    expect([shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual(['image/jpeg', 'no-store']);
    expect([(await sharp(jpeg).metadata()).format, jpeg.includes('CAMERA-OF-WANG')]).toEqual(['jpeg', false]);
    const told = itemsOf(await door.get('wjj1', `/tasks?case=${petition}&open=true`)).filter(
      ({ about }) => about === 'material.added',
    );
    expect(told.map(({ what }) => what)).toEqual(['查看信访人补充的材料']);
    const heard = itemsOf(await door.get('wjj1', `/notices?case=${petition}`)).filter(
      ({ about }) => about === 'material.added',
    );
    expect(heard).toHaveLength(1);
    expect((await door.get('rsj1', `/petitions/${petition}/materials`)).status).toBe(404);
    expect((await door.get('rsj1', path)).status).toBe(404);
    const [row] = await door.stack.sql<{ content: string }>('select content from material limit 1');
    expect(row?.content).toMatch(/^v1:/);
    expect((await door.get('wjj1', `/petitions/${petition}/materials`)).body['items']).toMatchObject([
      { seenBy: 'wjj1' },
      {},
    ]);
  });

  it('refuses what is no photo, too many, too large, or sent without a session, each with a sentence', async () => {
    const { code } = await slip();
    const token = await tokenOf(code);
    const one = await photo('#3c3');
    const answers = [
      await send(token, [Buffer.from('PK\u0003\u0004x')]),
      await send(token, Array<Buffer>(10).fill(one)),
      await send(token, [Buffer.concat([one, Buffer.alloc(10 * 1024 * 1024)])]),
      await send(token, []),
      await send('nobody', [one]),
    ];
    expect(answers.map(({ status, body }) => [status, body['code']])).toEqual([
      [422, 'photo_not_accepted'],
      [422, 'photo_too_many'],
      [413, 'photo_too_large'],
      [422, 'photo_missing'],
      [401, 'public_session_over'],
    ]);
    const form = new FormData();
    form.append('center', 'zx');
    const elsewhere = await fetch(`${door.stack.baseUrl}/api/v1/auth/login`, { method: 'POST', body: form });
    expect(elsewhere.status).toBe(415); // a form is taken at this one address
    expect(
      await door.stack.sql('select 1 from material m join case_file f on f.id = m.case_id where f.id = $1', [
        (await as(token, 'progress')).body['id'] ?? null,
      ]),
    ).toEqual([]);
  });

  it('takes a rating with reasons and one 追评; who handled the matter sees neither (right 9)', async () => {
    const { petition, slipCode } = await matterAt(door, 'settled', '2026-10-26');
    const token = await tokenOf(slipCode);
    const bare = { object: 'health', grade: 'dissatisfied' };
    expect((await as(token, 'ratings/addendum', { object: 'health', text: '……' })).body['code']).toBe(
      'addendum_needs_rating',
    );
    expect((await as(token, 'ratings', bare)).body['code']).toBe('rating_reason_required');
    expect((await as(token, 'ratings', { ...bare, reasons: ['late', 'unclear'], reason: '等了三个月' })).status).toBe(
      200,
    );
    expect((await as(token, 'ratings/addendum', { object: 'health', text: '后来有人上门道歉' })).status).toBe(200);
    expect((await as(token, 'ratings/addendum', { object: 'health', text: '再写一次' })).body['code']).toBe(
      'already_added',
    );
    expect((await as(token, 'progress')).body['ratings']).toEqual([
      { object: 'health', grade: 'dissatisfied', added: true },
    ]);
    const read = await door.get('callback1', `/petitions/${petition}/ratings`);
    expect(itemsOf(read)).toMatchObject([
      { grade: 'dissatisfied', reason: '超期、没说清；等了三个月', addendum: '后来有人上门道歉' },
    ]);
    expect((await door.get('wjj1', `/petitions/${petition}/ratings`)).body['code']).toBe('forbidden');
    const rate = { object: 'health', grade: 'satisfied' };
    expect((await door.act('wjj1', `/petitions/${petition}/rate`, rate)).body['code']).toBe('rater_is_handler');
  });

  it('a lost slip is ended by the desk, and whoever is inside with it is out', async () => {
    const { visit: id, code } = await slip();
    const token = await tokenOf(code);
    expect((await door.as('wjj1', `/visits/${id}/slip/revoke`, { body: {} })).status).toBe(403);
    expect((await door.as('guide1', `/visits/${id}/slip/revoke`, { body: {} })).body).toMatchObject({
      revoked: expect.any(Number) as number,
    });
    expect((await as(token, 'progress')).body['code']).toBe('public_session_over');
    expect((await enter(code)).status).toBe(401);
  });

  it('tells of an accusation only that it lies here, and takes nothing for it (Art. 30)', async () => {
    const accused = { unit: 'urban_management', person: '隗某', post: '中队中队长' };
    const { petition, code } = await slip(
      visit({ category: 'accusation', accused, request: '请求查处收受商户烟酒问题。' }),
    );
    const token = await tokenOf(code);
    const { body } = await as(token, 'progress');
    expect(body).toMatchObject({ sealed: true, papers: [], answers: [], remedies: [] });
    expect(Object.keys(body)).not.toContain('materials');
    expect((await as(token, 'documents')).status).toBe(404);
    expect((await send(token, [await photo('#ccc')])).body['code']).toBe('material_closed');
    expect((await door.get('guide1', `/petitions/${petition}/materials`)).status).toBe(404);
  });
});

const basis = '省老年乡村医生生活补助办法关于年限认定的规定';
const part = { outcome: 'supported', basis, opinion: '服务年限更正为18年', facts: '档案馆名册证明' };
const beforeDelivery: [act: string, body: object][] = [
  ['record-interview', { date: '2026-10-26', people: ['汪德明'], content: '陈述。', readBack: true, signed: true }],
  ['record-investigation', { date: '2026-10-26', people: ['会计'], findings: '证言一致。', basis, suggestion: '认定' }],
  [
    'issue-opinion',
    {
      ...{ signer: '分管副局长', seal: true, remedy: { days: 30, body: '钟祥市人民政府' } },
      parts: [
        { part: 'a', ...part },
        { part: 'b', ...part },
      ],
    },
  ],
];
