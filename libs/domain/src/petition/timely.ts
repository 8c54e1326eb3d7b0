import { daysBetween } from '../calendar/days';
import type { ClockState } from '../clocks/definition';
import { limitOf } from '../clocks/lanes';
import { prolongedBy } from '../clocks/stop';
import type { Context } from '../kernel/procedure';
import type { Json } from '../kernel/types';
import { executionLate } from './execution';
import type { PetitionState } from './state';

type Now = Pick<Context, 'now' | 'today' | 'calendar' | 'policy'>;

/** Where somebody has to do something; elsewhere the matter rests, waits for the petitioner, or lies with the body above. */
const working = ['registered', 'triaged', 'arrived', 'objected', 'signed', 'accepted', 'opinion_issued'];

/** Limits of these names that have passed and run on: neither stopped, nor paused, nor prolonged by another. */
export function passedClocks(state: PetitionState, limits: readonly string[], { today }: Now): ClockState[] {
  return Object.values(state.clocks).filter(
    (clock) =>
      limits.includes(limitOf(clock.id)) &&
      !clock.rightOf &&
      !clock.stoppedAt &&
      !clock.pausedOn &&
      clock.dueRolled < today &&
      prolongedBy(clock, state.clocks) === undefined,
  );
}

/** Days since somebody last did something where something is to be done; unknown of matters older than the rule. */
function idleDays({ status, touchedOn }: PetitionState, { today }: Now): number | undefined {
  return touchedOn && working.includes(status) ? daysBetween(touchedOn, today) : undefined;
}

function proven({ deliveries }: PetitionState, document: string): boolean {
  return deliveries.some((one) => one.document === document && !one.sent && !one.failed);
}

/** The answer is there, and that the matter was taken on was never told in writing (Art. 23): an answer makes up for no notice. */
function noticeMissing({ clocks, papers, status }: PetitionState): boolean {
  const untold = Object.values(clocks).some(({ id, stoppedAt }) => ['T02', 'T03'].includes(limitOf(id)) && !stoppedAt);
  return untold && (papers.D18 ?? 0) > 0 && !['withdrawn', 'merged'].includes(status);
}

/** Prolonged, and the petitioner was not told so before the sixty days had passed (Art. 34). A prolongation without approval cannot be entered. */
function extensionFlawed(state: PetitionState, { today }: Now): boolean {
  const longer = Object.values(state.clocks).filter(({ id }) => limitOf(id) === 'T06');
  const ran = longer.some(({ countsFrom, stoppedOn }) => {
    const sixty = state.clocks[countsFrom ?? ''];
    return sixty !== undefined && sixty.dueRolled < (stoppedOn ?? today);
  });
  return ran && !state.anonymous && state.identityClear && !proven(state, 'D15');
}

/** The opinion is written and its limit has passed without proof that it reached everybody (Art. 32, 35). */
function deliveryMissing(state: PetitionState, now: Now): boolean {
  const open = state.status === 'opinion_issued' && !state.opinionDelivered && !state.anonymous;
  return open && passedClocks(state, ['T05', 'T06'], now).length > 0;
}

/** Facts of the vocabulary that time alone may change; undefined for any other, and for what is not known. */
export function timelyFact(state: PetitionState, name: string, now: Now): Json | undefined {
  const facts: Record<string, () => Json | undefined> = {
    overdue: () => passedClocks(state, watchedLimits(now), now).length > 0,
    idle_days: () => idleDays(state, now),
    notice_missing: () => noticeMissing(state),
    extension_flawed: () => extensionFlawed(state, now),
    delivery_missing: () => deliveryMissing(state, now),
    execution_due_passed: () => executionLate(state, now),
  };
  return facts[name]?.();
}

/** The limits whose passing the pack has supervised. */
export function watchedLimits({ policy }: Pick<Context, 'policy'>): readonly string[] {
  return policy.supervision.triggers.find(({ id }) => id === 'overdue')?.clocks ?? [];
}
