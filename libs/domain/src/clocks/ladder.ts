import { nextWorkingDay, previousWorkingDay, type Calendar } from '../calendar/calendar';
import { addDays, dayOf } from '../calendar/days';
import type { Day } from '../kernel/types';
import type { ClockState } from './definition';
import type { LadderDefinition, RungDefinition } from './ladder-definition';

export type { LadderDefinition, RungDefinition } from './ladder-definition';

/** Reminders go out at this Shanghai time, so that those of a day are out by 09:00 (stories §7.16). */
export const RUNG_TIME = '08:30';

/** What becomes of a rung: sent, overtaken by a deeper one of the same day, or dropped because it lies before the start. */
export interface PlannedRung {
  rung: string;
  on: Day;
  fate: 'send' | 'superseded' | 'dropped';
}

/**
 * The rungs of one clock, shallowest first (design §12.5). A step on a rest day moves to the working day before. Of the steps
 * that were reached when the clock began, only the deepest is sent, at once. A step after the end (negative days) is counted
 * from dueRolled and moves forward: nobody is late before.
 */
export function planRungs(clock: ClockState, ladder: LadderDefinition, calendar: Calendar): PlannedRung[] {
  const start = dayOf(clock.startedAt);
  const steps = [...ladder.rungs]
    .sort((a, b) => b.days_before - a.days_before)
    .map((rung) => ({ rung: rung.id, on: dayOfRung(rung, clock, calendar) }));
  const begun = steps.filter(({ on }) => on <= start).at(-1);
  return steps.map((step, index) => {
    if (step === begun) return { rung: step.rung, on: start, fate: 'send' };
    if (step.on < start) return { ...step, fate: 'dropped' };
    const overtaken = steps.slice(index + 1).some(({ on }) => on === step.on);
    return { ...step, fate: overtaken ? 'superseded' : 'send' };
  });
}

function dayOfRung(rung: RungDefinition, clock: ClockState, calendar: Calendar): Day {
  if (rung.days_before < 0) return nextWorkingDay(addDays(clock.dueRolled, -rung.days_before), calendar);
  return previousWorkingDay(addDays(clock.dueRaw, -rung.days_before), calendar);
}
