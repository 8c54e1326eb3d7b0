import fc from 'fast-check';
import {
  addWorkingDays,
  buildCalendar,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysFromTo,
} from '@yimen/domain/calendar/calendar';
import { addDays, weekday } from '@yimen/domain/calendar/days';
import { countDue } from '@yimen/domain/clocks/count';
import { calendar, calendarData } from '../support/law-data';
import { chineseDays, dateFns, dayjsWith, type Library } from './libraries';

const calendarOf = (holidays: string[]) =>
  buildCalendar({
    ...{ version: 'x', coveredFrom: '2000-01-01', coveredUntil: '2060-12-31' },
    days: holidays.map((day) => ({ day, kind: 'holiday' as const, name: '休' })),
  });
const within = (first: string, days: number) => fc.integer({ min: 0, max: days }).map((n) => addDays(first, n));
const anyDay = within('2001-01-01', 14_000);
const lengths = fc.integer({ min: 1, max: 60 });

/** Every question that both can be asked has the same answer. */
function agree(library: Library, ours: typeof calendar, day: string, n: number): void {
  const due = addWorkingDays(day, n, ours);
  expect([library.name, day, n, due]).toEqual([library.name, day, n, library.after(day, n)]);
  expect(countDue({ from: day, budget: n, unit: 'working' }, ours).dueRolled).toBe(due);
  expect(ours.isWorkingDay(day)).toBe(library.works(day));
  const next = library.works(day) ? day : library.after(day, 1);
  expect(nextWorkingDay(day, ours)).toBe(next);
  const before = previousWorkingDay(day, ours);
  expect(library.works(before) && (before === day || library.after(before, 1) > day)).toBe(true);
  if (library.between) expect(workingDaysFromTo(addDays(day, 1), due, ours)).toBe(n);
}

describe('Years without make-up days', () => {
  it('weekends alone: the same as date-fns and as dayjs-business-days2', () => {
    const plain = calendarOf([]);
    const bare = dayjsWith([]);
    fc.assert(
      fc.property(anyDay, lengths, (day, n) => {
        agree(dateFns, plain, day, n);
        agree(bare, plain, day, n);
      }),
      { numRuns: 1000 },
    );
  });

  it('weekends and any holidays: the same as dayjs-business-days2', () => {
    const year = within('2030-01-01', 365);
    fc.assert(
      fc.property(
        year,
        lengths,
        fc.array(fc.tuple(year, fc.integer({ min: 1, max: 8 })), { maxLength: 10 }),
        (day, n, off) => {
          const holidays = [
            ...new Set(off.flatMap(([first, length]) => Array.from({ length }, (_, i) => addDays(first, i)))),
          ];
          agree(dayjsWith(holidays), calendarOf(holidays), day, n);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('the working days between two days: the same as date-fns where both are working days', () => {
    const plain = calendarOf([]);
    fc.assert(
      fc.property(
        anyDay.filter((day) => weekday(day) < 6),
        lengths,
        (day, n) => {
          const last = addDays(day, n);
          fc.pre(weekday(last) < 6);
          expect(workingDaysFromTo(addDays(day, 1), last, plain)).toBe(dateFns.between?.(day, last));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** West of Greenwich chinese-days answers for the day before, however it is asked: the reason why no library judges a day here (design §12.9). */
const east = new Date(2026, 0, 1).getTimezoneOffset() <= 0;

(east ? describe : describe.skip)('The calendar of the State, 2024–2026, with its make-up days', () => {
  const of = (kind: string) => calendarData.days.filter((row) => row.kind === kind).map(({ day }) => day);
  const ours = dayjsWith(of('holiday'), of('working'));

  it('every day is judged like chinese-days judges it', () => {
    const other: string[] = [];
    for (let day = calendarData.coveredFrom; day <= calendarData.coveredUntil; day = addDays(day, 1))
      if (calendar.isWorkingDay(day) !== chineseDays.works(day) || calendar.isRestDay(day) === chineseDays.works(day))
        other.push(day);
    expect(other).toEqual([]);
  });

  it('limits of working days end on the day of chinese-days and, fed with our rows, of dayjs-business-days2', () => {
    fc.assert(
      fc.property(within('2024-01-01', 960), lengths, (day, n) => {
        agree(chineseDays, calendar, day, n);
        agree(ours, calendar, day, n);
      }),
      { numRuns: 1000 },
    );
  });

  it('natural days roll to the day of chinese-days (民法典 203)', () => {
    fc.assert(
      fc.property(within('2024-01-01', 960), fc.integer({ min: 1, max: 120 }), (from, budget) => {
        const { dueRaw, dueRolled } = countDue({ from, budget, unit: 'natural' }, calendar);
        expect(dueRolled).toBe(chineseDays.works(dueRaw) ? dueRaw : chineseDays.after(dueRaw, 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('beyond the years told, others answer as if they knew; ours says that it does not (domain.md §5.3)', () => {
    expect(chineseDays.works('2027-01-01')).toBe(true);
    expect(countDue({ from: '2026-12-30', budget: 2, unit: 'natural' }, calendar)).toMatchObject({ provisional: true });
  });
});
