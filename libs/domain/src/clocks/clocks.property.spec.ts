import fc from 'fast-check';
import { calendar, calendarData, city } from '../../../../test/support/law-data';
import { countDue } from './count';
import { planRungs } from './ladder';

/** Another calculator, written another way: walks day by day on UTC dates and marks each day in a list. */
const DAY = 86400000;
const text = (time: number) => new Date(time).toISOString().slice(0, 10);
const kinds = new Map(calendarData.days.map(({ day, kind }) => [day, kind]));
const open = (time: number) => {
  const kind = kinds.get(text(time));
  if (kind === 'working') return true;
  return kind === undefined && new Date(time).getUTCDay() % 6 !== 0;
};

function walk(from: string, budget: number, unit: 'natural' | 'working') {
  let time = Date.parse(`${from}T00:00:00Z`);
  const judged: number[] = [];
  for (let left = budget; left > 0;) {
    time += DAY;
    if (unit === 'working') judged.push(time);
    if (unit === 'natural' || open(time)) left -= 1;
  }
  const dueRaw = text(time);
  if (budget === 0) return { dueRaw, dueRolled: dueRaw, provisional: false };
  judged.push(time);
  while (!open(time)) judged.push((time += DAY));
  return { dueRaw, dueRolled: text(time), provisional: judged.some((each) => text(each) > calendarData.coveredUntil) };
}

const days = fc.integer({ min: 0, max: 1400 }).map((n) => text(Date.UTC(2024, 0, 1) + n * DAY));
const units = fc.constantFrom('natural' as const, 'working' as const);

describe('A last day, against a calculator written another way', () => {
  it('is the same for any start, length and unit', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 120 }), units, (from, budget, unit) => {
        expect(countDue({ from, budget, unit }, calendar)).toEqual(walk(from, budget, unit));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not care how the days are split into budget, grant and days not counted', () => {
    const part = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(days, part, part, part, units, (from, budget, extended, excluded, unit) => {
        const whole = countDue({ from, budget: budget + extended + excluded, unit }, calendar);
        expect(countDue({ from, budget, extended, excluded, unit }, calendar)).toEqual(whole);
      }),
    );
  });

  it('never comes before the original last day, never ends on a rest day, and a longer limit never ends earlier', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 120 }), units, (from, budget, unit) => {
        const due = countDue({ from, budget, unit }, calendar);
        expect(due.dueRolled >= due.dueRaw && due.dueRaw > from).toBe(true);
        expect(calendar.isRestDay(due.dueRolled)).toBe(false);
        expect(countDue({ from, budget: budget + 1, unit }, calendar).dueRolled >= due.dueRolled).toBe(true);
      }),
    );
  });
});

describe('A ladder, for any clock', () => {
  const ladder = city('tongling').ladders[0]!;
  const plan = (from: string, budget: number) => {
    const due = countDue({ from, budget, unit: 'natural' }, calendar);
    const clock = {
      id: 'T05',
      kind: 'statutory',
      from,
      budget,
      unit: 'natural',
      startedAt: `${from}T01:00:00.000Z`,
    } as const;
    return { due, rungs: planRungs({ ...clock, ...due }, ladder, calendar) };
  };

  it('sends at most one rung a day, none before the start, none after the original last day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 5, max: 90 }), (from, budget) => {
        const { due, rungs } = plan(from, budget);
        const sent = rungs.filter(({ fate }) => fate === 'send').map(({ on }) => on);
        expect(new Set(sent).size).toBe(sent.length);
        expect(sent.every((on) => on >= from && on <= due.dueRaw)).toBe(true);
        expect(sent).toEqual([...sent].sort());
      }),
    );
  });

  it('always sends the deepest rung, and only on rest days what had to go out at once', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 5, max: 90 }), (from, budget) => {
        const { rungs } = plan(from, budget);
        expect(rungs.at(-1)?.fate).toBe('send');
        for (const { on, fate } of rungs)
          if (fate === 'send' && on !== from) expect(calendar.isWorkingDay(on)).toBe(true);
      }),
    );
  });
});
