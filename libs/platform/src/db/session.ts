import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { mayPassAgain } from './pg-errors';

/** Which rows a transaction may see: one centre, and the sealed compartments that its actor may enter (right 2). */
export interface Scope {
  centerId: string;
  compartments: string[];
}

export interface TransactionOptions {
  isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
  /** How often a serialisation failure or deadlock is tried again; 3 unless told. */
  retries?: number;
}

const everything: Scope = { centerId: '*', compartments: ['*'] };
const scopeSql = "select set_config('yimen.center', $1, true), set_config('yimen.compartments', $2, true)";

/** The only way to the database: one transaction whose row-level security is set before its first statement. */
export class Database {
  constructor(readonly source: DataSource) {}

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
    const { retries = 3 } = options;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.once(scope, work, options);
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

  private once<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>, options: TransactionOptions): Promise<T> {
    return this.source.transaction(options.isolation ?? 'READ COMMITTED', async (tx) => {
      await tx.query(scopeSql, [scope.centerId, scope.compartments.join(',')]);
      return work(tx);
    });
  }
}
