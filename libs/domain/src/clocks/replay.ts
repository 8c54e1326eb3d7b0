import { dayOf } from '../calendar/days';
import { advance } from '../kernel/advance';
import type { CaseEvent, CaseState } from '../kernel/case-state';
import { evolve } from '../kernel/fold';
import type { Context, Procedure } from '../kernel/procedure';
import type { Actor } from '../kernel/types';

/** What another law (pack or calendar) makes of a case that has already happened. */
export interface Replayed<S extends CaseState = CaseState> {
  state: S;
  /** Limits whose last day differs, with both days; null where the other law has no such limit. */
  moved: { clock: string; was: string | null; now: string | null }[];
}

/**
 * The journal once more under the law of `context`: each event keeps its day and its words, only the limits are counted
 * anew. Pure: for previews (pack simulate, a changed calendar) and for dating open cases anew.
 */
export function replay<S extends CaseState>(
  procedure: Procedure<S>,
  blank: S,
  journal: CaseEvent[],
  context: Context,
): Replayed<S> {
  let state = blank;
  let told = blank;
  for (const event of journal) {
    const { clocks: _told, ladderStopped: _quiet, ...draft } = event;
    const law = { ...context, now: event.at, today: dayOf(event.at) };
    const command = { name: '', commandId: '', actor: { ...nobody, login: event.by }, facts: {} };
    const verdict = { events: [draft], asks: null, settles: null, openings: [], answers: {} };
    state = advance(procedure, state, verdict, command, law).state;
    told = evolve(procedure, told, event);
  }
  return { state, moved: movedBetween(told, state) };
}

const nobody: Actor = { login: '', unit: '', roles: [], covers: [], compartments: [], door: 'system' };

function movedBetween(before: CaseState, after: CaseState): Replayed['moved'] {
  const ids = [...new Set([...Object.keys(before.clocks), ...Object.keys(after.clocks)])].sort();
  return ids.flatMap((clock) => {
    const [was, now] = [before.clocks[clock]?.dueRolled ?? null, after.clocks[clock]?.dueRolled ?? null];
    return was === now ? [] : [{ clock, was, now }];
  });
}
