import { bareId, dictionaryTitle, isCode, lawTitle, roleTitle, unitTitle, type PackData } from './policy';
import { PolicyUnreadable, viewPolicy } from './view';

const rung = {
  id: 'd5',
  days_before: 5,
  from: 'role:supervisor',
  to: ['case:unit_head'],
  document: 'D25',
  channel: 'letter',
};

/** The least that a pack must hold, in the words of the packs. */
function smallPack(over: PackData = {}): PackData {
  return {
    pack: { id: 'small', title: '小包', version: '1.0.0', region: '420881' },
    laws: [{ id: 'petition_regulation', title: '信访工作条例' }],
    defaults: { colour_scheme: 'three', ladder: 'reminders', group_threshold: 5 },
    labels: { center: '中心' },
    roles: [{ id: 'handler', title: '承办人' }],
    posts: [{ id: 'director', title: '局长', unit: 'unit:petition_bureau', level: 'county', roles: ['bureau_head'] }],
    org: { units: [{ id: 'health', title: '卫健局', kind: 'department', parent: null }] },
    committees: [{ id: 'civil', title: '民商事调委会', kind: 'industry', unit: 'center' }],
    routing: { disputes: { contract: 'civil' } },
    dictionaries: {
      decline_grounds: [
        { code: 'DG01', title: '已受理或正在办理' },
        { code: 'DG05', title: '逾期未申请复查', enabled: false },
      ],
    },
    vocabulary: { events: {}, commands: {}, periods: {}, facts: {} },
    categories: [],
    counting: { first_day: 'excluded' },
    clocks: [
      { id: 'T05', title: '办结', budget: 60 },
      { id: 'L9', title: '计划中的承诺', budget: 1, planned: true },
    ],
    colours: [{ id: 'three', title: '红黄蓝', bands: [] }],
    ladders: [{ id: 'reminders', title: '提醒', clocks: ['T05'], rungs: [rung], stops_on: [] }],
    gates: [],
    mediation: { handoff_receipt: { budget: 3, unit: 'working' }, limits: [{ id: 'ordinary', budget: 30 }] },
    supervision: { triggers: [], measures: [] },
    escalation: { exits: [], decided_by: 'unit:leading_group_office' },
    documents: [{ id: 'D18', title: '处理意见书', required: { basis: '依据' }, adds: { phone_line: '咨询电话' } }],
    ...over,
  };
}

