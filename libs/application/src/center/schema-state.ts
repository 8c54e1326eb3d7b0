import { migrations } from '@yimen/entities/migrations/index';
import type { EntityManager } from 'typeorm';

/** Does the database stand at the newest migration that this program knows? Throws when it has none at all. */
export async function schemaIsCurrent(tx: EntityManager): Promise<boolean> {
  const known = migrations.map((migration) => new migration().name);
  const rows: unknown[] = await tx.query(`select from migrations where name = any ($1)`, [known]);
  return rows.length === known.length;
}
