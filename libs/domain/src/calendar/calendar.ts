import type { Day } from '../kernel/types';
import { addDays, weekday } from './days';

/** A year's arrangement as imported: only the days that differ from plain weeks. */
export interface CalendarData {
  version: string;
  coveredFrom: Day;
  coveredUntil: Day;
  days: { day: Day; kind: 'holiday' | 'working' | 'local_rest'; name: string }[];
}

/** Judge of days, built once from data; beyond what is covered it assumes plain weeks (design §12.9). */
export interface Calendar {
  version: string;
  coveredUntil: Day;
  /** Does a limit that ends here roll on (民法典 203)? Holiday, swapped day off, local rest day, weekend (configurable). */
  isRestDay(day: Day): boolean;
  /** Does it count in a limit of working days? Weekends never do, unless made up. */
  isWorkingDay(day: Day): boolean;
  /** Name of the holiday, or of the make-up working day; null for every ordinary day. */
  nameOf(day: Day): string | null;
  /** Is the day inside the imported years? */
  covers(day: Day): boolean;
}

/**
 * Builds the judge. A local rest day (typhoon, flood) wins over a national row for the same day.
 * `weekendsAreRestDays: false` lets a natural-day limit end on a plain weekend; it never makes a weekend a working day.
 */
export function buildCalendar(data: CalendarData, options: { weekendsAreRestDays?: boolean } = {}): Calendar {
  const rows = new Map<Day, CalendarData['days'][number]>();
  for (const row of data.days) if (rows.get(row.day)?.kind !== 'local_rest') rows.set(row.day, row);
  const isRest = (day: Day, weekends: boolean) => {
    const kind = rows.get(day)?.kind;
    return kind ? kind !== 'working' : weekends && weekday(day) >= 6;
  };
  return {
    version: data.version,
    coveredUntil: data.coveredUntil,
    isRestDay: (day) => isRest(day, options.weekendsAreRestDays ?? true),
    isWorkingDay: (day) => !isRest(day, true),
    nameOf: (day) => rows.get(day)?.name ?? null,
    covers: (day) => day >= data.coveredFrom && day <= data.coveredUntil,
  };
}

/** The day itself, or the first day after it on which a limit may end (民法典 203). */
export function nextWorkingDay(day: Day, calendar: Calendar): Day {
  let candidate = day;
  while (calendar.isRestDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The day itself, or the last working day before it (reminders, design §12.5). */
export function previousWorkingDay(day: Day, calendar: Calendar): Day {
  let candidate = day;
  while (!calendar.isWorkingDay(candidate)) candidate = addDays(candidate, -1);
  return candidate;
}

/** The n-th working day after the day, which itself is not counted; make-up Saturdays and Sundays count. n ≥ 0. */
export function addWorkingDays(day: Day, n: number, calendar: Calendar): Day {
  let candidate = day;
  for (let left = n; left > 0;) {
    candidate = addDays(candidate, 1);
    if (calendar.isWorkingDay(candidate)) left -= 1;
  }
  return candidate;
}

/** Working days from a to b, both included; 0 when b comes before a. */
export function workingDaysFromTo(a: Day, b: Day, calendar: Calendar): number {
  let count = 0;
  for (let day = a; day <= b; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}
