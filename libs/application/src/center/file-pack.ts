import { textOf } from '@yimen/domain/kernel/facts';
import type { PackData } from '@yimen/domain/policy/policy';
import { PolicyPackEntity } from '@yimen/entities/center/policy-pack.entity';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { canonicalJson } from '../kernel/canonical';
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
  const newest = await tx.findOne(PolicyPackEntity, { where: { centerId }, order: { version: 'DESC' } });
  if (newest && canonicalJson(newest.merged) === canonicalJson(merged))
    return { version: newest.version, changed: false };
  const version = (newest?.version ?? 0) + 1;
  const { id, effective_from } = packHead(merged);
  const effectiveFrom = textOf(effective_from) || '2026-01-01';
  const row: PolicyPackEntity = { centerId, version, packId: textOf(id), merged, effectiveFrom };
  await tx.insert<ObjectLiteral>(PolicyPackEntity, row); // the compiler loses itself in the type of JSON
  return { version, changed: true };
}
