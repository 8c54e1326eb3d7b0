import { specsOf } from '@yimen/api/acts/field-spec';
import { PersonDto } from '@yimen/api/acts/common.dto';
import { RegisterVisitDto } from '@yimen/api/visits/dto/visits.dto';
import type { FieldError } from '@yimen/domain/kernel/refusal';
import { petition } from '@yimen/domain/petition/petition';
import { openDesk, visitOf, wang, type Desk } from './desk';

const nonsense = ['', ' ', '不存在', '-1'];
const numbers = ['420899195809123110', '12345', '２０２６', '00000000000000000000'];
const misshapen = [-7, true, null, {}, ['不存在'], [{ 无此项: 1 }], 'x'.repeat(20_000)];
const needed = ['channel', 'persons', 'request', 'facts', 'reasons'];
/** Tying a visit to a matter that is not there says so; without it the visit is registered. */
const said = (field: string) => [
  'ok',
  'validation_failed',
  'unknown_field',
  ...(field === 'linkTo' ? ['not_found'] : []),
];
const fields = [...specsOf(RegisterVisitDto).keys()];
const personFields = [...specsOf(PersonDto).keys()];

describe('Art. 22, right 1: whoever comes is registered, whatever is wrong with what he says or brings', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('registering');
  });
  afterAll(() => desk.close());

  /** 'ok', or the code and the fields that it names. */
  const outcome = async (body: object): Promise<{ code: string; at: string[] }> => {
    try {
      const { status } = await desk.register('guide1', body);
      return { code: status === 'registered' ? 'ok' : String(status), at: [] };
    } catch (error) {
      const { code, errors = [] } = error as { code?: string; errors?: FieldError[] };
      return { code: code ?? String(error), at: errors.map(({ pointer }) => pointer.split('/')[1] ?? '') };
    }
  };

  it.each(personFields)('nothing written about the person refuses it: %s', async (field) => {
    for (const value of [...nonsense, ...(/Number|phone/.test(field) ? numbers : [])])
      expect([value, await outcome(visitOf([{ ...wang, [field]: value }]))]).toEqual([value, { code: 'ok', at: [] }]);
    const without = Object.fromEntries(Object.entries(wang).filter(([key]) => key !== field));
    expect((await outcome(visitOf([without]))).code).toBe('ok');
  });

  it.each(fields)(
    'a wrong %s is at most a slip of the form, told at that field, and never a ground to turn him away',
    async (field) => {
      for (const value of [...nonsense, ...misshapen]) {
        const { code, at } = await outcome({ ...visitOf([wang]), [field]: value });
        expect([field, value, said(field).includes(code), code]).toEqual([field, value, true, code]);
        expect([field, value, at.filter((one) => one !== field)]).toEqual([field, value, []]);
      }
      if (needed.includes(field)) return;
      const without = Object.fromEntries(Object.entries(visitOf([wang])).filter(([key]) => key !== field));
      expect((await outcome(without)).code).toBe('ok');
    },
  );

  it('nobody, too many, twice, with five representatives or six: registered all the same', async () => {
    expect((await outcome(visitOf([], { persons: 1 }))).code).toBe('ok');
    expect((await outcome(visitOf([wang, wang]))).code).toBe('ok');
    expect((await outcome(visitOf([wang], { persons: 99_999 }))).code).toBe('ok');
    for (let visit = 0; visit < 3; visit += 1) expect((await outcome(visitOf([wang]))).code).toBe('ok');
  });

  it('no act turns a registration away: what ends a registered matter is the petitioner’s own word or a written paper', () => {
    const ends = ['declined', 'declined_again', 'withdrawn', 'guided', 'settled', 'finalised', 'archived'];
    const rows = Object.entries(petition.commands).filter(
      ([, row]) =>
        row.from !== 'open' && row.from.includes('registered') && row.to.some((status) => ends.includes(status)),
    );
    expect(rows.map(([act]) => act).sort()).toEqual(['petition.guide', 'petition.withdraw']);
  });
});
