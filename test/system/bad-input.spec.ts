import { randomUUID } from 'node:crypto';
import { claim, openDoor, visit, wang, type Answer, type Door, type Sent } from './door';

const notice = {
  contact: { name: '卫健局窗口', phone: '13900000190' },
  notice: { opinion: '依法核查', limitDays: 60 },
};
const accept = { handlingMode: 'ordinary', ...notice };

describe('bad input: each with its own answer, and nothing half-written', () => {
  let door: Door;
  /** A matter that waits for its unit's signature. */
  let id = '';
  beforeAll(async () => {
    door = await openDoor({
      name: 'system-input',
      time: { from: '2026-03-30T09:12:00+08:00' },
      env: { YIMEN_BODY_LIMIT: '65536' },
    });
    await door.stack.openCenter({ code: 'other', pack: 'zhongxiang' });
    ({ petition: id } = await door.register());
    await door.act('triage1', `/petitions/${id}/triage`, claim);
    await door.act('triage1', `/petitions/${id}/forward`, { to: 'health' });
    for (const login of ['guide1', 'wjj1', 'mzj1']) await door.tokenOf(login);
    await door.tokenOf('guide1', 'other');
  });
  afterAll(() => door.stack.stop());

  /** Sends something that must be refused; answers the problem after checking that it is one and that nothing was written. */
  async function refused(work: () => Promise<Answer>): Promise<Answer['body']> {
    const before = await door.rows();
    const { status, headers, body } = await work();
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ status, type: `/problems/${String(body['code'])}` });
    expect(body['title']).toMatch(/\p{Script=Han}/u);
    expect(body['detail']).toMatch(/\p{Script=Han}/u);
    expect(await door.rows()).toEqual(before);
    return body;
  }
  const posting = (path: string, body: unknown, headers: Sent['headers'] = {}, login = 'guide1') =>
    refused(() => door.as(login, path, { body, headers }));
  const acting = (name: string, body: object, headers: Sent['headers'] = {}, login = 'wjj1') =>
    refused(() => door.act(login, `/petitions/${id}/${name}`, body, headers));

  describe('at a registration', () => {
    it('a field that the act does not know is named by its pointer, however deep', async () => {
      const problem = await posting('/visits', visit({ people: [{ ...wang, creditScore: 7 }], colour: 'red' }));
      expect(problem).toMatchObject({ status: 422, code: 'unknown_field' });
      expect(problem['errors']).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ pointer: '/people/0/creditScore', code: 'unknown_field' }),
          expect.objectContaining({ pointer: '/colour', code: 'unknown_field' }),
        ]),
      );
    });

    it('missing and malformed fields are all named at once', async () => {
      const problem = await posting('/visits', { channel: 'visit', persons: 'many', request: ' ', facts: '略' });
      expect(problem).toMatchObject({ status: 422, code: 'validation_failed' });
      const pointers = (problem['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
      expect(pointers.sort()).toEqual(['/persons', '/reasons', '/request']);
    });

    it('right 1: a wrong check digit is registered, with a warning', async () => {
      const answer = await door.as('guide1', '/visits', {
        body: visit({ people: [{ ...wang, idNumber: '420899195809123118' }] }),
      });
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ status: 'registered', warnings: [{ code: 'id_check_digit' }] });
    });

    it('right 1: six representatives are registered, with a warning; electing six is refused', async () => {
      const people = Array.from({ length: 6 }, (_, index) => ({ name: `代表${index + 1}` }));
      const names = people.map(({ name }) => name);
      const answer = await door.as('guide1', '/visits', {
        body: visit({ persons: 6, people, representatives: names }),
      });
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ warnings: [{ code: 'representatives_over_limit' }] });
      const elect = `/petitions/${String(answer.body['petition'])}/elect-representatives`;
      const six = await refused(() => door.act('guide1', elect, { representatives: names }));
      expect(six).toMatchObject({ status: 422, code: 'representatives_over_limit' });
      const stranger = await refused(() => door.act('guide1', elect, { representatives: ['不在名册'] }));
      expect(stranger).toMatchObject({ status: 422, code: 'representative_not_in_roster' });
      expect((await door.act('guide1', elect, { representatives: names.slice(0, 5) })).status).toBe(200);
    });

    it('broken JSON, other encodings, characters no database holds, and a nest of brackets', async () => {
      const send = (body: string | Uint8Array) => posting('/visits', body);
      expect(await send('{"channel":')).toMatchObject({ status: 400, code: 'malformed_json' });
      expect(await send(Buffer.from([0x7b, 0x22, 0xd0, 0xc5, 0x22, 0x3a, 0x31, 0x7d]))).toMatchObject({
        status: 400,
        code: 'malformed_encoding',
      });
      expect(await posting('/visits', visit({ request: 'a\u0000b' }))).toMatchObject({
        status: 400,
        code: 'malformed_encoding',
      });
      expect(await send(`{"people":${'['.repeat(5000)}${']'.repeat(5000)}}`)).toMatchObject({
        status: 400,
        code: 'malformed_json',
      });
      expect(await send('[]')).toMatchObject({ status: 422 });
      expect(await send('"text"')).toMatchObject({ status: 422 });
    });

    it('a body that is too large, and one that is no JSON at all', async () => {
      expect(await posting('/visits', visit({ facts: '长'.repeat(40_000) }))).toMatchObject({
        status: 413,
        code: 'body_too_large',
      });
      const form = await posting('/visits', 'channel=visit', { 'content-type': 'application/x-www-form-urlencoded' });
      expect(form).toMatchObject({ status: 415, code: 'unsupported_media_type' });
    });

    it('no Idempotency-Key, or one that is no key', async () => {
      expect(await posting('/visits', visit(), { 'idempotency-key': undefined })).toMatchObject({
        status: 428,
        code: 'idempotency_key_missing',
      });
      expect(await posting('/visits', visit(), { 'idempotency-key': 'k'.repeat(65) })).toMatchObject({
        code: 'idempotency_key_missing',
      });
    });

    it('the same key: the same answer for the same body, a refusal for another', async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const first = await door.register(visit(), headers);
      const before = await door.rows();
      expect(await door.register(visit(), headers)).toEqual({ ...first, replay: true });
      expect(await door.rows()).toEqual(before);
      expect(await posting('/visits', visit({ reasons: '另一个理由' }), headers)).toMatchObject({
        status: 422,
        code: 'idempotency_key_reused',
      });
    });

    it('right 1: there is no act that refuses a registration', async () => {
      const { visit: batch } = await door.register();
      expect(await posting(`/visits/${String(batch)}/refuse`, {})).toMatchObject({
        status: 404,
        code: 'act_not_found',
      });
    });
  });

  describe('at an act', () => {
    it('an act that the status does not have, with the case as it stands', async () => {
      const problem = await acting('request-extension', { days: 30, reason: '调档' });
      expect(problem).toMatchObject({
        status: 409,
        code: 'act_not_allowed_in_status',
        state: { id, status: 'arrived' },
      });
    });

    it('an old version, with the case as it stands; and none', async () => {
      expect(await acting('sign', {}, { 'if-match': '"1"' })).toMatchObject({
        status: 412,
        code: 'stale_state',
        state: { id, status: 'arrived' },
      });
      expect(await acting('sign', {}, { 'if-match': 'yesterday' })).toMatchObject({ status: 412 });
      expect(await acting('sign', {}, { 'if-match': undefined })).toMatchObject({
        status: 428,
        code: 'precondition_missing',
      });
    });

    it('no Idempotency-Key', async () => {
      expect(await acting('sign', {}, { 'idempotency-key': undefined })).toMatchObject({
        status: 428,
        code: 'idempotency_key_missing',
      });
    });

    it('acts that must not exist (rights 1 and 4)', async () => {
      for (const name of ['suspend', 'send-back', 'refuse', 'constructor', '__proto__'])
        expect(await acting(name, {})).toMatchObject({ status: 404, code: 'act_not_found' });
    });

    it('what another desk may do is forbidden; what another unit holds is not there', async () => {
      expect(await acting('sign', {}, { 'if-match': '"3"' }, 'guide1')).toMatchObject({
        status: 403,
        code: 'forbidden',
      });
      expect(await acting('sign', {}, { 'if-match': '"3"' }, 'mzj1')).toMatchObject({ status: 404, code: 'not_found' });
    });

    it('a foreign centre’s matter is as unknown as one that never was, and as a text that is no id', async () => {
      const asked = async (path: string) =>
        refused(() => door.as('guide1', path, { body: {}, headers: { 'if-match': '"3"' } }, 'other'));
      const answers = [];
      for (const one of [id, randomUUID(), 'no-id', "'; drop table act; --"]) {
        const {
          instance: _instance,
          traceId: _traceId,
          ...told
        } = await asked(`/petitions/${encodeURIComponent(one)}/add-note`);
        answers.push(told);
      }
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ status: 404, code: 'not_found' });
    });

    it('a unit that the centre does not have', async () => {
      const { petition } = await door.register();
      await door.act('triage1', `/petitions/${petition}/triage`, claim);
      const problem = await refused(() =>
        door.act('triage1', `/petitions/${petition}/forward`, { to: 'ministry_of_magic' }),
      );
      expect(problem).toMatchObject({ status: 422, code: 'validation_failed', errors: [{ pointer: '/to' }] });
    });

    it('a day of delivery that has not come, or that no calendar has', async () => {
      const { petition } = await door.register();
      await door.act('triage1', `/petitions/${petition}/triage`, claim);
      await door.act('triage1', `/petitions/${petition}/forward`, { to: 'health' });
      expect((await door.act('wjj1', `/petitions/${petition}/accept`, accept)).status).toBe(200);
      const paper = { document: 'D06', receiver: wang.name, method: 'direct', proof: '回证' };
      const deliver = (deliveredOn: string) =>
        refused(() => door.act('wjj1', `/petitions/${petition}/deliver`, { ...paper, deliveredOn }));
      expect(await deliver('2026-03-31')).toMatchObject({ status: 422, errors: [{ pointer: '/deliveredOn' }] });
      expect(await deliver('2026-02-30')).toMatchObject({ status: 422, errors: [{ pointer: '/deliveredOn' }] });
    });
  });

  describe('at a read', () => {
    it('a cursor, a number, an instant that are none', async () => {
      const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const bad = [
        'garbage',
        cursor(['2026-99-99', randomUUID()]),
        cursor(['2026-03-30', '-'.repeat(36)]),
        cursor({}),
        cursor(['2026-03-30T99:00:00.000Z', randomUUID()]),
      ];
      for (const one of bad)
        expect(await refused(() => door.get('guide1', `/petitions?cursor=${one}`))).toMatchObject({
          status: 422,
          code: 'validation_failed',
          errors: [{ pointer: '/cursor' }],
        });
      for (const query of ['limit=0', 'limit=9999', 'sort=colour', 'colour=green', 'limit=ten'])
        expect(await refused(() => door.get('guide1', `/petitions?${query}`))).toMatchObject({
          status: 422,
          code: 'validation_failed',
        });
      expect(await refused(() => door.get('guide1', '/petitions?name=%E6%B1%AA'))).toMatchObject({
        status: 422,
        code: 'unknown_field',
      });
      expect(await refused(() => door.get('guide1', '/notices?since=soon'))).toMatchObject({ status: 422 });
      expect(await refused(() => door.get('guide1', '/petitions?q=%00'))).toMatchObject({ status: 400 });
    });

    it('an address that nobody serves', async () => {
      expect(await refused(() => door.get('guide1', '/petitionz'))).toMatchObject({
        status: 404,
        code: 'route_not_found',
      });
      expect(await refused(() => door.as('guide1', '/petitions', { method: 'DELETE' }))).toMatchObject({ status: 404 });
    });
  });
});
