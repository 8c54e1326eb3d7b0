import type { CaseState } from '@yimen/domain/kernel/case-state';
import { judgeRights, judgeStatus, standingOf, turnOf } from '@yimen/domain/kernel/judge';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Actor } from '@yimen/domain/kernel/types';

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
}

/** The acts that this actor has a part in, judged by the same table as the acts themselves; content is judged when it is there. */
export function actionsOf(procedure: Procedure, state: CaseState, actor: Actor, context: Context): Action[] {
  const rows = Object.entries(procedure.commands).filter(
    ([, row]) => (row.from === 'open' || !row.from.includes('')) && !row.who.includes('system'),
  );
  return rows.flatMap(([act, row]) => {
    const turn = turnOf(procedure, state, actor, {}, context);
    const common = { act, title: row.title, article: row.article, ...(row.undo ? { undo: true as const } : {}) };
    if (refused(() => judgeRights(procedure, row, turn))) return [];
    const refusal = refused(() => (judgeStatus(procedure, row, standingOf(row, turn)), row.gates?.(turn)));
    return [
      refusal ? { ...common, allowed: false, code: refusal.code, why: refusal.detail } : { ...common, allowed: true },
    ];
  });
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
