import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings are cases of their own beside the matter on their agenda (Art. 13); an account knows the post that it stands for. */
export class Meetings1766900000033 implements MigrationInterface {
  name = 'Meetings1766900000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file drop constraint case_file_procedure_check;
      alter table case_file add constraint case_file_procedure_check
        check (procedure in ('petition', 'mediation', 'review', 'recheck', 'escalation', 'supervision', 'meeting'));
      alter table account add column post text;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
