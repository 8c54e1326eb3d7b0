import type { PackData } from '@yimen/domain/policy/policy';
import type { EntityManager } from 'typeorm';
import { isMap } from '../policy/merge';

/** The `pack` part of a merged pack: id, title, version, effective_from. */
export function packHead(merged: PackData): PackData {
  const head = merged['pack'];
  return isMap(head) ? head : {};
}

/**
 * Files the merged pack as a new version unless the newest one says the same, whatever version it claims: a changed text
 * is a changed law. Answers the version in force and whether it is new.
 */
export async function filePack(
  tx: EntityManager,
  centerId: string,
  merged: PackData,
): Promise<{ version: number; changed: boolean }> {
  const [newest]: { version: number; same: boolean }[] = await tx.query(
    `select version, merged = $2::jsonb as same from policy_pack where center_id = $1 order by version desc limit 1`,
    [centerId, JSON.stringify(merged)],
  );
  if (newest?.same) return { version: newest.version, changed: false };
  const version = (newest?.version ?? 0) + 1;
  const { id, effective_from } = packHead(merged);
  await tx.query(
    `insert into policy_pack (center_id, version, pack_id, merged, effective_from) values ($1, $2, $3, $4, $5)`,
    [centerId, version, id, JSON.stringify(merged), effective_from ?? '2026-01-01'],
  );
  return { version, changed: true };
}
