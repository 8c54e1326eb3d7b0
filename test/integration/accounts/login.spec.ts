import { ChangePassword } from '@yimen/application/accounts/change-password';
import { Login } from '@yimen/application/accounts/login';
import { Sessions } from '@yimen/application/accounts/sessions';
import { openHouse, passwords, type House } from '../house';

describe('signing in with a local account', () => {
  let house: House;
  let sessions: Sessions;
  let login: Login;
  beforeAll(async () => {
    house = await openHouse('accounts');
    await house.open({ code: 'zx' });
    sessions = new Sessions(house.database);
    login = new Login(house.database, passwords, sessions, house.factor);
  });
  afterAll(() => house.close());

  const enter = (name: string, password = 'yimen-demo', center?: string) =>
    login.execute({ login: name, password, center });
  const fail = async (name: string, times: number) => {
    for (let i = 0; i < times; i++) await expect(enter(name, 'wrong')).rejects.toMatchObject({ code: 'login_failed' });
  };
  /** A process that has read nothing yet. */
  const elsewhere = () => new Sessions(house.database);

  it('gives a token that tells who acts; of the token only a hash is kept', async () => {
    const admitted = await enter('mediator1');
    expect(admitted.token).toMatch(/^[\w-]{43}$/);
    expect(admitted.lastLoginAt).toBeNull();
    const session = await sessions.read(admitted.token);
    expect(session?.actor).toMatchObject({
      login: 'mediator1',
      committee: 'civil',
      door: 'staff',
      unit: 'mediation_center',
    });
    expect(session).toEqual({ ...admitted.session, csrf: admitted.csrf });
    const stored = JSON.stringify(await house.owner('select * from session'));
    expect(stored).not.toContain(admitted.token);
    expect((await enter('mediator1')).lastLoginAt).toMatch(/^20\d\d-.*Z$/);
  });

  it('an unknown login and a wrong password are told alike, and take alike long: each has one hash checked', async () => {
    const verify = jest.fn((hash: string, password: string) => passwords.verify(hash, password));
    const door = new Login(house.database, { ...passwords, verify }, sessions, house.factor);
    const costs: string[][] = [];
    for (const name of ['guide2', 'nobody']) {
      verify.mockClear();
      const refused = expect.objectContaining({ code: 'login_failed', status: 401 });
      await expect(door.execute({ login: name, password: 'wrong' })).rejects.toEqual(refused);
      costs.push(verify.mock.calls.map(([hash]) => hash.replace(/\$[^$]+\$[^$]+$/, '')));
    }
    expect(costs[0]).toEqual([expect.stringContaining('argon2id')]); // algorithm and cost, without salt and hash
    expect(costs[1]).toEqual(costs[0]);
  });

  it('five failures lock for 30 minutes, also against the right password; then the count begins anew', async () => {
    await fail('triage1', 5);
    await expect(enter('triage1')).rejects.toMatchObject({
      code: 'account_locked',
      status: 423,
      detail: expect.stringContaining('30 分钟'),
    });
    await house.owner(`update account set locked_until = now() - interval '1 second' where login = 'triage1'`);
    await fail('triage1', 4);
    await enter('triage1');
    await fail('triage1', 4);
    await enter('triage1');
  });

  it('says how many tries are left, for a login that does not exist as well, and locks it as soon', async () => {
    for (const name of ['reception2', 'nobody-here']) {
      const left: unknown[] = [];
      for (let i = 0; i < 6; i++)
        await enter(name, 'wrong').catch((error: { code: string; triesLeft?: number; retryAfter?: number }) =>
          left.push(error.triesLeft ?? [error.code, error.retryAfter]),
        );
      expect(left).toEqual([4, 3, 2, 1, 0, ['account_locked', expect.any(Number)]]);
    }
  });

  it('a password of one’s own: long, of three kinds, new; every other session ends', async () => {
    const change = new ChangePassword(house.database, passwords, sessions);
    const [here, there] = [await enter('callback1'), await enter('callback1')];
    expect(here.session.ownPassword).toBe(false);
    const set = (next: string, current = 'yimen-demo') => change.execute(here.session, here.token, current, next);
    for (const weak of ['Kurz-1', 'nurbuchstaben', 'xx-Callback1-xx', 'yimen-demo'])
      await expect(set(weak)).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/next' }] });
    await expect(set('Sommer-2026-x', 'wrong')).rejects.toMatchObject({
      errors: [{ pointer: '/current', code: 'wrong' }],
    });
    await set('Sommer-2026-x');
    expect(await sessions.read(there.token)).toBeNull();
    expect(await sessions.read(here.token)).toMatchObject({ ownPassword: true });
    await expect(enter('callback1')).rejects.toMatchObject({ code: 'login_failed' });
    expect((await enter('callback1', 'Sommer-2026-x')).session.ownPassword).toBe(true);
  });

  it('many guesses at once lock as well', async () => {
    await Promise.allSettled(Array.from({ length: 12 }, () => enter('triage2', 'wrong')));
    await expect(enter('triage2')).rejects.toMatchObject({ code: 'account_locked' });
  });

  it('signing out ends the session', async () => {
    const { token } = await enter('guide1');
    await sessions.revoke(token);
    expect(await sessions.read(token)).toBeNull();
    expect(await elsewhere().read(token)).toBeNull();
  });

  it.each([
    ['12 hours after it began', `expires_at = now() - interval '1 second'`],
    ['after 2 hours without use', `seen_at = now() - interval '121 minutes'`],
  ])('a session ends %s', async (_when, change) => {
    const { token } = await enter('guide1');
    expect(await elsewhere().read(token)).not.toBeNull();
    await house.owner(`update session set ${change}`);
    expect(await elsewhere().read(token)).toBeNull();
  });

  it('use keeps a session awake', async () => {
    const { token } = await enter('guide1');
    await house.owner(`update session set seen_at = now() - interval '119 minutes'`);
    expect(await elsewhere().read(token)).not.toBeNull();
    const [row] = await house.owner<{ fresh: boolean }>(
      `select bool_or(seen_at > now() - interval '1 minute') as fresh from session`,
    );
    expect(row?.fresh).toBe(true);
  });

  it('an account that was switched off neither enters nor stays', async () => {
    const { token } = await enter('guide2');
    await house.owner(`update account set enabled = false where login = 'guide2'`);
    expect(await elsewhere().read(token)).toBeNull();
    await expect(enter('guide2')).rejects.toMatchObject({ code: 'login_failed' });
  });

  it('where several centres exist, the one opened first is meant unless another is named', async () => {
    const own = (await enter('guide1')).session.centerId;
    await house.open({ code: 'second' });
    expect((await enter('guide1')).session.centerId).toBe(own);
    expect((await enter('guide1', 'yimen-demo', 'second')).session.centerId).not.toBe(
      (await enter('guide1', 'yimen-demo', 'zx')).session.centerId,
    );
    await expect(enter('guide1', 'yimen-demo', 'third')).rejects.toMatchObject({ code: 'login_failed' });
  });
});
