import { addDays, dayOf, daysBetween, endOfDay, instantOf, isDay, isInstant, weekday } from './days';

describe('Days are counted on the civil calendar, without any clock of the machine', () => {
  it('cross months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2000-03-01', -1)).toBe('2000-02-29');
    expect(addDays('2100-03-01', -1)).toBe('2100-02-28');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(daysBetween('2026-06-08', '2026-06-07')).toBe(-1);
  });

  it('know their weekday, Monday being 1', () => {
    expect(['2026-10-05', '2026-10-10', '2026-10-11', '1969-12-28'].map(weekday)).toEqual([1, 6, 7, 7]);
  });

  it('agree with an independent count for every day of four centuries', () => {
    for (let serial = -25567; serial < 120530; serial += 1) {
      const day = new Date(serial * 86400000).toISOString().slice(0, 10);
      if (addDays('1970-01-01', serial) !== day || daysBetween('1970-01-01', day) !== serial) throw new Error(day);
    }
  });

  it('are only what stands in the calendar', () => {
    expect(['2024-02-29', '2026-12-31'].map(isDay)).toEqual([true, true]);
    const wrong = [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '2026-04-31',
      '0000-01-01',
      '',
      null,
      20260101,
    ];
    expect(wrong.filter(isDay)).toEqual([]);
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });
});

describe('Instants lie on Shanghai days', () => {
  it('a matter of 23:59 belongs to the day, one of 00:00 to the next', () => {
    expect(dayOf('2026-03-30T15:59:59.999Z')).toBe('2026-03-30');
    expect(dayOf('2026-03-30T16:00:00.000Z')).toBe('2026-03-31');
    expect(dayOf('2026-03-30T00:10:00+08:00')).toBe('2026-03-30');
    expect(dayOf('2026-12-31T20:30:00-05:00')).toBe('2027-01-01');
  });

  it('are written in UTC with milliseconds', () => {
    expect(instantOf('2026-02-14', '08:30')).toBe('2026-02-14T00:30:00.000Z');
    expect(instantOf('2026-01-01', '07:59')).toBe('2025-12-31T23:59:00.000Z');
    expect(endOfDay('2026-06-08')).toBe('2026-06-08T16:00:00.000Z');
  });

  it('need a zone and a real day', () => {
    expect(['2026-03-30T08:00:00+08:00', '2026-03-30T00:00Z'].map(isInstant)).toEqual([true, true]);
    expect(
      ['2026-03-30', '2026-03-30T08:00:00', '2026-02-30T08:00:00Z', '2026-03-30T25:00:00Z', 7].filter(isInstant),
    ).toEqual([]);
    expect(() => dayOf('2026-03-30')).toThrow(RangeError);
  });
});
