import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPack } from '@yimen/application/policy/load';
import { PackError } from '@yimen/application/policy/pack-error';

/** What somebody might write into a city's pack; the fault lies in the line marked ←. */
const planted: [what: string, yaml: string, ...says: string[]][] = [
  ['a looser clock', 'clocks:\n  - {id: T05, budget: 90}  # ←', '不得改动法定期限 T05', '条例第34条'],
  ['a shorter statutory clock under the same name', 'clocks:\n  - {id: T01, budget: 5}  # ←', '法定期限 T01'],
  [
    'a promise longer than the law',
    'clocks:\n  - {id: L9, title: 承诺, kind: commitment, procedure: petition, tightens: T05, budget: 61, unit: natural, anchor: petition.accepted, stops_on: []}  # ←',
    '期限 L9 不比 T05 更严',
    '条例第34条',
  ],
  [
    'a promise in working days',
    'clocks:\n  - {id: L9, title: 承诺, kind: commitment, procedure: petition, tightens: T01, budget: 15, unit: working, anchor: petition.registered, stops_on: []}  # ←',
    '不比 T01 更严',
  ],
  [
    'a promise with an extension',
    'clocks:\n  - {id: L9, title: 承诺, kind: commitment, procedure: petition, tightens: T05, budget: 30, unit: natural, extension: {max: 10}, anchor: petition.accepted, stops_on: []}  # ←',
    '不比 T05 更严',
  ],
  [
    'a clock in hours',
    'clocks:\n  - {id: L9, title: 承诺, kind: commitment, procedure: petition, budget: 8, unit: hour, anchor: petition.accepted, stops_on: []}  # ←',
    '只能是',
  ],
  [
    'a clock of half a day',
    'clocks:\n  - {id: L9, title: 承诺, kind: commitment, procedure: petition, budget: 1.5, unit: natural, anchor: petition.accepted, stops_on: []}  # ←',
    '整数',
  ],
  [
    'a gate softened',
    'gates:\n  - {id: enforcement_gate, checks: []}  # ←',
    '不得改动国家基础包的关口 enforcement_gate',
  ],
  ['a gate softened as a map', 'gates:\n  opinion_gate:  # ←\n    checks: []', '关口 opinion_gate', '条例第23,32条'],
  [
    'an unknown fact',
    'gates:\n  - {id: x_gate, title: 门, procedure: petition, command: petition.settle, checks: [{id: a, title: 甲, require: {fact: mood, op: is, value: true}}]}  # ←',
    '“mood”',
  ],
  [
    'an operator that does not fit',
    'gates:\n  - {id: x_gate, title: 门, procedure: petition, command: petition.settle, checks: [{id: a, title: 甲, require: {fact: persons, op: is, value: true}}]}  # ←',
    '不能用 is',
  ],
  [
    'a value that nobody declared',
    'gates:\n  - {id: x_gate, title: 门, procedure: petition, command: petition.settle, checks: [{id: a, title: 甲, require: {fact: category, op: eq, value: rant}}]}  # ←',
    '"rant"',
  ],
  [
    'an unknown act',
    'gates:\n  - {id: x_gate, title: 门, procedure: petition, command: petition.ignore, checks: []}  # ←',
    '动作“petition.ignore”不存在',
  ],
  [
    'a dispute type without committee',
    'dictionaries:\n  dispute_types:\n    - {code: haunting, title: 闹鬼}  # ←',
    '纠纷类型 haunting 没有对应的调委会',
  ],
  ['a committee that is not there', 'routing:\n  disputes:\n    labour: moon  # ←', '调委会 moon 不存在'],
  [
    'a topic without a unit',
    'dictionaries:\n  content_categories:\n    - {code: "980000", title: 其他星球}  # ←',
    '内容分类 980000 没有对应的单位',
  ],
  [
    'a person-level label',
    'registers:\n  - {id: watch, title: 台账, one_row: 一人, write: [role:guide], read: [role:guide], retention_years: 1, sealed: false, fields: [{key: risk_score, title: 风险人员等级, type: integer, required: true}]}  # ←',
    '给个人贴标签',
    'no_person_label',
  ],
  [
    'a blacklist',
    'registers:\n  - {id: blacklist, title: 黑名单, one_row: 一人, write: [role:guide], read: [role:guide], retention_years: 1, sealed: false, fields: [{key: name, title: 姓名, type: string, required: true}]}  # ←',
    '给个人贴标签',
  ],
  [
    'a locked switch turned on',
    'features:\n  - {id: person_profile, enabled: true}  # ←',
    '任何设置都不能打开',
    'no_person_label',
  ],
  ['petitions counted as a fault', 'features:\n  - {id: one_vote_veto, enabled: true}  # ←', '不能由政策包直接启用'],
  ['more representatives than the law', 'defaults:\n  representatives_max: 6  # ←', '只能更严', '条例第20条'],
  ['a shorter time to rate', 'defaults:\n  rating_window_days: 3  # ←', 'rating_window_days'],
  [
    'progress hidden from petitioners',
    'defaults:\n  public_progress: false  # ←',
    '不得关闭信访人查询进度',
    '条例第18条',
  ],
  [
    'a right rewritten',
    'rights:  # ←\n  - {id: mediation_voluntary_free, title: 调解收费}',
    '不得改动国家基础包的“rights”',
  ],
  ['categories of its own', 'categories:  # ←\n  - {id: claim, sealed: true}', '“categories”'],
  ['days counted otherwise', 'counting:  # ←\n  first_day: included', '“counting”'],
  ['a name asked before registration', 'documents:\n  D02:  # ←\n    adds: {name: 姓名}', '有访必登', '条例第22条'],
  ['a paper without its remedy', 'documents:\n  D18:\n    waivable: [remedy]  # ←', '只能改文书 D18 的名称和增加栏目'],
  [
    'a required field taken out',
    'documents:\n  D07:\n    required:\n      remedy: null  # ←',
    '不能去掉文书 D07 的必填栏目 remedy',
  ],
  [
    'a role that is not there',
    'notices:\n  - {id: n9, title: 通知, event: petition.settled, to: [role:wizard], channels: [in_app]}  # ←',
    '角色“wizard”不存在',
  ],
  [
    'an event that never happens',
    'notices:\n  - {id: n9, title: 通知, event: petition.dreamt, to: [role:guide], channels: [in_app]}  # ←',
    '事件“petition.dreamt”不存在',
  ],
  [
    'a register that cannot be filled',
    'registers:\n  - {id: empty_book, title: 台账, one_row: 一行, write: [role:guide], read: [role:guide], retention_years: 1, sealed: false, fields: [{key: a, title: 甲, type: string}]}  # ←',
    '至少要有一个必填栏目',
  ],
  [
    'a register sealed and public',
    'registers:\n  - {id: both_book, title: 台账, one_row: 一行, write: [role:guide], read: [role:guide], retention_years: 1, sealed: true, public: true, fields: [{key: a, title: 甲, type: string, required: true}]}  # ←',
    '不能既封存又公开',
  ],
  [
    'a field of no known type',
    'registers:\n  - {id: odd_book, title: 台账, one_row: 一行, write: [role:guide], read: [role:guide], retention_years: 1, sealed: false, fields: [{key: a, title: 甲, type: aura, required: true}]}  # ←',
    '类型 aura 不认识',
  ],
  ['a section nobody knows', 'horoscope: {sign: leo}  # ←', '不认识的内容“horoscope”'],
  ['an id given twice', 'meetings:\n  - {id: m9, title: 会}\n  - {id: m9, title: 会}', '编号“m9”重复'],
];

