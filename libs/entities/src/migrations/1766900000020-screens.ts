import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownCentre = `(center_id::text = current_setting('yimen.center', true) or current_setting('yimen.center', true) = '*')`;

/** Screens of the hall: each has a token of its own that reads the wall and nothing else. */
export class Screens1766900000020 implements MigrationInterface {
  name = 'Screens1766900000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table screen (
        center_id uuid not null references center,
        id uuid not null,
        title text not null,
        token_hash text not null,
        made_at timestamptz not null default now(),
        revoked_at timestamptz,
        primary key (center_id, id)
      );
      create unique index screen_by_token on screen (token_hash);
      alter table screen enable row level security;
      alter table screen force row level security;
      create policy wall on screen using (${ownCentre}) with check (${ownCentre});
      grant select, insert, update, delete on screen to yimen_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
