import {
  Code,
  Codes,
  DayField,
  Disclosure,
  Flag,
  InstantField,
  Loose,
  Money,
  Nested,
  PartyName,
  PartyNames,
  Text,
  Texts,
  Whole,
} from './fields';
import { shapeOf } from './shape';

class PartDto {
  @Code({ need: true, description: '子事项' })
  part!: string;

  @Text({ need: true, description: '法律依据', max: 20 })
  basis!: string;
}

class OpinionDto {
  @Text({ need: true, description: '签发人', max: 10 })
  signer!: string;

  @Flag({ description: '已盖章' })
  seal?: boolean;

  @Nested(() => PartDto, { list: true, need: true, description: '逐项答复' })
  parts!: PartDto[];

  @Nested(() => PartDto, { description: '主项' })
  lead?: PartDto;

  @Texts({ description: '附件' })
  annex?: string[];

  @Code({ description: '出口', values: ['inspection', 'enforcement'] })
  exit?: string;

  @Code({ description: '成因', dictionary: 'cause_codes' })
  cause?: string;

  @Codes({ description: '标记' })
  flags?: string[];

  @DayField({ description: '日期' })
  date?: string;

  @InstantField({ description: '时间' })
  at?: string;

  @Whole({ description: '天数', min: 0 })
  days?: number;

  @Money({ description: '金额' })
  amount?: number;

  @PartyName({ description: '签字人' })
  signedBy?: string;

  @PartyNames({ description: '当事人' })
  parties?: string[];

  @Disclosure({ description: '关系' })
  relation?: string;

  @Loose({ description: '文件' })
  file?: object;
}

const shape = shapeOf(OpinionDto);
const known = (name: string) => ({ 裴长根: 'p1', 楚程路桥: 'p2' })[name] ?? null;
const sound = { signer: '局长', parts: [{ part: 'a', basis: '条例第三十二条' }] };
const pointers = (errors: { pointer: string; code: string }[]) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('rank 2: fields that the act does not know', () => {
  it('are told at any depth, by pointer', () => {
    const body = { ...sound, colour: 'red', parts: [{ part: 'a', basis: '略', 'a/b~c': 1 }], lead: { stars: 5 } };
    expect(pointers(shape.unknown(body))).toEqual([
      '/parts/0/a~1b~0c unknown_field',
      '/colour unknown_field',
      '/lead/stars unknown_field',
    ]);
  });

  it('do not exist in an empty request, nor in what is no object', () => {
    for (const body of [undefined, null, {}, [], 'x', 7]) expect(shape.unknown(body)).toEqual([]);
  });

  it('include the prototype itself', () => {
    expect(pointers(shape.unknown(JSON.parse('{"__proto__": {"seal": true}, "constructor": 1}')))).toEqual([
      '/__proto__ unknown_field',
      '/constructor unknown_field',
    ]);
  });
});

class LooseDto {
  @Text({ description: '姓名' })
  name?: string;

  @Text({ description: '电话' })
  phone?: string;
}

class StrictDto extends LooseDto {
  @PartyName({ need: true, description: '姓名' })
  override name!: string;
}

