import { openHouse, passwords, type House } from '../house';

describe('a centre is opened from its pack', () => {
  let house: House;
  beforeAll(async () => (house = await openHouse('center')));
  afterAll(() => house.close());

  const accounts = (code: string) =>
    house.owner<{ login: string; title: string; roles: string[]; password_hash: string; compartments: string[] }>(
      'select a.* from account a join center c on c.id = a.center_id where c.code = $1 order by login',
      [code],
    );

  it('with its people, who share one published password', async () => {
    const opened = await house.open({ code: 'zx' });
    expect(opened).toMatchObject({ code: 'zx', version: 1 });
    const people = await accounts('zx');
    expect(people.length).toBeGreaterThan(60);
    expect(people.find((row) => row.login === 'wjj1')).toMatchObject({ title: '卫健局窗口', roles: ['handler'] });
    expect(people.find((row) => row.login === 'discipline1')?.compartments).toContain('accusation');
    const hashes = new Set(people.map((row) => row.password_hash));
    expect(hashes.size).toBe(1);
    expect(await passwords.verify([...hashes][0] ?? '', 'yimen-demo')).toBe(true);
  });

  it('once, however often and by however many at once it is asked for', async () => {
    const before = await accounts('zx');
    const again = await Promise.all([1, 2, 3].map(() => house.open({ code: 'zx' })));
    expect(new Set(again.map((each) => each.centerId)).size).toBe(1);
    expect(again.map((each) => each.version)).toEqual([1, 1, 1]);
    expect(await accounts('zx')).toEqual(before);
    const both = await Promise.all([1, 2].map(() => house.open({ code: 'twin', pack: 'tongling' })));
    expect(both[0]).toEqual(both[1]);
  });

  it('a changed pack is a new version, and the old one stays for the cases that began under it', async () => {
    const units = [{ id: 'lake_office', title: '湖区管理处', kind: 'office', parent: 'government' }];
    const staff = [{ login: 'lake1', name: '湖一', unit: 'lake_office', roles: ['handler'] }];
    const first = await house.open({ code: 'lake' });
    const second = await house.open({ code: 'lake', overlay: { org: { units } }, extraStaff: staff });
    expect([first.version, second.version]).toEqual([1, 2]);
    const [row] = await house.owner<{ count: string }>('select count(*) from policy_pack where center_id = $1', [
      first.centerId,
    ]);
    expect(row?.count).toBe('2');
    expect((await accounts('lake')).map((account) => account.login)).toContain('lake1');
  });

  it('a new demo password replaces the shared one, but nobody’s own', async () => {
    await house.open({ code: 'pw' });
    await house.owner(`update account set password_hash = $1 where login = 'guide1'`, [
      await passwords.hash('own one'),
    ]);
    await house.open({ code: 'pw', password: 'another' });
    const people = await accounts('pw');
    const hashOf = (login: string) => people.find((row) => row.login === login)?.password_hash ?? '';
    expect(await passwords.verify(hashOf('triage1'), 'another')).toBe(true);
    expect(await passwords.verify(hashOf('guide1'), 'own one')).toBe(true);
  });

  it('an unsound staff list opens nothing', async () => {
    const staff = [{ login: 'x1', unit: 'center', roles: ['emperor'] }];
    await expect(house.open({ code: 'bad', extraStaff: staff })).rejects.toThrow('账号 x1 的角色 emperor 不存在');
    expect(await house.owner(`select from center where code = 'bad'`)).toHaveLength(0);
  });
});
