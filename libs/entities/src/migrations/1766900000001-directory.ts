import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Centres, their law as data, accounts and sessions. Everything keyed (center_id, …) so that it shards by centre. */
export class Directory1766900000001 implements MigrationInterface {
  name = 'Directory1766900000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table center (
        id uuid primary key,
        code text not null unique,
        title text not null,
        region text not null check (region ~ '^[0-9]{4,12}$'),
        created_at timestamptz not null default now()
      );
      create table policy_pack (
        center_id uuid not null references center,
        version integer not null,
        pack_id text not null,
        merged jsonb not null,
        effective_from date not null,
        primary key (center_id, version)
      );
      create table local_rest_day (
        center_id uuid not null references center,
        day date not null,
        name text not null,
        primary key (center_id, day)
      );
      create table account (
        center_id uuid not null references center,
        id uuid not null,
        login text not null,
        name text not null,
        title text not null default '',
        unit text not null,
        roles text[] not null,
        committee text,
        covers text[] not null default '{}',
        compartments text[] not null default '{}',
        password_hash text,
        failures integer not null default 0,
        locked_until timestamptz,
        last_login_at timestamptz,
        enabled boolean not null default true,
        primary key (center_id, id),
        unique (center_id, login)
      );
      create table session (
        token_hash text primary key,
        center_id uuid not null,
        account_id uuid not null,
        csrf text not null,
        created_at timestamptz not null default now(),
        seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        foreign key (center_id, account_id) references account
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
