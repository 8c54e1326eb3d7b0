import { setTimeout as sleep } from 'node:timers/promises';
import { escapeLiteral, type QueryResult } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { mayPassAgain } from './pg-errors';
import { Turns } from './turns';
import type { PreparedClient } from './prepared-client';

/** Which rows a transaction may see: one centre, and the sealed compartments that its actor may enter (right 2). */
export interface Scope {
  centerId: string;
  compartments: string[];
}

/** A statement whose parameters are texts, written $1… and quoted by us. */
export interface Statement {
  sql: string;
  params: readonly string[];
}

export interface TransactionOptions {
  isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
  /** How often a serialisation failure or deadlock is tried again; 3 unless told. */
  retries?: number;
}

const everything: Scope = { centerId: '*', compartments: ['*'] };
/** The only way to the database: one transaction whose row-level security is set before its first statement. */
export class Database {
  private readonly announcing = new Map<string, NodeJS.Timeout>();

  private readonly turns: Turns;

  constructor(readonly source: DataSource) {
    const { poolSize = 20 } = (source.options ?? {}) as { poolSize?: number };
    this.turns = new Turns(Math.max(1, poolSize - 1)); // one stays free for announcements
  }

  /**
   * Runs the work in one transaction of a scope; commits what it returns, rolls back what it throws. The settings are
   * local to the transaction, so a pooled connection never carries a scope over. The work may be run again after a
   * deadlock: it must do nothing outside the database.
   */
  async inCenter<T>(
    scope: Scope,
    work: (tx: EntityManager) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    return this.afterReading(scope, [], (tx) => work(tx), options);
  }

  /**
   * The same with its first statements in the round trip that begins it: one takes a row's lock, the next sees what was
   * committed while it was waited for. Out: what the work returns, which is given the rows of each statement.
   */
  async afterReading<T>(
    scope: Scope,
    reads: readonly Statement[],
    work: (tx: EntityManager, rows: unknown[][]) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    const { retries = 3 } = options;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.turns.take(() => this.once(scope, reads, work, options));
      } catch (error) {
        if (attempt >= retries || !mayPassAgain(error)) throw error;
        await sleep(5 * 2 ** attempt * (1 + Math.random())); // rivals must not meet again in step
      }
    }
  }

  /** Runs the work across all centres and compartments: relay, reconciler, verification; never for a person's request. */
  asSystem<T>(work: (tx: EntityManager) => Promise<T>, options?: TransactionOptions): Promise<T> {
    return this.inCenter(everything, work, options);
  }

  /**
   * One statement in a transaction of its own, all of it in one round trip. For the few statements that every act sends.
   * In: texts only, written $1…; they are quoted. Out: the rows.
   */
  single<T>(scope: Scope, sql: string, params: readonly string[]): Promise<T[]> {
    return this.turns.take(() => this.alone<T>(scope, sql, params));
  }

  private async alone<T>(scope: Scope, sql: string, params: readonly string[]): Promise<T[]> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PreparedClient;
    try {
      const results = (await client.query(
        `${beginning(scope, {})}; ${await client.executing(sql, params)}; commit`,
      )) as unknown as QueryResult[];
      return (results.at(-2)?.rows ?? []) as T[];
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw Object.assign(error as Error, { driverError: error });
    } finally {
      await runner.release();
    }
  }

  /**
   * Wakes those who listen on a channel within fifty milliseconds; many calls are one. Not inside a transaction: commits
   * that notify wait for one another, and a registration must not. Only a wake-up: who listens polls besides.
   */
  announce(channel: string): void {
    if (this.announcing.has(channel)) return;
    const send = () => this.source.query('select pg_notify($1, $2)', [channel, '']).catch(() => undefined);
    this.announcing.set(channel, setTimeout(() => (this.announcing.delete(channel), void send()), 50).unref());
  }

  private async once<T>(
    scope: Scope,
    reads: readonly Statement[],
    work: (tx: EntityManager, rows: unknown[][]) => Promise<T>,
    options: TransactionOptions,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const begin = beginning(scope, options);
      const rows = reads.length ? await readFirst(runner, begin, reads) : (await runner.query(begin), []);
      Object.assign(runner, { isTransactionActive: true }); // so that nothing inside begins one of its own
      const result = await work(runner.manager, rows);
      await runner.query('commit');
      return result;
    } catch (error) {
      await runner.query('rollback').catch(() => undefined); // a broken connection has rolled back by itself
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }
}

/** Beginning and walls in one round trip: every transaction pays for it. The settings take no parameters, so they are quoted. */
function beginning({ centerId, compartments }: Scope, { isolation }: TransactionOptions): string {
  const begin = isolation ? `begin isolation level ${isolation}` : 'begin';
  const walls = `set local yimen.center = ${escapeLiteral(centerId)}; set local yimen.compartments = ${escapeLiteral(compartments.join(','))}`;
  return `${begin}; ${walls}`;
}

/** Past the runner, which knows no answer of several statements. */
async function readFirst(runner: QueryRunner, begin: string, reads: readonly Statement[]): Promise<unknown[][]> {
  const client = (await runner.connect()) as PreparedClient;
  try {
    const parts = [begin];
    for (const { sql, params } of reads) parts.push(await client.executing(sql, params));
    const text = parts.join('; ');
    const results = (await client.query(text)) as unknown as QueryResult[];
    return results.slice(-reads.length).map(({ rows }) => rows as unknown[]);
  } catch (error) {
    throw Object.assign(error as Error, { driverError: error });
  }
}
