import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few matters of a named topic are found without reading all of the last days: every registration asks for them. */
export class Themed1766900000035 implements MigrationInterface {
  name = 'Themed1766900000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index case_themed on case_file (center_id, opened_at) where (state ->> 'themed') = 'true'`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
