import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkReferences } from '@yimen/application/policy/checks/references';
import { checkRepeated } from '@yimen/application/policy/checks/repeated';
import { checkStricter } from '@yimen/application/policy/checks/stricter';
import { chainOf, loadPack } from '@yimen/application/policy/load';
import { PackError } from '@yimen/application/policy/pack-error';
import type { PackData } from '@yimen/domain/policy/policy';

const head = (id: string, base: string | null): PackData => ({ pack: { id, title: id, base } });

describe('policy packs: what a city may not do', () => {
  const refusedWith = (overlay: PackData, sentence: string): void => {
    expect(() => loadPack('zhongxiang', { overlay })).toThrow(PackError);
    expect(() => loadPack('zhongxiang', { overlay })).toThrow(sentence);
  };

  it.each(['T01', 'T05', 'T14'])('make the statutory limit %s its own', (id) => {
    refusedWith({ clocks: [{ id, budget: 90 }] }, `不得改动法定期限 ${id}`);
  });

  it('soften a national gate, also when it is named as the key of a map', () => {
    refusedWith({ gates: { enforcement_gate: { checks: [] } } }, '不得改动国家基础包的关口 enforcement_gate');
  });

  it.each(['rights', 'counting', 'vocabulary', 'categories', 'laws', 'route_catalogue'])('touch “%s”', (key) => {
    refusedWith({ [key]: [] }, `不得改动国家基础包的“${key}”`);
  });

  const twin = {
    id: 'L9',
    title: '承诺',
    kind: 'commitment',
    procedure: 'petition',
    tightens: 'T05',
    unit: 'natural',
    anchor: 'petition.accepted',
    stops_on: [],
  };
  it.each([
    ['a longer budget', { ...twin, budget: 61 }],
    ['working days over natural ones', { ...twin, budget: 30, unit: 'working' }],
    ['another start', { ...twin, budget: 30, anchor: 'petition.signed' }],
    ['an extension', { ...twin, budget: 30, extension: { max: 10 } }],
    ['a pause', { ...twin, budget: 30, suspends_during: ['mediation_appraisal'] }],
  ])('promise something looser than the law: %s', (_what, clock) =>
    refusedWith({ clocks: [clock] }, '期限 L9 不比 T05 更严'),
  );

  it('but a shorter promise is welcome', () => {
    expect(loadPack('zhongxiang', { overlay: { clocks: [{ ...twin, budget: 60 }] } }).policy.clocks.at(-1)?.id).toBe(
      'L9',
    );
  });

  it('use events, facts and periods that the vocabulary lacks', () => {
    const clock = {
      ...twin,
      tightens: undefined,
      budget: 1,
      anchor: 'petition.dreamt',
      suspends_during: ['siesta'],
      needs: { all: [{ fact: 'mood', op: 'is', value: true }] },
    };
    for (const sentence of [
      '“L9”用到的事件“petition.dreamt”不存在',
      '期间“siesta”不存在',
      '规则用到词汇表没有的“mood”',
    ])
      refusedWith({ clocks: [clock] }, sentence);
  });

  it('choose a ladder or a committee that does not exist', () => {
    refusedWith({ defaults: { ladder: 'rope' } }, '提醒梯级 rope 不存在');
    refusedWith({ routing: { disputes: { labour: 'moon' } } }, '纠纷分派的调委会 moon 不存在');
  });

  it('hang a unit or an account on a body that does not exist', () => {
    refusedWith(
      { org: { units: [{ id: 'water', title: '水利局', kind: 'department', parent: 'atlantis' }] } },
      '单位 water 的上级 atlantis 不存在',
    );
    const staff = [{ login: 'x1', unit: 'unit:atlantis', roles: ['wizard'], committee: 'moon' }];
    for (const sentence of [
      '账号 x1 的单位 atlantis 不存在',
      '账号 x1 的角色 wizard 不存在',
      '账号 x1 的调委会 moon 不存在',
    ]) {
      refusedWith({ staff }, sentence);
    }
  });

  it('name one id twice, wherever the list lies', () => {
    const [fault] = checkRepeated({ gates: [{ id: 'g', checks: [{ id: 'a' }, { id: 'a' }] }] });
    expect(fault?.say).toBe('“gates.g.checks”中的编号“a”重复');
  });

  it('all problems are told at once', () => {
    expect(
      checkStricter({ clocks: [{ id: 'T01', kind: 'statutory' }] }, { clocks: [{ id: 'T01' }], laws: [] }),
    ).toHaveLength(2);
    expect(
      checkReferences({ dictionaries: { dispute_types: [{ code: 'labour' }, { code: 'medical' }] } }),
    ).toHaveLength(2);
  });
});

describe('policy packs: files that cannot be read', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'packs-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);

  it('a base that does not exist is named', () => {
    write('a.yaml', 'pack: {id: a, title: 甲, base: nowhere}');
    expect(() => loadPack('a', { folder })).toThrow('政策包“a”的基础包“nowhere”不存在');
    expect(() => loadPack('b', { folder })).toThrow('没有政策包“b”');
  });

  it('a circle of bases is shown as it runs', () => {
    const packs = new Map([
      ['a', head('a', 'b')],
      ['b', head('b', 'c')],
      ['c', head('c', 'a')],
    ]);
    expect(() => chainOf('a', packs)).toThrow('政策包的基础包互相引用：a → b → c → a');
  });

  it.each([
    ['broken brackets', 'pack: {id: a', 'a.yaml 不是有效的 YAML'],
    ['a key written twice', 'pack: {id: a}\npack: {id: b}', 'a.yaml 不是有效的 YAML'],
    ['a bare list', '- 1', 'a.yaml 的内容应是键值结构'],
    ['no id', 'pack: {title: 甲}', 'a.yaml 缺少 pack.id'],
  ])('bad YAML is refused with the file’s name: %s', (_what, text, sentence) => {
    write('a.yaml', text);
    expect(() => loadPack('a', { folder })).toThrow(sentence);
  });

  it('two files with one id, a folder that is not there, a pack without its sections', () => {
    write('a.yaml', 'pack: {id: a, title: 甲, base: null}');
    expect(() => loadPack('a', { folder })).toThrow('政策包缺少“defaults”部分');
    write('b.yaml', 'pack: {id: a, title: 乙, base: null}');
    expect(() => loadPack('a', { folder })).toThrow('b.yaml 的编号“a”与另一个文件重复');
    expect(() => loadPack('a', { folder: join(folder, 'none') })).toThrow('找不到政策包目录');
  });
});
