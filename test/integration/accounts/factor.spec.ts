import { EnrolFactor } from '@yimen/application/accounts/enrol-factor';
import { Login } from '@yimen/application/accounts/login';
import { Sessions } from '@yimen/application/accounts/sessions';
import { databaseSeconds } from '@yimen/application/accounts/second-factor';
import { codeAt, stepOf } from '@yimen/application/accounts/totp';
import { Reseal } from '@yimen/application/center/reseal';
import { openHouse, passwords, type House } from '../house';

describe('signing in with a second proof (screens a: two factors)', () => {
  let house: House;
  let sessions: Sessions;
  let login: Login;
  let enrol: EnrolFactor;
  beforeAll(async () => {
    house = await openHouse('factor');
    await house.open({ code: 'zx' });
    sessions = new Sessions(house.database);
    login = new Login(house.database, passwords, sessions, house.factor);
    enrol = new EnrolFactor(house.database, passwords, house.vault, sessions, house.factor);
  });
  afterAll(() => house.close());

  const enter = (name: string, code?: string, password = 'yimen-demo') =>
    login.execute({ login: name, password, code });
  /** The code that the app shows now, or some steps of thirty seconds later. */
  const shown = async (secret: string, later = 0) =>
    codeAt(secret, stepOf(await house.database.asSystem(databaseSeconds)) + later);
  /** An account with the factor in use. The first code was spent on confirming. */
  const enrolled = async (name: string) => {
    const { session, token } = await enter(name);
    const { secret } = await enrol.begin(session, 'yimen-demo');
    const recovery = await enrol.confirm(session, token, await shown(secret, -1));
    return { secret, recovery, session, token };
  };
  const refusal = (code: string, more: object = {}) => expect.objectContaining({ code, ...more }) as object;

  it('without one nothing is asked; with one the right password alone opens nothing and counts no failure', async () => {
    const { secret, session } = await enrolled('guide1');
    for (let n = 0; n < 7; n += 1) await expect(enter('guide1')).rejects.toEqual(refusal('second_factor_required'));
    const admitted = await enter('guide1', await shown(secret));
    expect(admitted.session.secondFactor).toBe(true);
    expect(session.secondFactor).toBeUndefined();
    expect((await enter('guide2')).session.secondFactor).toBeUndefined();
  });

  it('a wrong password is told before any code is looked at', async () => {
    const { secret } = await enrolled('reception1');
    await expect(enter('reception1', await shown(secret), 'wrong')).rejects.toEqual(refusal('login_failed'));
    await enter('reception1', await shown(secret)); // the code was not spent
  });

  it('a code opens once, also when it is sent twice at the same time', async () => {
    const { secret } = await enrolled('triage1');
    const code = await shown(secret);
    const both = await Promise.allSettled([enter('triage1', code), enter('triage1', code)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(enter('triage1', code)).rejects.toEqual(
      refusal('second_factor_wrong', { detail: '这个动态口令已经用过，请等下一个。' }),
    );
    await enter('triage1', await shown(secret, 1));
    await expect(enter('triage1', await shown(secret))).rejects.toEqual(refusal('second_factor_wrong')); // an older one
  });

  it('five wrong codes lock the account like five wrong passwords, also many at once', async () => {
    const { secret } = await enrolled('triage2');
    const left: unknown[] = [];
    for (let n = 0; n < 5; n += 1)
      await enter('triage2', 'AAAAA-AAAAA').catch((error: { triesLeft?: number }) => left.push(error.triesLeft));
    expect(left).toEqual([4, 3, 2, 1, 0]);
    await expect(enter('triage2', await shown(secret))).rejects.toEqual(refusal('account_locked'));

    await enrolled('callback1');
    const guesses = await Promise.allSettled(Array.from({ length: 12 }, (_, n) => enter('callback1', `${100000 + n}`)));
    const told = guesses.map((one) => (one as PromiseRejectedResult).reason.code as string);
    expect(told.filter((code) => code === 'second_factor_wrong').length).toBeLessThanOrEqual(5);
    expect(told).toContain('account_locked');
  });

  it('each recovery code opens once; the auditor reads that one was used', async () => {
    const { recovery } = await enrolled('mediator1');
    const [one = '', two = ''] = recovery;
    const { session } = await enter('mediator1', one.toLowerCase().replace('-', ' '));
    expect((await enrol.state(session)).recoveryLeft).toBe(9);
    await expect(enter('mediator1', one)).rejects.toEqual(refusal('second_factor_wrong'));
    await enter('mediator1', two);
    const log = await house.owner<{ field: string }>(
      `select field from access_log where kind = 'factor' and actor = 'mediator1' order by id`,
    );
    expect(log.map(({ field }) => field)).toEqual(['enrolled', 'recovery', 'recovery']);
  });

  it('seed and recovery codes lie in the database as ciphers and hashes only, and the seed goes along with new keys', async () => {
    const { secret, recovery } = await enrolled('leader1');
    const stored = JSON.stringify(await house.owner('select * from account'));
    for (const word of [secret, ...recovery, ...recovery.map((code) => code.replace('-', ''))])
      expect(stored).not.toContain(word);
    const [was] = await house.owner<{ s: string }>(`select factor_secret s from account where login = 'leader1'`);
    house.ring.add();
    await new Reseal(house.database, house.vault).execute();
    const [now] = await house.owner<{ s: string }>(`select factor_secret s from account where login = 'leader1'`);
    expect(now?.s).not.toBe(was?.s);
    await enter('leader1', await shown(secret));
  });

  it('a seed counts only after its first code; taking it into use ends every other session', async () => {
    const [here, there] = [await enter('bureau1'), await enter('bureau1')];
    await expect(enrol.begin(here.session, 'wrong')).rejects.toEqual(refusal('validation_failed'));
    const { secret, address } = await enrol.begin(here.session, 'yimen-demo');
    expect(address).toContain(`secret=${secret}`);
    await enter('bureau1'); // still by the password alone
    await expect(enrol.confirm(here.session, here.token, '000000')).rejects.toMatchObject({
      errors: [{ pointer: '/code' }],
    });
    await enrol.confirm(here.session, here.token, await shown(secret));
    expect(await sessions.read(there.token)).toBeNull();
    expect(await sessions.read(here.token)).toMatchObject({ secondFactor: true });
    await expect(enrol.begin(here.session, 'yimen-demo')).rejects.toEqual(refusal('second_factor_exists'));
  });

  it('停用 asks for password and code; an administrator clears it when the phone is lost', async () => {
    const { secret, session } = await enrolled('supervisor1');
    await expect(enrol.remove(session, 'wrong', await shown(secret))).rejects.toEqual(refusal('validation_failed'));
    await expect(enrol.remove(session, 'yimen-demo', 'AAAAA-AAAAA')).rejects.toEqual(refusal('second_factor_wrong'));
    await enrol.remove(session, 'yimen-demo', await shown(secret));
    await enter('supervisor1');
    await expect(enrol.remove(session, 'yimen-demo', '000000')).rejects.toEqual(refusal('second_factor_missing'));
    await enrolled('wjj1');
    expect(await enrol.reset(session.centerId, 'wjj1')).toBe(true);
    expect(await enrol.reset(session.centerId, 'wjj1')).toBe(false);
    await enter('wjj1');
  });
});
