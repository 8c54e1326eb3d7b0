import { loadPack, packIds } from '@yimen/application/policy/load';

const cities = ['zhongxiang', 'shangqiu', 'zhoukou', 'jinhua', 'tongling'];
const statutory = Array.from({ length: 14 }, (_, at) => `T${String(at + 1).padStart(2, '0')}`);

describe('policy packs of the house', () => {
  it('six packs over the national one, and all of them load', () => {
    expect(packIds().sort()).toEqual([...cities, 'demo_center', 'national'].sort());
    for (const id of packIds()) expect(loadPack(id).policy.pack.id).toBe(id);
  });

  it.each([...cities, 'demo_center'])('%s keeps T01–T14 exactly as the law has them', (id) => {
    const national = loadPack('national').policy.clocks;
    const own = loadPack(id).policy.clocks;
    for (const clock of statutory)
      expect(own.find((row) => row.id === clock)).toEqual(national.find((row) => row.id === clock));
    expect(national.filter((clock) => clock.kind === 'statutory').map((clock) => clock.id)).toEqual(statutory);
  });

  it('zhongxiang adds its promises L1–L3, each stricter than the limit it stands beside', () => {
    const { policy } = loadPack('zhongxiang');
    const promises = policy.clocks.filter((clock) => clock.kind === 'commitment');
    expect(promises.map((clock) => [clock.id, clock.tightens, clock.budget])).toEqual([
      ['L1', 'T01', 3],
      ['L2', 'T03', 10],
      ['L3', 'T05', 45],
    ]);
  });

  it.each([
    ['zhongxiang', 'feedback_reminders', 'red_yellow_blue'],
    ['shangqiu', 'red_list_reminders', 'step_warning'],
    ['zhoukou', 'standard', 'red_yellow_blue'],
    ['jinhua', 'reminder_then_warning', 'red_yellow_blue'],
    ['tongling', 'one_one_five', 'red_yellow_blue'],
  ])('%s warns by the ladder %s and the colours %s', (id, ladder, colours) => {
    const { policy } = loadPack(id);
    expect([policy.ladder.id, policy.colours.id]).toEqual([ladder, colours]);
    expect(policy.ladder.rungs).toHaveLength(3);
    expect(policy.colours.bands.map((band) => band.colour)).toEqual(['red', 'yellow', 'blue']);
  });

  it('the 115 ladder of tongling warns 15, 10 and 5 days before', () => {
    expect(loadPack('tongling').policy.ladder.rungs.map((rung) => rung.days_before)).toEqual([15, 10, 5]);
  });

  it('zhongxiang calls things by its own names and keeps the general ones', () => {
    const { policy } = loadPack('zhongxiang');
    expect(policy.labels['center']).toContain('信访超市');
    expect(policy.labels['case_code']).toBe('一案一码');
    expect(policy.units.find((unit) => unit.id === 'health')).toMatchObject({
      title: '市卫健局',
      short: 'wjj',
      resident: true,
    });
    expect(policy.routing.disputes['consumer_food_drug']).toBe('food');
  });

  it('the three exits keep the nation’s evidence where the city says nothing', () => {
    const exits = loadPack('zhongxiang').policy.escalation.exits;
    expect(exits.map((exit) => exit.id)).toEqual(['leading_group', 'inspection', 'enforcement']);
    expect(exits[2]).toMatchObject({
      title: '移送公安机关',
      gate: 'enforcement_gate',
      evidence: expect.arrayContaining(['dissuasion_record']),
    });
  });

  it('the general text of a paper survives a city’s additions', () => {
    const opinion = loadPack('shangqiu').policy.documents['D31'];
    expect(Object.values(opinion?.optional ?? {})).toEqual(expect.arrayContaining(['四项价值', '免责认定']));
    expect(opinion?.produced_by.length).toBeGreaterThan(0);
  });
});

describe('policy packs: one city, several counties', () => {
  const xihua = loadPack('zhoukou', { region: '411622' }).policy;
  const chuanhui = loadPack('zhoukou', { region: '411602' }).policy;

  it('each centre has its own county’s bodies and gates', () => {
    expect(xihua.units.some((unit) => unit.id === 'xihua_leading_group')).toBe(true);
    expect(chuanhui.units.some((unit) => unit.id === 'xihua_leading_group')).toBe(false);
    expect([xihua.gates, chuanhui.gates].map((gates) => gates.some((gate) => gate.id === 'assign_gate'))).toEqual([
      true,
      false,
    ]);
    expect(xihua.region).toBe('411622');
  });

  it('a county’s wording of a paper does not take the paper away from the others', () => {
    expect(xihua.documents['D11']?.title).toBe('县联席办分包文件');
    expect(chuanhui.documents['D11']?.title).not.toBe('县联席办分包文件');
    expect(chuanhui.documents['D11']).toEqual(loadPack('national').policy.documents['D11']);
  });
});

describe('policy packs: a centre’s own overlay', () => {
  it('A10: the 115 ladder also watches a promise', () => {
    const overlay = { ladders: { one_one_five: { clocks: ['T05', 'T06', 'T11', 'L3_handle'] } } };
    expect(loadPack('tongling', { overlay }).policy.ladder.clocks).toContain('L3_handle');
  });

  it('M2: bodies that only this centre has join the unit tree', () => {
    const overlay = {
      org: { units: [{ id: 'water', title: '市水利和湖泊局', kind: 'department', parent: 'government' }] },
    };
    expect(loadPack('zhongxiang', { overlay }).policy.units.at(-1)?.title).toBe('市水利和湖泊局');
  });
});
