import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, Vault } from '../kernel/ports';

/** Every column that holds a sealed value, with the key of its table. A new sealed column gets its row here. */
export const sealedColumns: {
  table: string;
  column: string;
  key: Record<string, 'uuid' | 'integer' | 'bigint' | 'text'>;
}[] = [
  ...['name', 'id_number', 'phone', 'address'].map((column) => ({
    table: 'person',
    column,
    key: { center_id: 'uuid' as const, id: 'uuid' as const },
  })),
  { table: 'account', column: 'factor_secret', key: { center_id: 'uuid', id: 'uuid' } },
  { table: 'visit', column: 'content', key: { center_id: 'uuid', id: 'uuid' } },
  { table: 'desk_entry', column: 'caller', key: { center_id: 'uuid', visit_id: 'uuid' } },
  { table: 'act', column: 'content', key: { center_id: 'uuid', command_id: 'text' } },
  { table: 'case_event', column: 'content', key: { center_id: 'uuid', case_id: 'uuid', seq: 'integer' } },
  { table: 'document', column: 'content', key: { center_id: 'uuid', id: 'uuid' } },
  { table: 'document', column: 'fields', key: { center_id: 'uuid', id: 'uuid' } },
  { table: 'document', column: 'reason', key: { center_id: 'uuid', id: 'uuid' } },
  { table: 'task', column: 'detail', key: { center_id: 'uuid', id: 'uuid' } },
  { table: 'draft', column: 'content', key: { center_id: 'uuid', account_id: 'uuid', key: 'text' } },
  { table: 'access_log', column: 'note', key: { center_id: 'uuid', id: 'bigint' } },
];

type SealedColumn = (typeof sealedColumns)[number];
type Row = Record<string, unknown> & { was: string };

const batch = 500;

/**
 * Seals everything that lies under a former key anew, under the current one (right 11). Batch by batch, each in its own
 * transaction: broken off at any point it goes on where it stood, because what is done no longer asks for it. People may
 * work meanwhile; a value that changes under way is left to its writer. The journal's chain holds, for it chains digests
 * of the plain texts.
 */
@Injectable()
export class Reseal {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Answers how many values were sealed anew. Throws VaultError at a value whose key is missing. */
  async execute(): Promise<number> {
    let count = 0;
    for (const place of sealedColumns) {
      let after: Row | undefined;
      do {
        const rows = await this.database.asSystem((tx) => this.reseal(tx, place, after));
        count += rows.length;
        after = rows.at(-1);
      } while (after);
    }
    return count;
  }

  private async reseal(tx: EntityManager, place: SealedColumn, after: Row | undefined): Promise<Row[]> {
    const rows = await readFormer(tx, place, keyId(this.vault), after);
    const anew = rows.map((row) => ({ ...row, sealed: this.vault.seal(this.vault.open(row.was)) }));
    if (anew.length > 0) await writeAnew(tx, place, anew);
    return rows;
  }
}

/** Id of the current key, read off a fresh seal. */
function keyId(vault: Vault): string {
  return vault.seal('').split(':')[1] ?? '';
}

function readFormer(tx: EntityManager, place: SealedColumn, current: string, after: Row | undefined): Promise<Row[]> {
  const keys = Object.keys(place.key);
  const beyond = after ? `and (${keys.join(', ')}) > (${keys.map((_key, index) => `$${index + 2}`).join(', ')})` : '';
  return tx.query(
    `select ${keys.join(', ')}, ${place.column} as was from ${place.table}
      where ${place.column} is not null and split_part(${place.column}, ':', 2) <> $1 ${beyond}
      order by ${keys.join(', ')} limit ${batch}`,
    [current, ...(after ? keys.map((key) => after[key]) : [])],
  );
}

async function writeAnew(tx: EntityManager, { table, column, key }: SealedColumn, rows: object[]): Promise<void> {
  const columns = Object.entries(key).map(([name, type]) => `${name} ${type}`);
  const same = Object.keys(key).map((name) => `t.${name} = v.${name}`);
  await tx.query(
    `update ${table} t set ${column} = v.sealed
       from jsonb_to_recordset($1::jsonb) as v(${columns.join(', ')}, was text, sealed text)
      where ${same.join(' and ')} and t.${column} = v.was`,
    [JSON.stringify(rows)],
  );
}
