import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownCentre = `(center_id::text = current_setting('yimen.center', true) or current_setting('yimen.center', true) = '*')`;
const ownSeal = `(sealed is null or current_setting('yimen.compartments', true) = '*'
  or sealed = any (string_to_array(current_setting('yimen.compartments', true), ',')))`;

/**
 * The front desk: who came today with which number, the roster of a group. The day's list stands
 * outside the wall of accusations on purpose: it holds no matter, and no number of the day may be missing (right 2).
 * An act that can be undone tells its notices later, and knows which entry of the journal made which notice and task.
 */
export class Desk1766900000007 implements MigrationInterface {
  name = 'Desk1766900000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ticket_counter (
        center_id uuid not null references center,
        day date not null,
        last integer not null,
        primary key (center_id, day)
      );
      create table desk_entry (
        center_id uuid not null references center,
        visit_id uuid not null,
        day date not null,
        ticket integer,
        window_id text,
        kind text not null check (kind in ('matter', 'consult', 'linked')),
        case_id uuid,
        persons integer not null,
        caller text,
        priority boolean not null default false,
        state text not null check (state in ('waiting', 'called', 'skipped', 'done', 'none')),
        at timestamptz not null,
        called_at timestamptz,
        done_at timestamptz,
        primary key (center_id, visit_id)
      );
      create index desk_entry_by_day on desk_entry (center_id, day, at);
      create index desk_entry_queue on desk_entry (center_id, day, window_id, ticket) where state in ('waiting', 'called');
      create index desk_entry_by_case on desk_entry (center_id, case_id) where case_id is not null;
      create table roster_row (
        center_id uuid not null references center,
        visit_id uuid not null,
        row_no integer not null check (row_no > 0),
        person_id uuid not null,
        sealed text,
        primary key (center_id, visit_id, row_no)
      );
      alter table slip add column visit_id uuid;
      create index slip_by_visit on slip (center_id, visit_id) where visit_id is not null;
      alter table notice add column seq integer, add column visible_from timestamptz;
      alter table task add column seq integer;
    `);
    for (const table of ['ticket_counter', 'desk_entry', 'roster_row']) {
      const rule = table === 'roster_row' ? `${ownCentre} and ${ownSeal}` : ownCentre;
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy wall on ${table} using (${rule}) with check (${rule});
      `);
    }
    await runner.query(`
      grant select, insert, update, delete on ticket_counter, desk_entry, roster_row to yimen_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
