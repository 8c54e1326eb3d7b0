import { addWorkingDays, nextWorkingDay, type Calendar } from '../calendar/calendar';
import { addDays } from '../calendar/days';
import type { Day } from '../kernel/types';
import type { DayUnit } from './definition';

/** What is counted: `excluded` and `extended` are in the same unit as the budget. */
export interface Span {
  /** First day, not counted (民法典 201). */
  from: Day;
  budget: number;
  unit: DayUnit;
  excluded?: number;
  extended?: number;
}

export interface Due {
  dueRaw: Day;
  /** dueRaw, or the next working day if that is a rest day (民法典 203). */
  dueRolled: Day;
  /** A day outside the imported calendar had to be judged (design §12.9). */
  provisional: boolean;
}

/**
 * The last day of a limit (design §12.1–3, §12.9). Natural days roll from a rest day unless `roll` is false; working days end
 * on a working day anyway; a limit of no days ends on the day itself and never rolls.
 */
export function countDue(span: Span, calendar: Calendar, options: { roll?: boolean } = {}): Due {
  const total = span.budget + (span.excluded ?? 0) + (span.extended ?? 0);
  if (span.unit === 'working' && total > 0) return countWorking(span.from, total, calendar);
  const dueRaw = addDays(span.from, total);
  if (total <= 0 || options.roll === false) return { dueRaw, dueRolled: dueRaw, provisional: false };
  return roll(dueRaw, calendar);
}

/** Rolls a last day that is already known, e.g. one stated in a letter. */
export function roll(dueRaw: Day, calendar: Calendar): Due {
  const dueRolled = nextWorkingDay(dueRaw, calendar);
  return { dueRaw, dueRolled, provisional: !calendar.covers(dueRaw) || !calendar.covers(dueRolled) };
}

function countWorking(from: Day, total: number, calendar: Calendar): Due {
  const due = addWorkingDays(from, total, calendar);
  return { dueRaw: due, dueRolled: due, provisional: !calendar.covers(addDays(from, 1)) || !calendar.covers(due) };
}
