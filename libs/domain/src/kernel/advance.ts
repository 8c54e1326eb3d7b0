import { instantOf } from '../calendar/days';
import type { ClockState } from '../clocks/definition';
import { runClocks } from '../clocks/engine';
import type { CaseEvent, CaseState, EventDraft, Pending } from './case-state';
import { textOf } from './facts';
import { evolve } from './fold';
import type { Verdict } from './judge';
import type { Context, Procedure } from './procedure';
import type { Command, Instant } from './types';

/** A verdict turned into journal events, each with the limits it starts or stops, and the state after them. */
export interface Advanced<S extends CaseState> {
  events: CaseEvent[];
  state: S;
}

/** What waits after the act. A proposal lapses when the matter moves on before it was signed. */
function pendingOf(state: CaseState, verdict: Verdict, command: Command, context: Context): Pending | null | undefined {
  if (verdict.settles) return null;
  const moved = verdict.events.some(({ status }) => status !== undefined && status !== state.status);
  if (!verdict.asks) return state.pending && moved ? null : undefined;
  return { id: context.newId(), commandId: command.commandId, facts: command.facts, ...verdict.asks };
}

/** Rungs go silent for every running clock once the ladder's own stop event has come (packs `ladders.stops_on`). */
function silenced(state: CaseState, eventName: string, context: Context): string[] | undefined {
  if (!context.policy.ladder.stops_on.includes(eventName)) return undefined;
  return Object.values(state.clocks)
    .filter((clock) => !clock.stoppedAt)
    .map((clock) => clock.id);
}

function resumed<S extends CaseState>(procedure: Procedure<S>, state: S, eventName: string): ClockState[] {
  const ids = procedure.resumes?.[eventName] ?? [];
  return ids.flatMap((id) => {
    const { stoppedAt, stoppedOn, late, ...running } = state.clocks[id] ?? ({} as ClockState);
    return running.id && (stoppedAt ?? stoppedOn ?? late) !== undefined ? [running] : [];
  });
}

/** What was done on an earlier day (a proven delivery) counts from that day. */
function countedAt(draft: EventDraft, context: Context): Instant {
  const on = draft.data.effectiveOn;
  return typeof on === 'string' && on < context.today ? instantOf(on, '12:00') : context.now;
}

/** What another case has told counts for the limits as it counted there: `countsAs` names that event. */
function clocksOf<S extends CaseState>(
  procedure: Procedure<S>,
  before: S,
  after: S,
  draft: EventDraft,
  context: Context,
): ClockState[] {
  return runClocks({
    definitions: context.policy.clocks.filter((clock) => !procedure.elsewhere?.(clock)),
    clocks: before.clocks,
    event: { name: textOf(draft.data.countsAs) || draft.name, at: countedAt(draft, context), data: draft.data },
    scope: procedure.scope(after, context),
    calendar: context.calendar,
    limits: context.policy.mediation.limits,
    handoffReceipt: context.policy.mediation.handoff_receipt,
    commitmentsRoll: context.policy.counting.commitments_roll,
    periods: context.policy.vocabulary.periods,
    defaults: context.policy.defaults,
  });
}

/** Applies a verdict: computes clocks event by event and folds. Pure. */
export function advance<S extends CaseState>(
  procedure: Procedure<S>,
  state: S,
  verdict: Verdict,
  command: Command,
  context: Context,
): Advanced<S> {
  const pending = pendingOf(state, verdict, command, context);
  const by = command.actor.login;
  let current = state;
  const events = verdict.events.map((draft, index) => {
    const event: CaseEvent = { ...draft, at: context.now, by };
    const after = procedure.evolve({ ...current, status: draft.status ?? current.status }, event);
    const clocks = [...resumed(procedure, current, draft.name), ...clocksOf(procedure, current, after, draft, context)];
    if (clocks.length) event.clocks = clocks;
    if (index === 0 && pending !== undefined) event.pending = pending;
    const quiet = silenced(current, draft.name, context);
    if (quiet?.length) event.ladderStopped = quiet;
    current = evolve(procedure, current, event);
    return event;
  });
  return { events, state: current };
}
