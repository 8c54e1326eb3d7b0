import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 复查 and 复核 are cases of their own beside the petition (Art. 35, 36). */
export class Reviews1766900000010 implements MigrationInterface {
  name = 'Reviews1766900000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file drop constraint case_file_procedure_check;
      alter table case_file add constraint case_file_procedure_check
        check (procedure in ('petition', 'mediation', 'review', 'recheck', 'escalation', 'supervision'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
