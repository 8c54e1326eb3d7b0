import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import type { Json } from '@yimen/domain/kernel/types';
import type { PetitionState } from '@yimen/domain/petition/state';
import { laneOf, limitOf } from '@yimen/domain/clocks/lanes';
import { prolongedBy } from '@yimen/domain/clocks/stop';
import { clockView, type ClockView } from '@yimen/domain/clocks/view';
import type { WrittenPaper } from '../kernel/case-writer';

/** Every limit of a case as people read it; T05 by the days of T06 when it is prolonged. */
export function clockViews(state: CaseState, context: Context): ClockView[] {
  const { now, calendar, policy } = context;
  return Object.values(state.clocks).map((clock) => {
    const extendedBy = prolongedBy(clock, state.clocks);
    return clockView(clock, {
      now,
      calendar,
      colours: policy.colours,
      ...(extendedBy ? { extendedBy } : {}),
      suspends: policy.clocks.find(({ id }) => id === limitOf(clock.id))?.suspends_during ?? [],
    });
  });
}

/** The same by id: the limits of the whole. */
export function clocksOf(state: CaseState, context: Context): Record<string, Json> {
  return laneOfCase('', clockViews(state, context));
}

function laneOfCase(lane: string, views: ClockView[]): Record<string, Json> {
  const own = views.filter(({ id }) => laneOf(id) === lane);
  return Object.fromEntries(own.map(({ id, ...view }) => [limitOf(id), view as unknown as Json]));
}

/** Limits of single parts (T03 of a part with a body of its own) and of single petitioners (T07 of who was handed it first). */
function laneClocksOf(state: CaseState, context: Context): Record<string, Json> {
  const lanes = [...new Set(Object.keys(state.clocks).map(laneOf))].filter(Boolean);
  if (!lanes.length) return {};
  const views = clockViews(state, context);
  const { parts = [] } = state as Partial<PetitionState>;
  const isPart = (lane: string) => parts.some(({ part }) => part === lane);
  const of = (some: string[]) => Object.fromEntries(some.map((lane) => [lane, laneOfCase(lane, views)]));
  const [ofParts, ofPeople] = [lanes.filter(isPart), lanes.filter((lane) => !isPart(lane))];
  return {
    ...(ofParts.length ? { partClocks: of(ofParts) } : {}),
    ...(ofPeople.length ? { personClocks: of(ofPeople) } : {}),
  };
}

/** Limits that begin as soon as a paper is proven to be delivered, and not before. */
function awaitedOf(procedure: Procedure, state: CaseState, { policy }: Context): Record<string, Json> {
  const ids = (procedure.awaits?.(state) ?? []).filter(
    (id) => !state.clocks[id] && policy.clocks.some((clock) => clock.id === id && clock.enabled !== false),
  );
  return ids.length ? { awaited: ids } : {};
}

/** What any answer about a case begins with: status, version, limits, what waits for a signature, the catalogue's attributes. */
export function caseAnswer(
  procedure: Procedure,
  state: CaseState,
  context: Context,
): Record<string, Json> & { id: string; seq: number; status: string } {
  const { pending } = state;
  return {
    ...procedure.view(state, context),
    id: state.id,
    procedure: procedure.name,
    status: state.status,
    statusTitle: procedure.statuses[state.status] ?? state.status,
    stage: procedure.stageOf(state.status),
    seq: state.seq,
    caseCode: state.caseCode,
    openedAt: state.openedAt,
    clocks: clocksOf(state, context),
    ...laneClocksOf(state, context),
    ...awaitedOf(procedure, state, context),
    papers: state.papers,
    pending: pending ? { id: pending.id, act: pending.act, by: pending.by } : null,
  };
}

/** Papers of an act for its answer. */
export function papersAnswer(papers: WrittenPaper[]): Json {
  return papers.map(({ id, type, title, copies }) => ({ id, type, title, copies }));
}