describe('thirty ways to weaken the law by a pack, each refused with its line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'planted-'));
    for (const pack of ['national', 'zhongxiang']) cpSync(`policy/packs/${pack}.yaml`, join(folder, `${pack}.yaml`));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(planted)('%s', (_what, yaml, ...says) => {
    const text = `pack: {id: planted, title: 某市, base: zhongxiang, version: "1", effective_from: "2026-01-01", region: "420881"}\n\n${yaml}\n`;
    writeFileSync(join(folder, 'planted.yaml'), text);
    const line = text.split('\n').findIndex((row) => row.includes('←')) + 1;
    const problems = problemsOf(() => loadPack('planted', { folder }));
    const told = problems.filter((problem) => says.every((part) => problem.includes(part)));
    expect(told.length ? 'told' : problems).toBe('told');
    if (line > 0) expect(told[0]).toContain(`planted.yaml 第${line}行`);
  });

  it('and an honest, stricter pack is welcome', () => {
    writeFileSync(
      join(folder, 'planted.yaml'),
      'pack: {id: planted, title: 某市, base: zhongxiang, version: "1", effective_from: "2026-01-01", region: "420881"}\ndefaults: {idle_days_alert: 7}\n',
    );
    expect(loadPack('planted', { folder }).policy.defaults.idle_days_alert).toBe(7);
  });
});

function problemsOf(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof PackError) return error.problems.length ? error.problems : [error.message];
    throw error;
  }
}
