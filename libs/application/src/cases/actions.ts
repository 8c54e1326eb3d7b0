import type { CaseState } from '@yimen/domain/kernel/case-state';
import { blankHead } from '@yimen/domain/kernel/fold';
import { judgeRights, judgeStatus, standingOf, turnOf } from '@yimen/domain/kernel/judge';
import type { CommandRow, Context, Procedure } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Actor, Facts } from '@yimen/domain/kernel/types';
import { procedures } from '@yimen/domain/procedures';

/** An act of the table as a button: allowed, or greyed out with the reason. */
export interface Action {
  act: string;
  title: string;
  article: string;
  allowed: boolean;
  code?: string;
  why?: string;
  /** May be taken back for ten seconds after it was done. */
  undo?: true;
  /** Open as long as the case is; nothing that its state waits for. */
  anytime?: true;
}

/** The acts that this actor has a part in, judged by the same table as the acts themselves; content is judged when it is there. */
export function actionsOf(procedure: Procedure, state: CaseState, actor: Actor, context: Context): Action[] {
  const rows = Object.entries(procedure.commands).filter(
    ([, row]) => (row.from === 'open' || row.from.some((status) => status !== '')) && !row.who.includes('system'),
  );
  return rows.flatMap(([act, row]) => offered(procedure, act, row, state, actor, {}, context));
}

/** The acts by which this actor may open another case about a petition: 申请复查, 调解, 督办, 提级. About a sealed one none is opened from here. */
export function openingsOf(petition: CaseState, actor: Actor, context: Context): Action[] {
  if (petition.procedure !== 'petition' || petition.sealed !== null) return [];
  const about = { ...context, related: { [petition.id]: petition } };
  return Object.values(procedures)
    .filter(({ name }) => name !== 'petition')
    .flatMap((procedure) => {
      const blank = procedure.blank(blankHead('', procedure.name, '', context.now, actor.login));
      const rows = Object.entries(procedure.commands).filter(([, { from }]) => from.length === 1 && from[0] === '');
      return rows.flatMap(([act, row]) =>
        offered(procedure, act, row, blank, actor, { petition: petition.id, case: petition.id }, about),
      );
    });
}

/** The act as this actor sees it: none when it is not his, else open or grey with the reason. */
function offered(
  procedure: Procedure,
  act: string,
  row: CommandRow,
  state: CaseState,
  actor: Actor,
  facts: Facts,
  context: Context,
): Action[] {
  const turn = turnOf(procedure, state, actor, facts, context);
  const common = { act, title: row.title, article: row.article, ...marksOf(row) };
  if (refused(() => judgeRights(procedure, row, turn))) return [];
  const refusal = refused(() => (judgeStatus(procedure, row, standingOf(row, turn)), row.gates?.(turn)));
  return [
    refusal ? { ...common, allowed: false, code: refusal.code, why: refusal.detail } : { ...common, allowed: true },
  ];
}

function marksOf({ undo, from }: CommandRow): Pick<Action, 'undo' | 'anytime'> {
  return { ...(undo ? { undo } : {}), ...(from === 'open' ? { anytime: true } : {}) };
}

function refused(judge: () => void): Refusal | null {
  try {
    judge();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
