import type { CaseRef } from '@yimen/workflows/contract/gateway';
import type { EntityManager } from 'typeorm';

/** One row per case, however often it is roused; the relay ticks it off and a later call arms it again. */
const armSql = `insert into outbox (center_id, key, topic, payload) values ($1, $2, 'rouse', $3::jsonb)
  on conflict (key) do update set sent_at = null, dead_at = null, attempts = 0, next_at = now(), created_at = now()`;

/** The outbox row by which a case's workflow is told to look at its file again, whatever becomes of the engine meanwhile. */
export async function armRouse(tx: EntityManager, ref: CaseRef): Promise<void> {
  await tx.query(armSql, [ref.centerId, `rouse/${ref.procedure}/${ref.caseId}`, JSON.stringify(ref)]);
}
