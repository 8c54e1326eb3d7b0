import { mineOf, owedStates } from './owed-states';

const titles = (...roles: string[]) => owedStates({ roles }).map(({ title }) => title);

describe('what a person may owe (screens c)', () => {
  it('follows the role: the desk sorts, the unit signs and answers, who looks on owes nothing', () => {
    expect(titles('triage_officer')).toEqual(['待甄别', '待转送', '异议待核']);
    expect(titles('handler')).toEqual(['待签收', '待受理', '办理中', '待送达']);
    expect(titles('town_officer')).toHaveLength(7);
    expect(titles('supervisor')).toEqual([]);
  });

  it('is counted among the cases that the unit leads; the desk counts all', () => {
    const [first] = owedStates({ roles: ['handler'] });
    const [sort] = owedStates({ roles: ['triage_officer'] });
    expect([first && mineOf(first), sort && mineOf(sort)]).toEqual(['lead', undefined]);
  });
});
