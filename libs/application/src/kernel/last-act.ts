import type { CaseEvent, CaseState } from '@yimen/domain/kernel/case-state';
import { textsOf } from '@yimen/domain/kernel/facts';
import { blankHead, fold } from '@yimen/domain/kernel/fold';
import type { LastAct, Procedure } from '@yimen/domain/kernel/procedure';
import type { EntityManager } from 'typeorm';

/** The act that takes the last one back; it alone must know what that was. */
export const undoAct = 'petition.undo';

interface Row {
  seq: number;
  act: string;
  command_id: string;
  event: CaseEvent;
}

/**
 * The act done last on a case and the case before it, folded from its journal. In: the case as it stands behind these walls,
 * the present instant. Null for a case that has no act but its opening.
 */
export async function readLastAct(
  tx: EntityManager,
  centerId: string,
  procedure: Procedure,
  state: CaseState,
  now: string,
): Promise<LastAct | undefined> {
  const rows: Row[] = await tx.query(
    `select seq, act, command_id, event from case_event where center_id = $1 and case_id = $2 order by seq`,
    [centerId, state.id],
  );
  const last = rows.at(-1);
  const first = rows.find(({ command_id }) => command_id === last?.command_id);
  if (!last || !first || first.seq <= 1) return undefined;
  const blank = procedure.blank(blankHead(state.id, procedure.name, state.caseCode, state.openedAt, state.openedBy));
  const before = fold(
    procedure,
    blank,
    rows.filter(({ seq }) => seq < first.seq).map(({ event }) => event),
  );
  return {
    act: last.act,
    by: last.event.by,
    first: first.seq,
    elapsedMs: new Date(now).getTime() - new Date(last.event.at).getTime(),
    undo: procedure.commands[last.act]?.undo === true,
    along: textsOf(first.event.data.along),
    before: { ...before, pending: null },
  };
}
