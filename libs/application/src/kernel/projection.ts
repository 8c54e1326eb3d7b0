import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import type { ClockState } from '@yimen/domain/clocks/definition';
import { nextMilestone, type MilestoneInput } from '@yimen/domain/clocks/milestone';
import { holdersOf } from '@yimen/domain/reading/holders';
import { foundIn } from '@yimen/domain/supervision/watch';
import { lightsOf } from '@yimen/domain/reading/lights';

/** The due day of a case without a running limit: it sorts behind all that have one. */
export const never = '9999-12-31';
const dark = { red: null, orange: null, yellow: null, blue: null };

/** Milestones of a case: what comes of itself next, as the packs' ladder and triggers want it. */
export function milestoneInput(procedure: Procedure, state: CaseState, context: Context): MilestoneInput {
  const overdue = context.policy.supervision.triggers.find((trigger) => trigger.id === 'overdue');
  return {
    clocks: state.clocks,
    ladder: context.policy.ladder,
    claimed: state.rungs,
    ladderStopped: state.ladderStopped,
    calendar: context.calendar,
    now: context.now,
    overdueWatch: overdue?.clocks ?? [],
    owed: procedure.owes?.(state, context) ?? [],
    found: foundIn(procedure, state, context),
  };
}

/** The limit that a list sorts by: the earliest running duty; a right of somebody is no duty. */
export function leadingClock(state: CaseState): ClockState | null {
  const running = Object.values(state.clocks).filter(
    (clock) => !clock.stoppedAt && !clock.rightOf && clock.kind !== 'commitment',
  );
  const duties = running.filter((clock) => !running.some((other) => other.countsFrom === clock.id)); // T06 in place of T05
  return duties.sort((a, b) => (a.dueRaw < b.dueRaw ? -1 : 1))[0] ?? null;
}

type Searchable = CaseState & {
  lead?: string | null;
  category?: string | null;
  topic?: string | null;
  flags?: string[];
  petition?: string | null;
  target?: string;
  to?: string;
  repeatOf?: string | null;
  visitId?: string;
};

/** Read columns of a case, derived from its state alone. */
export function projectionOf(procedure: Procedure, state: Searchable, context: Context): Record<string, unknown> {
  const closed = procedure.closed.includes(state.status);
  const due = closed ? null : leadingClock(state);
  const lights = closed ? dark : lightsOf(state.clocks, context.policy.colours);
  return {
    status: state.status,
    stage: procedure.stageOf(state.status),
    seq: state.seq,
    state,
    readers: procedure.readers(state),
    sealed: state.sealed,
    lead: state.lead ?? (state.target || state.to || null),
    category: state.category ?? null,
    topic: state.topic ?? null,
    flags: state.flags ?? [],
    parent_id: state.petition || null,
    repeat_of: state.repeatOf || null,
    visit_id: state.visitId || null,
    due_raw: due?.dueRaw ?? null,
    due_on: due?.dueRaw ?? never,
    red_on: lights.red ?? never,
    orange_on: lights.orange ?? never,
    yellow_on: lights.yellow ?? never,
    blue_on: lights.blue ?? never,
    due_rolled: due?.dueRolled ?? null,
    due_budget: due?.budget ?? null,
    next_at: closed ? null : (nextMilestone(milestoneInput(procedure, state, context))?.at ?? null),
    closed_at: closed ? context.now : null,
  };
}

/** Columns that both tables carry. */
const shared = ['status', 'due_on', 'red_on', 'orange_on', 'yellow_on', 'blue_on'];

/** Who finds the case elsewhere than at the desks: rows of `case_holder`, with what a list filters and sorts by. */
export function holderRows(
  centerId: string,
  procedure: Procedure,
  state: CaseState,
  columns: Record<string, unknown>,
): Record<string, unknown>[] {
  return holdersOf(procedure, state).map(({ key, part }) => ({
    center_id: centerId,
    case_id: state.id,
    key,
    part,
    procedure: procedure.name,
    ...Object.fromEntries(shared.map((name) => [name, columns[name]])),
    opened_at: state.openedAt,
    closed: columns['closed_at'] !== null,
    sealed: state.sealed,
  }));
}
