import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownCentre = `(center_id::text = current_setting('yimen.center', true) or current_setting('yimen.center', true) = '*')`;
const ownSeal = `(sealed is null or current_setting('yimen.compartments', true) = '*'
  or sealed = any (string_to_array(current_setting('yimen.compartments', true), ',')))`;

/** What the petitioner's phone needs: sessions, counted tries, added photos, 追评. Walls as in migration 4. */
export class Materials1766900000009 implements MigrationInterface {
  name = 'Materials1766900000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table public_session (
        token_hash text primary key,
        center_id uuid not null references center,
        case_id uuid not null,
        person_id uuid not null,
        slip_hash text not null,
        expires_at timestamptz not null
      );
      create index public_session_by_slip on public_session (slip_hash);
      create table public_try (
        key text primary key,
        wrong integer not null,
        since timestamptz not null,
        locked_until timestamptz
      );
      create table material (
        center_id uuid not null references center,
        id uuid not null,
        case_id uuid not null,
        person_id uuid not null,
        source_hash text not null,
        hash text not null,
        bytes integer not null,
        width integer not null,
        height integer not null,
        content text not null,
        at timestamptz not null,
        seen_by text,
        seen_at timestamptz,
        sealed text,
        primary key (center_id, id)
      );
      create index material_by_case on material (center_id, case_id, at);
      create unique index material_once on material (center_id, case_id, source_hash);
      create table rating_addendum (
        center_id uuid not null references center,
        case_id uuid not null,
        object text not null,
        person_id uuid not null,
        content text not null,
        at timestamptz not null,
        sealed text,
        primary key (center_id, case_id, object)
      );
      grant select, insert, update, delete on public_session, public_try, material, rating_addendum to yimen_app;
    `);
    const rules = {
      public_session: ownCentre,
      material: `${ownCentre} and ${ownSeal}`,
      rating_addendum: `${ownCentre} and ${ownSeal}`,
    };
    for (const [table, rule] of Object.entries(rules)) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy wall on ${table} using (${rule}) with check (${rule});
      `);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
