import type { EntityManager } from 'typeorm';

type Row = Record<string, unknown>;

/**
 * Rows that one act writes, sent in a single statement: a round trip costs more than a row. Every row of a table carries
 * the same columns; PostgreSQL types them from the table itself.
 */
export class Writes {
  private readonly rows = new Map<string, Row[]>();
  private readonly updates: { sql: string; params: unknown[] }[] = [];

  /** Adds a row; columns not named get their defaults. */
  insert(table: string, ...rows: Row[]): this {
    if (rows.length) this.rows.set(table, [...(this.rows.get(table) ?? []), ...rows]);
    return this;
  }

  /** Adds an update; parameters are written $1… and renumbered. */
  update(sql: string, params: unknown[]): this {
    this.updates.push({ sql, params });
    return this;
  }

  /** Sends everything; constraint errors are PostgreSQL's own. */
  async flush(tx: EntityManager): Promise<void> {
    const params: unknown[] = [];
    const parts: string[] = [];
    for (const [table, rows] of this.rows) {
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`).join(', ');
      params.push(JSON.stringify(rows));
      parts.push(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $${params.length}::jsonb)`,
      );
    }
    for (const { sql, params: own } of this.updates) {
      const offset = params.length;
      params.push(...own);
      parts.push(sql.replace(/\$(\d+)/g, (_match, index: string) => `$${Number(index) + offset}`));
    }
    if (!parts.length) return;
    const last = parts.pop();
    const named = parts.map((part, index) => `w${index} as (${part})`);
    await tx.query(`${named.length ? `with ${named.join(',\n')}\n` : ''}${last}`, params);
  }
}
