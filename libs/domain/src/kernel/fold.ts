import type { CaseEvent, CaseState } from './case-state';
import type { Procedure } from './procedure';

/** Next state after one event: the head by the kernel, the rest by the procedure. Pure; never changes its input. */
export function evolve<S extends CaseState>(procedure: Procedure<S>, before: S, event: CaseEvent): S {
  if (event.restores) return { ...(event.restores as S), seq: before.seq + 1, pending: before.pending };
  const state = released(before, event);
  const head: S = {
    ...state,
    seq: state.seq + 1,
    status: event.status ?? state.status,
    clocks: { ...state.clocks, ...Object.fromEntries((event.clocks ?? []).map((clock) => [clock.id, clock])) },
    pending: event.pending === undefined ? state.pending : event.pending,
    papers: countPapers(state.papers, event.papers ?? []),
    rungs: { ...state.rungs, ...event.rungs },
    ladderStopped: event.ladderStopped
      ? [...new Set([...state.ladderStopped, ...event.ladderStopped])]
      : state.ladderStopped,
  };
  return procedure.evolve(head, event);
}

/** A limit that begins anew (a second arrival, a second hand-over) climbs its ladder anew. */
function released<S extends CaseState>(state: S, event: CaseEvent): S {
  const anew = (event.clocks ?? []).filter(
    (clock) => state.clocks[clock.id] && state.clocks[clock.id]?.startedAt !== clock.startedAt,
  );
  if (!anew.length) return state;
  const ids = anew.map((clock) => clock.id);
  return {
    ...state,
    rungs: Object.fromEntries(Object.entries(state.rungs).filter(([key]) => !ids.includes(key.split('.')[0] ?? ''))),
    ladderStopped: state.ladderStopped.filter((id) => !ids.includes(id)),
  };
}

function countPapers(papers: Record<string, number>, more: string[]): Record<string, number> {
  return more.reduce((sum, type) => ({ ...sum, [type]: (sum[type] ?? 0) + 1 }), papers);
}

/** The state that a journal tells, from the blank head on. */
export function fold<S extends CaseState>(procedure: Procedure<S>, blank: S, journal: CaseEvent[]): S {
  return journal.reduce((state, event) => evolve(procedure, state, event), blank);
}

/** A case before its first event. */
export function blankHead(
  id: string,
  procedure: CaseState['procedure'],
  caseCode: string,
  at: string,
  by: string,
): CaseState {
  return {
    id,
    procedure,
    status: '',
    seq: 0,
    caseCode,
    openedAt: at,
    openedBy: by,
    sealed: null,
    clocks: {},
    rungs: {},
    ladderStopped: [],
    pending: null,
    papers: {},
  };
}
