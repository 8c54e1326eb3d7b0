import { instantOf } from '../calendar/days';
import type { ClockState } from '../clocks/definition';
import { inLane, laneOf, runLane, takeLane } from '../clocks/lanes';
import type { ClockRun } from '../clocks/run';
import type { CaseEvent, CaseState, EventDraft, Pending } from './case-state';
import { textOf, textsOf } from './facts';
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

/** The lanes whose limits the event is about: those that it names, else the whole of the case. */
function lanesOf({ data }: EventDraft): string[] {
  const named = textsOf(data.lanes);
  return named.length ? named : [''];
}

/** What of the whole ends limits of its parts and people as well. */
function closesLanes<S extends CaseState>(procedure: Procedure<S>, draft: EventDraft): boolean {
  return lanesOf(draft).includes('') && (procedure.lanes?.closing.includes(countedName(draft)) ?? false);
}

/** What another case has told counts for the limits as it counted there: `countsAs` names that event. */
function countedName({ name, data }: EventDraft): string {
  return textOf(data.countsAs) || name;
}

/** Rungs go silent for every running clock concerned once the ladder's own stop event has come (packs `ladders.stops_on`). */
function silenced<S extends CaseState>(
  procedure: Procedure<S>,
  state: S,
  draft: EventDraft,
  context: Context,
): string[] | undefined {
  if (!context.policy.ladder.stops_on.includes(draft.name)) return undefined;
  const all = closesLanes(procedure, draft);
  return Object.values(state.clocks)
    .filter((clock) => !clock.stoppedAt && (all || lanesOf(draft).includes(laneOf(clock.id))))
    .map((clock) => clock.id);
}

function resumed<S extends CaseState>(procedure: Procedure<S>, state: S, draft: EventDraft): ClockState[] {
  const limits = procedure.resumes?.[draft.name] ?? procedure.resumes?.[countedName(draft)] ?? [];
  const ids = lanesOf(draft).flatMap((lane) => limits.map((limit) => inLane(limit, lane)));
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

/** What the event does to the limits of the whole, of the parts or people that it names, and of those that it ends with the whole. */
function clocksOf<S extends CaseState>(
  procedure: Procedure<S>,
  before: S,
  after: S,
  draft: EventDraft,
  context: Context,
): ClockState[] {
  const run: ClockRun = {
    definitions: context.policy.clocks.filter((clock) => !procedure.elsewhere?.(clock)),
    clocks: before.clocks,
    event: { name: countedName(draft), at: countedAt(draft, context), data: draft.data },
    scope: procedure.scope(after, context),
    calendar: context.calendar,
    limits: context.policy.mediation.limits,
    handoffReceipt: context.policy.mediation.handoff_receipt,
    commitmentsRoll: context.policy.counting.commitments_roll,
    periods: context.policy.vocabulary.periods,
    defaults: context.policy.defaults,
  };
  const taken = textOf(draft.data.takesLane);
  if (taken) return takeLane(run, taken);
  const named = lanesOf(draft);
  const others = closesLanes(procedure, draft) ? Object.keys(before.clocks).map(laneOf) : [];
  return [...new Set([...named, ...others])].flatMap((lane) =>
    runLane(run, {
      lane,
      scope: procedure.scope(after, context, lane),
      carries: (clock) => lane === '' || (procedure.lanes?.carries(after, lane, clock) ?? false),
      endsOnly: !named.includes(lane),
    }),
  );
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
    const clocks = [...resumed(procedure, current, draft), ...clocksOf(procedure, current, after, draft, context)];
    if (clocks.length) event.clocks = clocks;
    if (index === 0 && pending !== undefined) event.pending = pending;
    const quiet = silenced(procedure, current, draft, context);
    if (quiet?.length) event.ladderStopped = quiet;
    current = evolve(procedure, current, event);
    return event;
  });
  return { events, state: current };
}
