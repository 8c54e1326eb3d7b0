import { previousWorkingDay, type Calendar } from '../calendar/calendar';
import { addDays, dayOf, instantOf } from '../calendar/days';
import type { Day, Instant } from '../kernel/types';
import type { ClockState } from './definition';
import { RUNG_TIME } from './ladder';
import type { LadderDefinition } from './ladder-definition';

const prefix = 'patrol_';

/** Is this rung one of the daily patrol? */
export function isPatrol(rung: string): boolean {
  return rung.startsWith(prefix);
}

interface Patrolled {
  ladder: LadderDefinition;
  claimed: Record<string, string>;
  calendar: Calendar;
  now: Instant;
}

/**
 * 每日系统巡查 (S4-8): where the pack has a patrol, a limit of its ladder that has passed is told again on every working day at
 * 08:30, from the one after the breach was told, for as long as it runs. One round at most is ever due: what was missed while
 * the system was away is not made up for. Pure.
 */
export function patrolOf(
  clock: ClockState,
  { ladder, claimed, calendar, now }: Patrolled,
): { at: Instant; rung: string }[] {
  if (ladder.patrol?.every !== 'working_day') return [];
  if (!ladder.clocks.some((id) => clock.id === id || clock.id.startsWith(`${id}/`))) return [];
  const told = addDays(clock.dueRolled, 1);
  const first = workingDayAfter(told, calendar);
  const last = lastRound(now, calendar);
  const open = last >= first && claimed[`${clock.id}.${prefix}${last}`] === undefined;
  const day = open ? last : last < first ? first : workingDayAfter(last, calendar);
  return [{ at: instantOf(day, RUNG_TIME), rung: `${prefix}${day}` }];
}

/** The newest working day whose round has begun. */
function lastRound(now: Instant, calendar: Calendar): Day {
  const today = dayOf(now);
  return previousWorkingDay(now < instantOf(today, RUNG_TIME) ? addDays(today, -1) : today, calendar);
}

function workingDayAfter(day: Day, calendar: Calendar): Day {
  let candidate = addDays(day, 1);
  while (!calendar.isWorkingDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}
