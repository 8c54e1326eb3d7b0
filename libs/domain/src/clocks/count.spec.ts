import { calendar } from '../../../../test/support/law-data';
import { buildCalendar } from '../calendar/calendar';
import { countDue } from './count';
import type { DayUnit } from './definition';

const due = (
  from: string,
  budget: number,
  unit: DayUnit = 'natural',
  more: { extended?: number; excluded?: number } = {},
) => {
  const { dueRaw, dueRolled, provisional } = countDue({ from, budget, unit, ...more }, calendar);
  return `${dueRaw} ${dueRolled}${provisional ? ' provisional' : ''}`;
};

describe('Art. 34: sixty days for the opinion', () => {
  it('end inside the National Day holiday, so lateness is judged on 8 October', () => {
    expect(due('2026-08-05', 60)).toBe('2026-10-04 2026-10-08');
  });

  it('and thirty more count from the original last day, not from the rolled one', () => {
    expect(due('2026-08-05', 60, 'natural', { extended: 30 })).toBe('2026-11-03 2026-11-03');
    expect(due('2026-10-04', 30)).toBe('2026-11-03 2026-11-03');
  });
});

describe('The statutory calendar (A17)', () => {
  it.each([
    ['T01 registered before Labour Day', '2026-04-20', 15, 'natural', '2026-05-05 2026-05-06'],
    ['T07 ends on National Day', '2026-09-01', 30, 'natural', '2026-10-01 2026-10-08'],
    ['T08 ends on a Saturday that is worked', '2026-09-10', 30, 'natural', '2026-10-10 2026-10-10'],
    ['T04 over Spring Festival', '2026-02-12', 5, 'working', '2026-02-26 2026-02-26'],
    ['T04 with a made-up Sunday', '2026-09-18', 5, 'working', '2026-09-24 2026-09-24'],
    ['T04 over National Day', '2026-09-30', 5, 'working', '2026-10-13 2026-10-13'],
    ['T13 ends in Spring Festival', '2026-01-17', 30, 'natural', '2026-02-16 2026-02-24'],
    ['60 days over a leap day', '2024-01-02', 60, 'natural', '2024-03-02 2024-03-04'],
  ] as const)('%s', (_what, from, days, unit, expected) => {
    expect(due(from, days, unit)).toBe(expected);
  });
});

describe('A recheck hearing is not counted (design §12.8)', () => {
  it('ten days move 10 December to Sunday 20 December, judged on Monday', () => {
    expect(due('2026-11-10', 30, 'natural', { excluded: 10 })).toBe('2026-12-20 2026-12-21');
  });

  it('27 March becomes 6 April, the last day of Qingming', () => {
    expect(due('2026-02-25', 30, 'natural', { excluded: 10 })).toBe('2026-04-06 2026-04-07');
  });
});

describe('A promise for the same day', () => {
  it('ends on the day itself, also on a Sunday', () => {
    expect(due('2026-06-07', 0)).toBe('2026-06-07 2026-06-07');
    expect(due('2026-06-07', 0, 'working')).toBe('2026-06-07 2026-06-07');
  });

  it('may be told not to roll at all', () => {
    const span = { from: '2026-06-05', budget: 2, unit: 'natural' } as const;
    expect(countDue(span, calendar, { roll: false })).toEqual({
      dueRaw: '2026-06-07',
      dueRolled: '2026-06-07',
      provisional: false,
    });
  });
});

describe('A year whose holidays are not published yet', () => {
  it('makes a result provisional only when a day in it had to be judged', () => {
    expect(due('2026-12-16', 15)).toBe('2026-12-31 2026-12-31');
    expect(due('2026-12-17', 15)).toBe('2027-01-01 2027-01-01 provisional');
    expect(due('2026-12-30', 5, 'working')).toBe('2027-01-06 2027-01-06 provisional');
    expect(due('2027-06-06', 0)).toBe('2027-06-06 2027-06-06');
  });

  it('counts when only the rolling leads into it', () => {
    const short = buildCalendar({ version: 'x', coveredFrom: '2026-01-01', coveredUntil: '2026-06-07', days: [] });
    const span = { from: '2026-04-08', budget: 60, unit: 'natural' } as const;
    expect(countDue(span, short)).toEqual({ dueRaw: '2026-06-07', dueRolled: '2026-06-08', provisional: true });
  });
});
