import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import type { Json } from '@yimen/domain/kernel/types';
import { clockView, type ClockView } from '@yimen/domain/clocks/view';
import type { WrittenPaper } from '../kernel/case-writer';

/** Every limit of a case as people read it; T05 by the days of T06 when it is prolonged. */
export function clockViews(state: CaseState, context: Context): ClockView[] {
  const { now, calendar, policy } = context;
  const prolonged = state.clocks.T06;
  return Object.values(state.clocks).map((clock) =>
    clockView(clock, {
      now,
      calendar,
      colours: policy.colours,
      ...(clock.id === 'T05' && prolonged ? { extendedBy: prolonged } : {}),
    }),
  );
}

/** The same by id. */
export function clocksOf(state: CaseState, context: Context): Record<string, Json> {
  return Object.fromEntries(clockViews(state, context).map(({ id, ...view }) => [id, view as unknown as Json]));
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
    papers: state.papers,
    pending: pending ? { id: pending.id, act: pending.act, by: pending.by } : null,
  };
}

/** Papers of an act for its answer. */
export function papersAnswer(papers: WrittenPaper[]): Json {
  return papers.map(({ id, type, title, copies }) => ({ id, type, title, copies }));
}
