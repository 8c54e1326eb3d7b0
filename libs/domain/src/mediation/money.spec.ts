import { blankHead } from '../kernel/fold';
import type { Facts } from '../kernel/types';
import { mediation } from './mediation';
import { instalmentsOf, mismatch, yuanText } from './money';
import { partiesLeftOut, partiesMeant } from './parties';

const state = {
  ...mediation.blank(blankHead('m1', 'mediation', 'x', '2026-04-20T01:00:00.000Z', 'civil1')),
  parties: [
    { id: 'p1', side: 'applicant' },
    { id: 'p2', side: 'respondent' },
    { id: 'p3', side: 'applicant' },
  ],
  children: 74,
};
const wrong = (facts: Facts) => mismatch({ total: 1000, ...facts }, state);

describe('调解法 29: every way of dividing the total adds up to it', () => {
  it('payments one after the other, to the cent', () => {
    const paid = (...amounts: number[]) => ({ instalments: amounts.map((amount) => ({ due: '2026-06-01', amount })) });
    expect(wrong(paid(999.9, 0.1))).toBeNull();
    expect(wrong(paid(999.9, 0.11))).toEqual({ what: '各期', sum: 1000.01 });
    expect(wrong({})).toBeNull();
  });

  it('those who pay, and what each household of a side receives', () => {
    expect(wrong({ payers: [{ amount: 400 }, { amount: 600 }] })).toBeNull();
    expect(wrong({ payers: [{ amount: 400 }] })).toEqual({ what: '各付款方', sum: 400 });
    expect(wrong({ shares: [{ to: 'applicants', each: 500 }] })).toBeNull();
    expect(wrong({ shares: [{ to: ['p2'], each: 500 }] })).toEqual({ what: '分户', sum: 500 });
    expect(wrong({ shares: [{ to: ['p2'], households: 2, each: 500 }] })).toBeNull();
  });

  it('a batch by its children', () => {
    expect(mismatch({ total: 7400, perChild: { equal: 100 } }, state)).toBeNull();
    expect(mismatch({ total: 7400, perChild: { equal: 99 } }, state)).toEqual({ what: '各户', sum: 7326 });
  });

  it('of several the first that is wrong is named', () => {
    const facts = { payers: [{ amount: 1 }], shares: [{ to: ['p1'], each: 2 }] };
    expect(wrong(facts)?.what).toBe('各付款方');
  });
});

describe('the payments of an agreement', () => {
  it('as written; for a batch as parts of the total in percent', () => {
    const written = [{ due: '2026-06-01', amount: 10 }];
    const schedule = [
      { due: '2026-06-01', percent: 30 },
      { due: '2026-07-01', percent: 70 },
    ];
    expect(instalmentsOf({ total: 1000, instalments: written, schedule })).toEqual(written);
    expect(instalmentsOf({ total: 333.33, schedule }).map(({ amount }) => amount)).toEqual([100, 233.33]);
    expect(instalmentsOf({ total: 1000 })).toEqual([]);
    expect(yuanText(62000.5)).toBe('62000.50元');
  });
});

describe('whom the words of a form mean', () => {
  it('ids as they are, sides and all by what the file knows, nobody twice', () => {
    expect(partiesMeant('all', state)).toEqual(['p1', 'p2', 'p3']);
    expect(partiesMeant(['respondents', 'p2', 'applicants'], state)).toEqual(['p2', 'p1', 'p3']);
    expect(partiesMeant('p9', state)).toEqual(['p9']);
    expect(partiesMeant(undefined, state)).toEqual([]);
  });

  it('and whom they leave out', () => {
    expect(partiesLeftOut('applicants', state)).toEqual(['p2']);
    expect(partiesLeftOut(['p1'], state, ['p1', 'p3'])).toEqual(['p3']);
  });
});
