import { SeedCenter } from '@yimen/application/seeding/seed-center';
import { VerifyJournal } from '@yimen/application/kernel/verify-journal';
import type { CaseEvent, CaseState } from '@yimen/domain/kernel/case-state';
import { blankHead, fold } from '@yimen/domain/kernel/fold';
import { idWarnings } from '@yimen/domain/people/identity';
import { procedureOf } from '@yimen/domain/procedures';
import { inventedPerson } from '@yimen/application/seeding/invented';
import { openHouse, type House } from '../house';

describe('a centre filled with invented matters is a centre like any other', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse('seeding');
    await house.open({ code: 'zx' });
    const order = { cases: 600, days: 120, fresh: 0.2, part: 0, parts: 1 };
    await new SeedCenter(house.database, house.policies, house.vault).execute(order, () => undefined);
  });
  afterAll(() => house.close());

  it('every chain holds', async () => {
    const { cases, broken } = await new VerifyJournal(house.database, house.vault).execute();
    expect({ cases, broken }).toEqual({ cases: 600, broken: null });
  });

  it('every state is what its journal tells', async () => {
    const files = await house.owner<{ id: string; state: CaseState }>('select id, state from case_file');
    const events = await house.owner<{ case_id: string; event: CaseEvent }>(
      'select case_id, event from case_event order by case_id, seq',
    );
    const petition = procedureOf('petition');
    for (const { id, state } of files) {
      const journal = events.filter((row) => row.case_id === id).map(({ event }) => event);
      const blank = petition.blank(blankHead(id, 'petition', state.caseCode, state.openedAt, state.openedBy));
      expect(fold(petition, blank, journal)).toEqual(state);
    }
  });

  it('some wait, most are over; codes have no gap; names lie sealed', async () => {
    const [row] = await house.owner<Record<string, number>>(
      `select count(*) filter (where closed_at is null)::int as open, count(distinct status)::int as statuses,
              count(distinct case_code)::int as codes from case_file`,
    );
    expect(row?.codes).toBe(600);
    expect(row?.open).toBeGreaterThan(60);
    expect(row?.open).toBeLessThan(400);
    expect(row?.statuses).toBeGreaterThan(4);
    const [counted] = await house.owner<{ last: number }>('select sum(last)::int as last from case_code_counter');
    expect(counted?.last).toBe(600);
    const [clear] = await house.owner<{ n: number }>('select count(*)::int as n from person where name = any ($1)', [
      Array.from({ length: 600 }, (_, index) => inventedPerson(index).name),
    ]);
    expect(clear?.n).toBe(0);
  });

  it('the numbers of invented people have a right check digit and belong to no region', () => {
    const people = Array.from({ length: 2000 }, (_, index) => inventedPerson(index));
    expect(people.flatMap(({ idNumber }) => idWarnings(idNumber ?? ''))).toEqual([]);
    expect(people.every(({ idNumber }) => idNumber?.startsWith('420899'))).toBe(true);
  });
});
