import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, Vault } from '../kernel/ports';
import { searchBlinds } from './search-keys';

const batch = 500;

interface Row {
  center_id: string;
  id: string;
  name: string | null;
  id_number: string | null;
  phone: string | null;
}

/**
 * Gives people who were registered before there were quick search keys theirs (screens §2: initials, tails), so that they are
 * found like everybody else. Batch by batch, each in its own transaction; run again it goes on where it stood and changes nothing.
 */
@Injectable()
export class FillSearchKeys {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Out: how many people were given keys. Throws VaultError at a value whose key is missing. */
  async execute(): Promise<number> {
    let count = 0;
    let after: Row | undefined;
    do {
      const rows = await this.database.asSystem((tx) => readBare(tx, after));
      count += await this.database.asSystem((tx) => this.fill(tx, rows));
      after = rows.at(-1);
    } while (after);
    return count;
  }

  private async fill(tx: EntityManager, rows: Row[]): Promise<number> {
    const keyed = rows.map((row) => ({ ...row, keys: this.keysOf(row) })).filter(({ keys }) => keys.length > 0);
    if (keyed.length === 0) return 0;
    const [, changed]: [unknown, number] = await tx.query(
      `update person p set search_blinds = v.keys
         from jsonb_to_recordset($1::jsonb) as v(center_id uuid, id uuid, keys text[])
        where p.center_id = v.center_id and p.id = v.id and p.search_blinds = '{}'`,
      [JSON.stringify(keyed.map(({ center_id, id, keys }) => ({ center_id, id, keys })))],
    );
    return changed;
  }

  private keysOf({ center_id, name, id_number, phone }: Row): string[] {
    const open = (value: string | null) => (value ? this.vault.open(value) : undefined);
    const person = { name: open(name), phone: open(phone), number: open(id_number) };
    return searchBlinds((kind, text) => this.vault.blind(kind, text), center_id, person);
  }
}

function readBare(tx: EntityManager, after: Row | undefined): Promise<Row[]> {
  return tx.query(
    `select center_id, id, name, id_number, phone from person
      where search_blinds = '{}' and coalesce(name, id_number, phone) is not null
        ${after ? 'and (center_id, id) > ($1, $2)' : ''}
      order by center_id, id limit ${batch}`,
    after ? [after.center_id, after.id] : [],
  );
}
