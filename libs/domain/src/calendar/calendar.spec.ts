import { calendar, calendarData } from '../../../../test/support/law-data';
import { addWorkingDays, buildCalendar, nextWorkingDay, previousWorkingDay, workingDaysFromTo } from './calendar';
import { addDays, weekday } from './days';

/** The State Council's yearly notices, typed from the notices, not from the data file. */
const notices = {
  2024: {
    off: '01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07',
    work: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  2025: {
    off: '01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08',
    work: '01-26 02-08 04-27 09-28 10-11',
  },
  2026: {
    off: '01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07',
    work: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
};

const daysIn = (year: string, ranges: string) =>
  ranges.split(' ').flatMap((range) => {
    const [first = '', last = first] = range.split('/').map((day) => `${year}-${day}`);
    const days = [first];
    while (days.at(-1) !== last) days.push(addDays(days.at(-1) ?? '', 1));
    return days;
  });

describe('The committed calendar 2024–2026', () => {
  it.each(Object.entries(notices))('tells exactly the notice of %s', (year, { off, work }) => {
    const told = (kind: string) =>
      calendarData.days.filter((row) => row.kind === kind && row.day.startsWith(year)).map((row) => row.day);
    expect(told('holiday')).toEqual(daysIn(year, off));
    expect(told('working')).toEqual(daysIn(year, work));
  });

  it('names every holiday and every make-up day in Chinese, each day once', () => {
    expect(calendarData.days.every(({ name }) => /^[一-龥、]+$/.test(name))).toBe(true);
    expect(new Set(calendarData.days.map(({ day }) => day)).size).toBe(calendarData.days.length);
    expect(calendar.nameOf('2026-02-17')).toBe('春节');
    expect(calendar.nameOf('2026-02-14')).toBe('春节调休上班');
    expect(calendar.nameOf('2026-03-14')).toBeNull();
  });

  it('makes up only on weekends, and covers three whole years', () => {
    expect(calendarData.days.filter(({ kind, day }) => kind === 'working' && weekday(day) < 6)).toEqual([]);
    expect(calendar.coveredUntil).toBe('2026-12-31');
    expect(['2023-12-31', '2024-01-01', '2026-12-31', '2027-01-01'].map(calendar.covers)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('Working days', () => {
  it('pass over holidays and count made-up Saturdays and Sundays (A17: letter of 12 February)', () => {
    expect([1, 2, 3, 4, 5].map((n) => addWorkingDays('2026-02-12', n, calendar))).toEqual([
      '2026-02-13',
      '2026-02-14',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
    ]);
    expect(workingDaysFromTo('2026-02-12', '2026-02-26', calendar)).toBe(6);
  });

  it('are found on either side of the National Day week', () => {
    expect(nextWorkingDay('2026-10-01', calendar)).toBe('2026-10-08');
    expect(nextWorkingDay('2026-10-10', calendar)).toBe('2026-10-10');
    expect(previousWorkingDay('2026-10-04', calendar)).toBe('2026-09-30');
  });

  it('are plain weeks in a year without data', () => {
    expect(nextWorkingDay('2027-02-06', calendar)).toBe('2027-02-08');
  });

  it('leave out a local rest day such as a typhoon, also one that the nation works', () => {
    const typhoon = (day: string) => ({ day, kind: 'local_rest' as const, name: '台风停工' });
    const local = buildCalendar({
      ...calendarData,
      days: [typhoon('2026-09-20'), ...calendarData.days, typhoon('2026-09-17')],
    });
    expect(nextWorkingDay('2026-09-17', local)).toBe('2026-09-18');
    expect(local.isRestDay('2026-09-20')).toBe(true);
    expect(local.nameOf('2026-09-17')).toBe('台风停工');
  });

  it('never include a weekend, even where a plain weekend may be the last day of a limit', () => {
    const strict = buildCalendar(calendarData, { weekendsAreRestDays: false });
    expect(nextWorkingDay('2026-06-07', strict)).toBe('2026-06-07');
    expect(nextWorkingDay('2026-10-04', strict)).toBe('2026-10-08');
    expect(addWorkingDays('2026-06-05', 1, strict)).toBe('2026-06-08');
    expect(previousWorkingDay('2026-06-07', strict)).toBe('2026-06-05');
  });
});