describe('policy: the view that rules read of a merged pack', () => {
  const policy = () => viewPolicy(smallPack());

  it('names the pack, its region, and the ladder and colours that the defaults choose', () => {
    expect(policy().pack).toEqual({ id: 'small', title: '小包', version: '1.0.0' });
    expect(policy().region).toBe('420881');
    expect(policy().ladder.rungs).toEqual([rung]);
    expect(policy().colours.id).toBe('three');
  });

  it('leaves out what is only planned, so that no rule acts on it', () => {
    expect(policy().clocks.map((clock) => clock.id)).toEqual(['T05']);
    expect(policy().raw['clocks']).toHaveLength(2);
  });

  it('gives every paper its lists, and shows the fields that a city adds', () => {
    expect(policy().documents['D18']).toEqual({
      id: 'D18',
      title: '处理意见书',
      required: { basis: '依据' },
      optional: { phone_line: '咨询电话' },
      waivable: [],
      produced_by: [],
      delivered: false,
      sealed: false,
    });
  });

  it('has empty lists for parts that a pack does not write', () => {
    expect([policy().tasks, policy().notices, policy().causes, policy().mediation.sources]).toEqual([[], [], [], []]);
    expect(policy().escalation.decided_by).toBe('unit:leading_group_office');
  });

  it('reads posts with the bare id of their unit', () => {
    expect(policy().posts[0]?.unit).toBe('petition_bureau');
    expect(bareId('case:unit_head')).toBe('unit_head');
    expect(['unit:health', 'role:handler', 'post:director', 'health', 'team:unit:x'].map(bareId)).toEqual([
      'health',
      'handler',
      'director',
      'health',
      'team:unit:x',
    ]);
  });

  it('reads every section of the pack, without what is switched off or only planned', () => {
    const three = [{ id: 'a' }, { id: 'b', enabled: false }, { id: 'c', planned: true }];
    const lists = ['laws', 'roles', 'committees', 'categories', 'clocks', 'route_catalogue', 'gates', 'callbacks'];
    const more = ['tasks', 'notices', 'causes', 'meetings'];
    const read = viewPolicy(smallPack(Object.fromEntries([...lists, ...more].map((list) => [list, three]))));
    for (const list of [...lists, ...more]) expect([list, read[list as 'tasks']]).toEqual([list, [{ id: 'a' }]]);
    const inside = viewPolicy(
      smallPack({
        supervision: { triggers: three, measures: three },
        escalation: { exits: three },
        mediation: { ...{ sources: three, handoffs: three, channels: three, limits: three, dossier: three }, fee: 0 },
      }),
    );
    const one = [{ id: 'a' }];
    expect(inside.supervision).toEqual({ triggers: one, measures: one });
    expect(inside.escalation).toEqual({ exits: one });
    expect(inside.mediation).toEqual({ sources: one, handoffs: one, channels: one, limits: one, dossier: one, fee: 0 });
  });

  it('keeps bodies that are switched off, for matters that lie there', () => {
    const closed = { id: 'salt', title: '盐务局', kind: 'department', parent: null, enabled: false };
    expect(viewPolicy(smallPack({ org: { units: [closed] } })).units).toEqual([closed]);
  });

  it('a pack without a region has none; words and numbers of its head are read as texts', () => {
    const read = viewPolicy(smallPack({ pack: { id: 'small', title: '小包', version: 2 } }));
    expect([read.pack.version, read.region]).toEqual(['2', '']);
    expect(read.routing.disputes).toEqual({ contract: 'civil' });
    expect(read.labels).toEqual({ center: '中心' });
  });

  it.each(['a text', null, ['a list']])('a section that is %j is missing', (counting) => {
    expect(() => viewPolicy(smallPack({ counting }))).toThrow('缺少“counting”部分');
  });

  it.each([
    [
      'a ladder that is not there',
      { defaults: { colour_scheme: 'three', ladder: 'none' } },
      '“ladders”中没有启用的“none”',
    ],
    ['a colour scheme that is not there', { colours: [] }, '“colours”中没有启用的“three”'],
    ['a missing section', { counting: undefined }, '缺少“counting”部分'],
  ])('refuses %s with a sentence', (_case, over, sentence) => {
    expect(() => viewPolicy(smallPack(over))).toThrow(PolicyUnreadable);
    expect(() => viewPolicy(smallPack(over))).toThrow(sentence);
  });
});

describe('policy: words for codes', () => {
  const policy = () => viewPolicy(smallPack());

  it('gives the 中文 of units, roles, laws and codes', () => {
    expect(unitTitle(policy(), 'health')).toBe('卫健局');
    expect(roleTitle(policy(), 'handler')).toBe('承办人');
    expect(lawTitle(policy(), 'petition_regulation')).toBe('信访工作条例');
    expect(dictionaryTitle(policy(), 'decline_grounds', 'DG01')).toBe('已受理或正在办理');
  });

  it('shows an unknown code as it is', () => {
    expect(unitTitle(policy(), 'moon')).toBe('moon');
    expect(dictionaryTitle(policy(), 'nowhere', 'X')).toBe('X');
  });

  it('still reads a code that is switched off, but does not offer it any more', () => {
    expect(dictionaryTitle(policy(), 'decline_grounds', 'DG05')).toBe('逾期未申请复查');
    expect(isCode(policy(), 'decline_grounds', 'DG05')).toBe(false);
    expect(isCode(policy(), 'decline_grounds', 'DG01')).toBe(true);
    expect(isCode(policy(), 'nowhere', 'DG01')).toBe(false);
  });
});
