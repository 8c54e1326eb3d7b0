import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases and their journal: one row of state, an append-only hash chain, the acts that made it. */
export class Cases1766900000002 implements MigrationInterface {
  name = 'Cases1766900000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_code_counter (
        center_id uuid not null references center,
        year integer not null,
        last integer not null,
        primary key (center_id, year)
      );
      create table case_file (
        center_id uuid not null references center,
        id uuid not null,
        procedure text not null check (procedure in ('petition', 'mediation', 'escalation', 'supervision')),
        case_code text not null,
        status text not null,
        stage text not null,
        seq integer not null check (seq > 0),
        head_hash text not null,
        state jsonb not null,
        readers text[] not null,
        sealed text,
        lead text,
        category text,
        topic text,
        flags text[] not null default '{}',
        parent_id uuid,
        due_raw date,
        due_rolled date,
        due_budget integer,
        next_at timestamptz,
        opened_at timestamptz not null,
        closed_at timestamptz,
        policy_version integer not null,
        primary key (center_id, id)
      );
      create unique index case_code_petition on case_file (center_id, case_code) where procedure = 'petition';
      create index case_by_due on case_file (center_id, procedure, due_raw, id) where closed_at is null;
      create index case_by_opened on case_file (center_id, procedure, opened_at desc, id);
      create index case_by_lead on case_file (center_id, procedure, lead, due_raw);
      create index case_by_next on case_file (next_at) where next_at is not null and closed_at is null;
      create index case_open on case_file (center_id, id) where closed_at is null;
      create index case_by_code on case_file (center_id, case_code);

      create table act (
        center_id uuid not null references center,
        command_id text not null check (length(command_id) between 1 and 80),
        case_id uuid,
        name text not null,
        actor text not null,
        body_hash text not null,
        content text,
        result jsonb,
        created_at timestamptz not null,
        applied_at timestamptz,
        sealed text,
        primary key (center_id, command_id)
      );
      create table case_event (
        center_id uuid not null references center,
        case_id uuid not null,
        seq integer not null check (seq > 0),
        name text not null,
        act text not null,
        command_id text not null,
        ordinal integer not null,
        by text not null,
        at timestamptz not null,
        event jsonb not null,
        content text,
        content_digest text,
        prev_hash text not null,
        hash text not null,
        sealed text,
        primary key (center_id, case_id, seq),
        unique (center_id, case_id, command_id, ordinal)
      );
      create index case_event_by_name on case_event (center_id, name, at);
      create table case_rung (
        center_id uuid not null references center,
        case_id uuid not null,
        clock text not null,
        started_at timestamptz not null,
        rung text not null,
        fate text not null,
        at timestamptz not null,
        primary key (center_id, case_id, clock, started_at, rung)
      );
      create table approval (
        center_id uuid not null references center,
        id uuid not null,
        case_id uuid not null,
        act text not null,
        by text[] not null,
        proposed_by text not null,
        asked_at timestamptz not null,
        decided_at timestamptz,
        decided_by text,
        decision text check (decision in ('approved', 'returned')),
        sealed text,
        primary key (center_id, id)
      );
      create index approval_open on approval (center_id, case_id) where decided_at is null;
      create table refusal_log (
        center_id uuid not null references center,
        id bigint generated always as identity,
        case_id uuid,
        act text not null,
        actor text not null,
        code text not null,
        at timestamptz not null,
        sealed text,
        primary key (center_id, id)
      );
      create table repair (
        center_id uuid not null references center,
        id bigint generated always as identity,
        case_id uuid not null,
        kind text not null,
        at timestamptz not null,
        primary key (center_id, id)
      );
      create table outbox (
        seq bigint generated always as identity primary key,
        center_id uuid not null references center,
        key text not null unique,
        topic text not null,
        payload jsonb not null,
        attempts integer not null default 0,
        next_at timestamptz not null default now(),
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        dead_at timestamptz,
        last_error text
      );
      create index outbox_waiting on outbox (next_at, seq) where sent_at is null and dead_at is null;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
