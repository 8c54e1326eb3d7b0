import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownCentre = `(center_id::text = current_setting('yimen.center', true) or current_setting('yimen.center', true) = '*')`;

/** 动态口令 of an account (RFC 6238), and the codes that a petitioner's phone was sent. */
export class SecondProofs1766900000030 implements MigrationInterface {
  name = 'SecondProofs1766900000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account add column factor_secret text;
      alter table account add column factor_at timestamptz;
      alter table account add column factor_step integer not null default 0;
      alter table account add column factor_recovery text[] not null default '{}';
      create table sms_code (
        center_id uuid not null references center,
        slip_key text not null,
        person_id uuid not null,
        code_hash text not null,
        sent_at timestamptz not null default now(),
        used_at timestamptz,
        primary key (center_id, slip_key)
      );
      alter table sms_code enable row level security;
      alter table sms_code force row level security;
      create policy wall on sms_code using (${ownCentre}) with check (${ownCentre});
      grant select, insert, update, delete on sms_code to yimen_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
