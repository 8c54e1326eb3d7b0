import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks by the minute and in somebody's own words: bodies called to the spot have an hour, and a piece of work each (Art. 25). */
export class Calls1766900000012 implements MigrationInterface {
  name = 'Calls1766900000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table task add column due_at timestamptz, add column detail text');
  }

  /** Forward only: what has been written is not taken back. */
  down(): Promise<void> {
    return Promise.reject(new Error('迁移只能向前'));
  }
}
