import type { MigrationInterface, QueryRunner } from 'typeorm';

const byCentre = ['policy_pack', 'local_rest_day', 'account', 'case_code_counter', 'case_rung', 'repair', 'outbox'];
const bySeal = [
  'case_file',
  'act',
  'case_event',
  'approval',
  'refusal_log',
  'visit',
  'person',
  'case_party',
  'document',
  'notice',
  'task',
];

const ownCentre = `(center_id::text = current_setting('yimen.center', true) or current_setting('yimen.center', true) = '*')`;
const ownSeal = `(sealed is null or current_setting('yimen.compartments', true) = '*'
  or sealed = any (string_to_array(current_setting('yimen.compartments', true), ',')))`;

/**
 * Walls between centres and around sealed accusations (Art. 30; right 2), held by the database itself: a session that has
 * not said who it is sees nothing. Forced, so that they hold for the owner of the tables too. The journal is append-only.
 */
export class Walls1766900000004 implements MigrationInterface {
  name = 'Walls1766900000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [...byCentre, ...bySeal]) {
      const rule = bySeal.includes(table) ? `${ownCentre} and ${ownSeal}` : ownCentre;
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy wall on ${table} using (${rule}) with check (${rule});
      `);
    }
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'yimen_app') then create role yimen_app nologin; end if;
      end $$;
      grant usage on schema public to yimen_app;
      grant select, insert, update, delete on all tables in schema public to yimen_app;
      grant usage on all sequences in schema public to yimen_app;
      revoke update, delete on case_event, refusal_log, repair from yimen_app;
      grant update (content) on case_event to yimen_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
