import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  buildDirectory,
  demoStaff,
  packStaff,
  unitOrCenter,
  type Account,
  type StaffEntry,
} from '@yimen/application/policy/directory';
import { loadPack } from '@yimen/application/policy/load';

const further = (parse(readFileSync('test/scenarios/catalogue.yaml', 'utf8')) as { staff: StaffEntry[] }).staff;
const find = (accounts: Account[], login: string): Account => {
  const account = accounts.find((row) => row.login === login);
  if (!account) throw new Error(`no account ${login}`);
  return account;
};

describe('the demo centre over zhongxiang', () => {
  const { merged, policy } = loadPack('demo_center');
  const accounts = buildDirectory(policy, packStaff(merged), further);

  it('has more than eighty bodies, each under one that exists, and every account sits in one of them', () => {
    const units = new Set(policy.units.map((unit) => unit.id));
    expect(units.size).toBeGreaterThan(80);
    for (const account of accounts) {
      expect(units).toContain(account.unit);
      for (const cover of account.covers) expect(units).toContain(cover);
    }
  });

  it('takes nobody’s unit away: no account of the pack was moved to the centre', () => {
    expect(accounts.filter((account) => account.unit === 'center').map((account) => account.login)).toEqual(['wall1']);
  });

  it('knows title, committee and roles of a mediator', () => {
    expect(find(accounts, 'housing1')).toEqual({
      login: 'housing1',
      name: '安居远',
      title: '征收与物业调委会调解员',
      unit: 'mediation_center',
      roles: ['mediator', 'committee_head'],
      committee: 'housing',
      covers: [],
      compartments: [],
    });
  });

  it('widens the inbox of a login that is already there, and keeps what it covered before', () => {
    expect(find(accounts, 'shipai2').covers).toEqual(
      expect.arrayContaining(['shipai_politics_law', 'shipai_judicial_office', 'shipai']),
    );
    expect(find(accounts, 'chief1')).toMatchObject({
      unit: 'party_committee',
      covers: ['leading_group'],
      name: '郝启安',
    });
  });

  it('gives accounts without a name the words of body and role', () => {
    expect(find(accounts, 'wjj2')).toMatchObject({ name: '市卫健局责任单位主要负责人', roles: ['unit_head'] });
    expect(find(accounts, 'wall1').name).toBe('信访超市大屏终端');
  });

  it('opens the sealed area to the roles that the law names, and to nobody else', () => {
    const inside = accounts
      .filter((account) => account.compartments.includes('accusation'))
      .map((account) => account.login);
    expect(inside.sort()).toEqual(['discipline1', 'organization1', 'sealed1']);
  });

  it('one login per role of the trial list really has that role', () => {
    const trials = Object.entries(merged['role_logins'] as Record<string, string>);
    expect(trials.length).toBeGreaterThan(30);
    for (const [role, login] of trials) expect(find(accounts, login).roles).toContain(role);
  });
});

describe('a centre of another city with the same logins', () => {
  const { policy } = loadPack('shangqiu');
  const accounts = buildDirectory(policy, demoStaff(), further);

  it('has exactly the same logins', () => {
    const home = loadPack('demo_center');
    const logins = buildDirectory(home.policy, packStaff(home.merged), further).map((account) => account.login);
    expect(accounts.map((account) => account.login)).toEqual(logins);
  });

  it('puts people of bodies that the city lacks into the centre', () => {
    expect(find(accounts, 'lawyer1').unit).toBe('center');
    expect(find(accounts, 'guide1').unit).toBe('center');
    expect(find(accounts, 'shipai2')).toMatchObject({ unit: 'center', covers: [] });
    expect(find(accounts, 'wjj1').unit).toBe('health');
    expect(unitOrCenter(policy, 'unit:legal_service')).toBe('center');
  });

  it('and committees that it lacks into the county’s general one', () => {
    expect(find(accounts, 'housing1').committee).toBe('general_county');
    expect(find(accounts, 'guide1').committee).toBeUndefined();
  });

  it('keeps seal and post', () => {
    expect(find(accounts, 'sealed1')).toMatchObject({ unit: 'petition_bureau', compartments: ['accusation'] });
    expect(find(accounts, 'bureau1').post).toBe('bureau_director');
    expect(find(accounts, 'community1').post).toBeUndefined();
    expect(find(accounts, 'rsj3').post).toBeUndefined(); // every department has such a head: no address
  });
});

describe('a story’s own bodies and accounts', () => {
  const overlay = {
    org: { units: [{ id: 'taoyuan', title: '桃园乡', kind: 'town', parent: 'government', from: 'town' }] },
  };
  const { policy } = loadPack('jinhua', { overlay });

  it('stand beside the demo logins', () => {
    const own: StaffEntry[] = [{ login: 'taoyuan1', unit: 'taoyuan', roles: ['town_head', 'unit_head', 'handler'] }];
    expect(find(buildDirectory(policy, demoStaff(), own), 'taoyuan1')).toMatchObject({
      unit: 'taoyuan',
      title: '桃园乡乡镇（街道）主要负责人',
    });
  });

  it.each([
    ['covers for a login that nobody made', { login: 'ghost1', covers: ['health'] }, '账号 ghost1 缺少单位或角色'],
    ['a role that no pack names', { login: 'x1', unit: 'health', roles: ['wizard'] }, '账号 x1 的角色 wizard 不存在'],
  ])('%s is refused with a sentence', (_what, entry, sentence) => {
    expect(() => buildDirectory(policy, demoStaff(), [entry])).toThrow(sentence);
  });
});
