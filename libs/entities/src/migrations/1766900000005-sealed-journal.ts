import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A matter that turns out to be an accusation takes its whole journal behind the wall (Art. 30). The compartment is no part
 * of the hash chain: to seal an entry rewrites nothing.
 */
export class SealedJournal1766900000005 implements MigrationInterface {
  name = 'SealedJournal1766900000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant update (content, sealed) on case_event to yimen_app');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
