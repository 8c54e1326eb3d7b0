import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import { nextMilestone } from '@yimen/domain/clocks/milestone';
import type { Standing } from '@yimen/workflows/contract/activities';
import type { CaseRef, Shown } from '@yimen/workflows/contract/gateway';
import { milestoneInput } from './projection';

/** What an applied act leaves behind, and how a case stands when its workflow looks at it. */
export type Applied = Required<Standing>;

type Listed = CaseState & { lead?: string | null; category?: string | null; petition?: string | null };

/** The case as its workflow needs it: where it stands and when it must be looked at again. Durations are the application clock's. */
export function appliedOf(procedure: Procedure, state: Listed, context: Context, opened: CaseRef[] = []): Applied {
  const closed = procedure.closed.includes(state.status);
  const milestone = closed ? null : nextMilestone(milestoneInput(procedure, state, context));
  return {
    seq: state.seq,
    status: state.status,
    stage: procedure.stageOf(state.status),
    closed,
    next: milestone ? { at: milestone.at, inMs: Math.max(0, millis(milestone.at) - millis(context.now)) } : null,
    opened,
    unit: state.lead ?? null,
    category: state.category ?? null,
    parent: state.petition ?? null,
  };
}

/** What the engine's own lists show of the case from its start on. */
export function shownOf(procedure: Procedure, state: Listed, context: Context): Shown {
  const { stage, unit, category, next } = appliedOf(procedure, state, context);
  return { stage, unit, category, next: next && { at: next.at } };
}

function millis(instant: string): number {
  return new Date(instant).getTime();
}
