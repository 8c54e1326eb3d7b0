import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/wait';
import { openDoor, visit, wang, type Door } from './door';

const at = '/api/v1/public';

describe('a code by text message as the second proof (screens p; right 11)', () => {
  let door: Door;
  beforeAll(async () => (door = await openDoor({ name: 'sms', time: { from: '2026-10-26T01:00:00.000Z' } })));
  afterAll(() => door?.stack.stop());

  const slipOf = async (people: object[] = [wang]) => String((await door.register(visit({ people })))['slipCode']);
  const ask = (code: string) => door.send(`${at}/sessions/code`, { body: { code } });
  const enter = (code: string, proof: string) => door.send(`${at}/sessions`, { body: { code, proof } });
  /** The messages that left the house: a demonstration writes them into a file. */
  const sent = () => {
    const file = join(door.stack.home, 'sms.log');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return lines.map((line) => JSON.parse(line) as { to: string; text: string });
  };
  const nextCode = async (code: string) => {
    const before = sent().length;
    expect((await ask(code)).status).toBe(200);
    await until(() => Promise.resolve(sent().length > before), { withinMs: 5_000, everyMs: 20 });
    return /\d{6}/.exec(sent().at(-1)?.text ?? '')?.[0] ?? '';
  };

  it('goes to the phone that was left, names nobody, and opens the matter once', async () => {
    const slip = await slipOf();
    const code = await nextCode(slip);
    const message = sent().at(-1);
    expect(message?.to).toBe(wang.phone);
    expect(message?.text).toBe(`验证码 ${code}，5 分钟内有效，用于查询办理进度。请勿告诉他人。`);
    const opened = await enter(slip, code);
    expect(opened.status).toBe(200);
    const headers = { authorization: `Bearer ${String(opened.body['token'])}` };
    expect((await door.send(`${at}/progress`, { headers })).body).toMatchObject({ status: 'registered' });
    const again = await enter(slip, code);
    expect(again.body).toMatchObject({ status: 401, code: 'slip_proof_wrong', triesLeft: 4 });
    expect(again.body['detail']).toBe('验证码不对或已过期，还可再试 4 次');
    expect(JSON.stringify(await door.stack.sql('select * from sms_code'))).not.toContain(code);
  });

  it('a newer code takes the older’s place; a stale one, and that of another slip, open nothing', async () => {
    const [slip, other] = [await slipOf(), await slipOf()];
    const old = await nextCode(slip);
    const fresh = await nextCode(slip);
    expect((await enter(slip, old)).status).toBe(old === fresh ? 200 : 401);
    expect((await enter(other, fresh)).status).toBe(401);
    await door.stack.sql(`update sms_code set sent_at = now() - interval '6 minutes'`);
    expect((await enter(slip, fresh)).status).toBe(401);
    await door.stack.sql(`update sms_code set sent_at = now() - interval '4 minutes'`);
    expect((await enter(slip, fresh)).status).toBe(200);
  });

  it('tells the same of a slip that nobody has, and of one without a mobile; nothing is sent', async () => {
    const landline = await slipOf([{ ...wang, phone: '0724-4260000' }]);
    const earlier = sent().length;
    const known = await ask(await slipOf());
    await until(() => Promise.resolve(sent().length > earlier), { withinMs: 5_000, everyMs: 20 });
    const before = sent().length;
    for (const code of ['N0NE-SUCH', landline]) {
      const answer = await ask(code);
      expect([answer.status, answer.body]).toEqual([known.status, known.body]);
    }
    expect(sent().length).toBe(before);
  });

  it('sends three within half an hour, also to a code that nobody has and over a restart; five wrong ones close the slip', async () => {
    const slip = await slipOf();
    for (const code of [slip, 'N0BO-DY23']) {
      for (let n = 0; n < 3; n += 1) expect((await ask(code)).status).toBe(200);
      const { status, body, headers } = await ask(code);
      expect([status, body['code'], Number(headers.get('retry-after')) > 1700]).toEqual([429, 'rate_limited', true]);
    }
    await door.stack.restart('api', 'stop');
    expect((await ask(slip)).status).toBe(429);
    const wrong = await slipOf();
    const code = await nextCode(wrong);
    const guess = code === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n += 1) expect((await enter(wrong, guess)).status).toBe(401);
    expect((await enter(wrong, code)).status).toBe(429);
    expect((await enter(wrong, '3117')).status).toBe(429); // one count for both proofs
  });

  it('the page learns whether there is a way to send', async () => {
    expect((await door.send(`${at}/centre`)).body).toMatchObject({ sms: true });
  });
});