describe('rank 6: missing and malformed fields', () => {
  it('a class may need what the class that it extends leaves open, in the same place', () => {
    expect(pointers(shapeOf(LooseDto).invalid({}))).toEqual([]);
    expect(pointers(shapeOf(StrictDto).invalid({ phone: '1' }))).toEqual(['/name required']);
    expect(shapeOf(StrictDto).facts({ name: '裴长根' }, known)).toMatchObject({ name: 'p1' });
    expect(pointers(shapeOf(StrictDto).unknown({ name: 'x', phone: '1' }))).toEqual([]);
  });

  it('none for a sound body; blank and null fields that are not needed count as absent', () => {
    expect(shape.invalid({ ...sound, cause: null, date: '', annex: null })).toEqual([]);
  });

  it('names each missing field with a Chinese sentence', () => {
    expect(shape.invalid({ signer: '  ', parts: [] })).toEqual([
      { pointer: '/signer', code: 'required', message: '请填写签发人' },
      { pointer: '/parts', code: 'required', message: '请填写逐项答复' },
    ]);
    expect(pointers(shape.invalid(undefined))).toEqual(['/signer required', '/parts required']);
  });

  it('points into lists', () => {
    const parts = [{ part: 'a', basis: '略' }, { part: 'b' }];
    expect(pointers(shape.invalid({ ...sound, parts }))).toEqual(['/parts/1/basis required']);
  });

  it.each([
    [{ signer: '一二三四五六七八九十一' }, '/signer too_long'],
    [{ signer: 7 }, '/signer format'],
    [{ parts: 'a' }, '/parts format'],
    [{ parts: [null] }, '/parts format'],
    [{ lead: [] }, '/lead format'],
    [{ exit: 'mediation' }, '/exit not_in_list'],
    [{ cause: '推诿' }, '/cause format'],
    [{ flags: ['a', { b: 1 }] }, '/flags format'],
    [{ date: '2026-02-30' }, '/date format'],
    [{ at: '2026-06-03 09:10' }, '/at format'],
    [{ at: '2026-02-30T09:10:00+08:00' }, '/at format'],
    [{ days: 1.5 }, '/days format'],
    [{ days: -1 }, '/days format'],
    [{ amount: 0.001 }, '/amount format'],
    [{ amount: '100' }, '/amount format'],
    [{ seal: 'yes' }, '/seal format'],
    [{ file: 'x' }, '/file format'],
    [{ relation: 7 }, '/relation format'],
  ])('%j → %s', (wrong, error) => {
    expect(pointers(shape.invalid({ ...sound, ...wrong }))).toEqual([error]);
  });

  it('checks codes against the dictionaries of the centre when it has them', () => {
    const body = { ...sound, cause: 'weather' };
    expect(shape.invalid(body)).toEqual([]);
    expect(shape.invalid(body, () => null)).toEqual([]);
    expect(shape.invalid(body, () => ['weather'])).toEqual([]);
    expect(pointers(shape.invalid(body, () => ['inaction']))).toEqual(['/cause not_in_list']);
  });

  it('refuses what is no object, and what nests without end', () => {
    expect(pointers(shape.invalid([]))).toEqual([' format']);
    const deep = JSON.parse(`{"signer": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`) as unknown;
    expect(pointers(shape.invalid(deep))).toEqual([' format']);
  });
});

describe('right 11: what rules and engine may see', () => {
  it('free text is there or not; codes, days and numbers stand as they are', () => {
    const body = {
      ...sound,
      annex: ['D18', ' '],
      exit: 'inspection',
      date: '2026-06-12',
      days: 30,
      amount: 62000.5,
      seal: false,
    };
    expect(shape.facts(body, known)).toEqual({
      signer: '…',
      parts: [{ part: 'a', basis: '…' }],
      annex: ['…'],
      exit: 'inspection',
      date: '2026-06-12',
      days: 30,
      amount: 62000.5,
      seal: false,
    });
  });

  it('instants are brought to UTC, so that they can be compared', () => {
    expect(shape.facts({ at: '2026-06-03T09:10:00+08:00' }, known)).toEqual({ at: '2026-06-03T01:10:00.000Z' });
  });

  it('names become party ids; words for several parties pass; a stranger is told as one, always the same', () => {
    const body = { signedBy: '裴长根', parties: ['applicants', '楚程路桥', '王某', '李某', '王某'] };
    expect(shape.facts(body, known)).toEqual({
      signedBy: 'p1',
      parties: ['applicants', 'p2', 'unknown:1', 'unknown:2', 'unknown:1'],
    });
  });

  it('a disclosed relation is none or some', () => {
    expect(['', ' 无 ', '妻弟'].map((relation) => shape.facts({ relation }, known).relation)).toEqual([
      'none',
      'none',
      'some',
    ]);
  });

  it('no name or sentence passes for a code', () => {
    expect(shape.facts({ cause: '王某打人', exit: 'a b', flags: ['first', '王某'] }, known)).toEqual({
      flags: ['first'],
    });
  });

  it('garbage is left out and nothing throws', () => {
    const garbage = [
      undefined,
      null,
      [],
      7,
      'x',
      { parts: 'x', signer: {}, lead: [], at: 'x', annex: {}, parties: [7, null] },
    ];
    expect(garbage.map((body) => shape.facts(body, known))).toEqual([
      {},
      {},
      {},
      {},
      {},
      { annex: undefined, parties: [] },
    ]);
    expect(shape.facts({ parts: [null, 'x', { part: 'b' }] }, known)).toEqual({ parts: [{}, {}, { part: 'b' }] });
    expect(shape.facts(JSON.parse('{"__proto__": {"seal": true}}'), known)).toEqual({});
  });
});
