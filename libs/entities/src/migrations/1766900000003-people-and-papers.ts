import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visits, people (encrypted, with blind indexes), papers, notices, tasks, slips. */
export class PeopleAndPapers1766900000003 implements MigrationInterface {
  name = 'PeopleAndPapers1766900000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table visit (
        center_id uuid not null references center,
        id uuid not null,
        channel text not null,
        place text,
        persons integer not null check (persons > 0),
        consult boolean not null default false,
        content text,
        registered_at timestamptz not null,
        registered_by text not null,
        closed_at timestamptz,
        sealed text,
        primary key (center_id, id)
      );
      create index visit_by_day on visit (center_id, registered_at);
      create table person (
        center_id uuid not null references center,
        id uuid not null,
        kind text not null check (kind in ('person', 'organisation')),
        name text,
        name_blind text,
        sex text,
        id_type text,
        id_number text,
        id_blind text,
        id_tail_blind text,
        phone text,
        phone_blind text,
        phone_tail_blind text,
        address text,
        warnings text[] not null default '{}',
        sealed text,
        primary key (center_id, id)
      );
      create index person_by_id on person (center_id, id_blind) where id_blind is not null;
      create index person_by_phone on person (center_id, phone_blind) where phone_blind is not null;
      create index person_by_name on person (center_id, name_blind) where name_blind is not null;
      create table case_party (
        center_id uuid not null references center,
        case_id uuid not null,
        party text not null,
        person_id uuid not null,
        side text not null,
        sealed text,
        primary key (center_id, case_id, party)
      );
      create index case_party_by_person on case_party (center_id, person_id);
      create table slip (
        token_hash text primary key,
        center_id uuid not null references center,
        case_id uuid not null,
        issued_at timestamptz not null,
        revoked_at timestamptz
      );
      create table document (
        center_id uuid not null references center,
        id uuid not null,
        case_id uuid not null,
        seq integer not null,
        type text not null check (type ~ '^D[0-9]{2}$'),
        title text not null,
        copies integer not null default 1,
        content text not null,
        by text not null,
        at timestamptz not null,
        sealed text,
        primary key (center_id, id)
      );
      create index document_by_case on document (center_id, case_id, seq);
      create table notice (
        center_id uuid not null references center,
        id uuid not null,
        case_id uuid not null,
        about text not null,
        to_key text not null,
        rung text,
        document text,
        text text not null,
        channel text not null default 'in_app',
        at timestamptz not null,
        acknowledged_at timestamptz,
        acknowledged_by text,
        sealed text,
        primary key (center_id, id)
      );
      create index notice_inbox on notice (center_id, to_key, at desc);
      create index notice_by_case on notice (center_id, case_id);
      create table task (
        center_id uuid not null references center,
        id uuid not null,
        case_id uuid not null,
        about text not null,
        owner_key text not null,
        what text not null,
        due date not null,
        ref text,
        opened_at timestamptz not null,
        done_at timestamptz,
        done_by text,
        result text,
        sealed text,
        primary key (center_id, id)
      );
      create index task_inbox on task (center_id, owner_key, due) where done_at is null;
      create index task_by_case on task (center_id, case_id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
