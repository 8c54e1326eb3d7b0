import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import type { EntityManager } from 'typeorm';

/** A case as it stands in the database. */
export interface CaseFile {
  id: string;
  procedure: ProcedureName;
  case_code: string;
  head_hash: string;
  state: CaseState;
  sealed: string | null;
  policy_version: number;
}

const columns = 'id, procedure, case_code, head_hash, state, sealed, policy_version';

/** The case, or null when it does not exist behind these walls. */
export async function readCase(tx: EntityManager, centerId: string, id: string): Promise<CaseFile | null> {
  if (!isUuid(id)) return null;
  const [row]: CaseFile[] = await tx.query(`select ${columns} from case_file where center_id = $1 and id = $2`, [
    centerId,
    id,
  ]);
  return row ?? null;
}

/** The case and the act entered under this key, in one statement: both are read at every act. */
export const caseAndActSql = `select f.id, f.procedure, f.case_code, f.head_hash, f.state, f.sealed, f.policy_version,
    a.body_hash, a.result from case_file f left join act a on a.center_id = f.center_id and a.command_id = $3
  where f.center_id = $1 and f.id = $2`;

/**
 * Locks the row of a case until the transaction ends. The act's own row is read after it, never with it: a statement that
 * waited for the lock would still see that row as it was before the wait.
 */
export const lockSql = `select ${columns} from case_file where center_id = $1 and id = $2 for update`;

/** The case with its row locked until the transaction ends. */
export async function lockCase(tx: EntityManager, centerId: string, id: string): Promise<CaseFile | null> {
  const [row]: CaseFile[] = await tx.query(lockSql, [centerId, id]);
  return row ?? null;
}

/** States of further cases named by an act; those outside the walls are left out. */
export async function readStates(tx: EntityManager, centerId: string, ids: string[]): Promise<CaseState[]> {
  const valid = ids.filter(isUuid);
  if (!valid.length) return [];
  const rows: { state: CaseState }[] = await tx.query(
    `select state from case_file where center_id = $1 and id = any ($2::uuid[])`,
    [centerId, valid],
  );
  return rows.map((row) => row.state);
}

/** Is this text a UUID? Anything else names no case. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
