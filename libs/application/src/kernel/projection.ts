import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import type { ClockState } from '@yimen/domain/clocks/definition';
import { nextMilestone, type MilestoneInput } from '@yimen/domain/clocks/milestone';

/** Milestones of a case: what comes of itself next, as the packs' ladder and triggers want it. */
export function milestoneInput(state: CaseState, context: Context): MilestoneInput {
  const overdue = context.policy.supervision.triggers.find((trigger) => trigger.id === 'overdue');
  return {
    clocks: state.clocks,
    ladder: context.policy.ladder,
    claimed: state.rungs,
    ladderStopped: state.ladderStopped,
    calendar: context.calendar,
    now: context.now,
    overdueWatch: overdue?.clocks ?? [],
  };
}

/** The limit that a list sorts by: the earliest running duty; a right of somebody is no duty. */
export function leadingClock(state: CaseState): ClockState | null {
  const running = Object.values(state.clocks).filter(
    (clock) => !clock.stoppedAt && !clock.rightOf && clock.kind !== 'commitment',
  );
  const duties = running.filter((clock) => !(clock.id === 'T05' && running.some((other) => other.id === 'T06')));
  return duties.sort((a, b) => (a.dueRaw < b.dueRaw ? -1 : 1))[0] ?? null;
}

type Searchable = CaseState & {
  lead?: string | null;
  category?: string | null;
  topic?: string | null;
  flags?: string[];
  petition?: string | null;
};

/** Read columns of a case, derived from its state alone. */
export function projectionOf(procedure: Procedure, state: Searchable, context: Context): Record<string, unknown> {
  const closed = procedure.closed.includes(state.status);
  const due = closed ? null : leadingClock(state);
  return {
    status: state.status,
    stage: procedure.stageOf(state.status),
    seq: state.seq,
    state,
    readers: procedure.readers(state),
    sealed: state.sealed,
    lead: state.lead ?? null,
    category: state.category ?? null,
    topic: state.topic ?? null,
    flags: state.flags ?? [],
    parent_id: state.petition ?? null,
    due_raw: due?.dueRaw ?? null,
    due_rolled: due?.dueRolled ?? null,
    due_budget: due?.budget ?? null,
    next_at: closed ? null : (nextMilestone(milestoneInput(state, context))?.at ?? null),
    closed_at: closed ? context.now : null,
  };
}
