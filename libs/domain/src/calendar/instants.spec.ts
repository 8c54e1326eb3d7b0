import { addMinutes, dayOf, instantOf, isInstant, minutesBetween } from './days';
import { dayWithWeekday, shortDate, weekdayName } from './words';

describe('Instants of any zone on the clock of Shanghai', () => {
  it('with half hours and minutes of offset, to either side', () => {
    expect(dayOf('2026-03-30T21:29:00+05:30')).toBe('2026-03-30');
    expect(dayOf('2026-03-30T21:30:00+05:30')).toBe('2026-03-31');
    expect(dayOf('2026-03-30T12:29:00-03:30')).toBe('2026-03-30');
    expect(dayOf('2026-03-30T12:30:00-03:30')).toBe('2026-03-31');
    expect(dayOf('2026-03-30T12:30-03:30')).toBe('2026-03-31');
  });

  it('minutes from one to another leave the seconds out and know who came first', () => {
    expect(minutesBetween('2026-03-30T00:00:00Z', '2026-03-31T01:01:59Z')).toBe(1501);
    expect(minutesBetween('2026-03-30T08:00:00+08:00', '2026-03-30T00:00:00Z')).toBe(0);
    expect(minutesBetween('2026-03-30T10:15:00+05:30', '2026-03-30T10:15:00-03:30')).toBe(540);
    expect(minutesBetween('2026-03-30T00:10:00Z', '2026-03-30T00:00:00Z')).toBe(-10);
  });

  it('so many minutes later, over midnight and year, in UTC on the full minute', () => {
    expect(addMinutes('2026-03-30T00:00:30.500Z', 0)).toBe('2026-03-30T00:00:00.000Z');
    expect(addMinutes('2026-12-31T23:30:00+08:00', 45)).toBe('2026-12-31T16:15:00.000Z');
    expect(addMinutes('2026-12-31T23:59:00Z', 61)).toBe('2027-01-01T01:00:00.000Z');
    expect(addMinutes('2026-01-01T00:05:00Z', -10)).toBe('2025-12-31T23:55:00.000Z');
    expect(addMinutes('2026-03-01T00:00:00Z', -1440)).toBe('2026-02-28T00:00:00.000Z');
  });

  it('are refused when they are none, and so is their count', () => {
    expect(() => minutesBetween('2026-03-30', '2026-03-30T00:00:00Z')).toThrow(
      new RangeError('not an instant: 2026-03-30'),
    );
    expect(() => addMinutes('2026-02-30T00:00:00Z', 1)).toThrow(RangeError);
    expect(
      ['2026-03-30T24:00:00Z', '2026-03-30T23:60:00Z', 'x2026-03-30T00:00:00Z', '2026-03-30T00:00:00Zx'].filter(
        isInstant,
      ),
    ).toEqual([]);
    expect(['2026-03-30T23:59:00Z', '2026-03-30T23:59:59.123456+14:00'].filter(isInstant)).toHaveLength(2);
    expect(() => instantOf('2026-02-29', '09:00')).toThrow(new RangeError('not a day: 2026-02-29'));
  });
});

describe('Days as people read them', () => {
  it('with the year only where it is another one', () => {
    expect(shortDate('2026-10-08', '2026-01-01')).toBe('10月8日');
    expect(shortDate('2027-01-04', '2026-12-31')).toBe('2027年1月4日');
    expect(dayWithWeekday('2026-11-26', '2026-01-01')).toBe('11-26（周四）');
    expect(dayWithWeekday('2027-01-03', '2026-12-31')).toBe('2027-01-03（周日）');
  });

  it('with all seven weekdays', () => {
    const week = ['05', '06', '07', '08', '09', '10', '11'].map((date) => weekdayName(`2026-10-${date}`));
    expect(week).toEqual(['一', '二', '三', '四', '五', '六', '日'].map((name) => `星期${name}`));
  });
});
