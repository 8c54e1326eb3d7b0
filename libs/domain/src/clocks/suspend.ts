import { workingDaysFromTo } from '../calendar/calendar';
import { addDays, dayOf, daysBetween } from '../calendar/days';
import type { Day } from '../kernel/types';
import { countDue } from './count';
import type { ClockState } from './definition';
import type { ClockRun, Period } from './run';
import { limitNamed, nationalPeriods } from './engine-definitions';

/** Clocks that this event pauses, or counts on after a period that is not counted (design §12.8: T10 during its hearing). */
export function suspendLimits(run: ClockRun): ClockState[] {
  return Object.values(run.clocks).flatMap((clock) => {
    if (clock.stoppedAt) return [];
    const periods = periodsOf(clock, run);
    if (clock.pausedOn) return periods.some(({ to }) => to === run.event.name) ? [counted(clock, run)] : [];
    return periods.some(({ from }) => from === run.event.name) ? [{ ...clock, pausedOn: dayOf(run.event.at) }] : [];
  });
}

/** The clock with an open pause closed on the day of the event; itself when it is not paused. */
export function counted(clock: ClockState, run: ClockRun): ClockState {
  const { pausedOn, ...going } = clock;
  if (!pausedOn) return clock;
  const inclusive = periodsOf(clock, run).some((period) => period.inclusive === 'both');
  const left = leftOut(clock, pausedOn, dayOf(run.event.at), inclusive, run);
  return recounted({ ...going, excluded: (going.excluded ?? 0) + left }, run);
}

/** The clock with its last day counted again, after days were granted or left out. */
export function recounted(clock: ClockState, run: ClockRun): ClockState {
  const { provisional, ...due } = countDue(clock, run.calendar, { roll: rolls(clock.kind, run) });
  const { provisional: _before, ...rest } = clock;
  return { ...rest, ...due, ...(provisional ? { provisional } : {}) };
}

/** Do limits of this kind roll from a rest day? Only a promise may be told not to (design §12.3). */
export function rolls(kind: ClockState['kind'], run: ClockRun): boolean {
  return kind !== 'commitment' || (run.commitmentsRoll ?? true);
}

function periodsOf(clock: ClockState, run: ClockRun): Period[] {
  const periods = run.periods ?? nationalPeriods;
  return (limitNamed(clock.id, run)?.suspends_during ?? []).flatMap((id) => periods[id] ?? []);
}

function leftOut(clock: ClockState, first: Day, last: Day, inclusive: boolean, run: ClockRun): number {
  const start = inclusive ? first : addDays(first, 1);
  if (clock.unit === 'working') return workingDaysFromTo(start, last, run.calendar);
  return daysBetween(start, last) + 1;
}
