import type { Calendar } from '../calendar/calendar';
import type { CaseEvent, CaseState } from '../kernel/case-state';
import type { Context, Procedure } from '../kernel/procedure';
import type { Day } from '../kernel/types';
import type { ClockState } from './definition';
import { replay } from './replay';

/** Why open cases are dated anew. */
export const redateReasons = ['calendar', 'local_rest_day', 'pack'] as const;
export type RedateReason = (typeof redateReasons)[number];

/** A running limit whose last day is another one now. */
export interface Redated {
  clock: string;
  was: { dueRaw: Day; dueRolled: Day };
  now: { dueRaw: Day; dueRolled: Day };
}

/**
 * The running limits of a case counted again, as if its law and calendar had always been those of `context`: days only. What
 * has ended stays judged as it was, what ran out of a right stays lost, and no limit comes into being or ceases by this.
 */
export function redated<S extends CaseState>(
  procedure: Procedure<S>,
  state: S,
  blank: S,
  journal: CaseEvent[],
  context: Context,
): { moved: Redated[]; clocks: ClockState[] } {
  const counted = replay(procedure, blank, journal, context).state.clocks;
  const pairs = Object.values(state.clocks).flatMap((clock) => {
    const now = counted[clock.id];
    const same = now && !now.stoppedAt && now.startedAt === clock.startedAt && now.pausedOn === clock.pausedOn;
    const runs = !clock.stoppedAt && state.rungs[`${clock.id}.lapse`] === undefined;
    return runs && same && differs(clock, now) ? [{ clock, now }] : [];
  });
  return {
    moved: pairs.map(({ clock, now }) => ({ clock: clock.id, was: daysOf(clock), now: daysOf(now) })),
    clocks: pairs.map(({ now }) => now),
  };
}

/** The calendar with further local rest days, to see what they would move before they are entered. */
export function withRestDays(calendar: Calendar, rests: readonly { day: Day; name: string }[]): Calendar {
  const names = new Map(rests.map(({ day, name }) => [day, name]));
  return {
    ...calendar,
    isRestDay: (day) => names.has(day) || calendar.isRestDay(day),
    isWorkingDay: (day) => !names.has(day) && calendar.isWorkingDay(day),
    nameOf: (day) => names.get(day) ?? calendar.nameOf(day),
  };
}

const daysOf = ({ dueRaw, dueRolled }: ClockState) => ({ dueRaw, dueRolled });

/** Provisional days that have become certain are news too. */
function differs(before: ClockState, after: ClockState): boolean {
  const { dueRaw, dueRolled, provisional = false } = before;
  return dueRaw !== after.dueRaw || dueRolled !== after.dueRolled || provisional !== (after.provisional ?? false);
}
