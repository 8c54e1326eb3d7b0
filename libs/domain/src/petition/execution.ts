import { nextWorkingDay } from '../calendar/calendar';
import { inLane } from '../clocks/lanes';
import { countDue } from '../clocks/count';
import type { Context } from '../kernel/procedure';
import type { Day } from '../kernel/types';
import type { PetitionState } from './state';

/** The name under which a day that passed without execution is told and claimed: no limit of the law, and nothing stops at it. */
export const EXECUTION = 'execution';

/** By when an opinion is to be carried out that names no day itself: as long as the pack's own task for it (Art. 32). */
export function executionDue({ policy, calendar, today }: Context): Day | null {
  const due = policy.tasks.find(({ id }) => id === 'execution_tracking')?.due;
  if (!due || due.unit === 'hour') return null;
  return countDue({ from: today, budget: due.budget, unit: due.unit }, calendar).dueRolled;
}

/** What was supported and is not carried out yet, part by part, each with its last day; a day of rest rolls on. */
export function executionOwed(
  state: PetitionState,
  { calendar }: Pick<Context, 'calendar'>,
): { clock: string; by: Day }[] {
  if (!state.opinionDelivered || ['withdrawn', 'merged'].includes(state.status)) return [];
  return state.parts.flatMap(({ part, outcome, executed, executeBy }) => {
    const by = executeBy ? nextWorkingDay(executeBy, calendar) : state.executionDue;
    return outcome === 'supported' && !executed && by ? [{ clock: inLane(EXECUTION, part), by }] : [];
  });
}

/** Has the day passed for any part (packs `execution_due_passed`)? */
export function executionLate(state: PetitionState, context: Pick<Context, 'calendar' | 'today'>): boolean {
  return executionOwed(state, context).some(({ by }) => by < context.today);
}
