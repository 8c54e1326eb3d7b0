import type { CaseState } from '@yimen/domain/kernel/case-state';
import { keysOf } from '@yimen/domain/kernel/hats';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import type { Policy } from '@yimen/domain/policy/policy';
import { caseTitle } from '@yimen/domain/reading/case-title';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';

/** How a notice, a task or a signature names its case. */
export interface CaseHead {
  procedure: ProcedureName | null;
  caseCode: string | null;
  caseTitle: string | null;
}

const unknown: CaseHead = { procedure: null, caseCode: null, caseTitle: null };

interface Row {
  id: string;
  procedure: ProcedureName;
  case_code: string;
  words: object;
}

/** Heads of these cases, of codes alone; of a case that the reader may no longer know of nothing is told (right 2). */
export async function caseHeads(
  tx: EntityManager,
  { centerId, actor }: Session,
  policy: Policy,
  ids: string[],
): Promise<(id: string) => CaseHead> {
  const rows: Row[] = ids.length
    ? await tx.query(
        `select id, procedure, case_code, jsonb_build_object('topic', topic, 'category', category, 'disputeType', state -> 'disputeType',
            'exit', state -> 'exit', 'to', state -> 'to', 'measure', state -> 'measure') as words
          from case_file where center_id = $1 and id = any ($2::uuid[]) and readers && $3::text[]`,
        [centerId, [...new Set(ids)], keysOf(actor)],
      )
    : [];
  const heads = new Map(rows.map((row) => [row.id, headOf(row, policy)]));
  return (id) => heads.get(id) ?? unknown;
}

function headOf({ procedure, case_code: caseCode, words }: Row, policy: Policy): CaseHead {
  return { procedure, caseCode, caseTitle: caseTitle({ ...words, procedure } as CaseState, policy) };
}
