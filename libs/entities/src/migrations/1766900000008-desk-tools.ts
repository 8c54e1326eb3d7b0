import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['draft', 'saved_view', 'access_log', 'feed', 'presence'];
const ownCentre = `(center_id::text = current_setting('yimen.center', true) or current_setting('yimen.center', true) = '*')`;
const ownSeal = `(sealed is null or current_setting('yimen.compartments', true) = '*'
  or sealed = any (string_to_array(current_setting('yimen.compartments', true), ',')))`;

/** What the desk works with: drafts, saved views, the log of looks at personal data, the live feed, search keys. */
export class DeskTools1766900000008 implements MigrationInterface {
  name = 'DeskTools1766900000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(made);
    for (const table of tables) {
      const rule = table === 'access_log' ? `${ownCentre} and ${ownSeal}` : ownCentre;
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy wall on ${table} using (${rule}) with check (${rule});
        grant select, insert, update, delete on ${table} to yimen_app;
      `);
    }
    await runner.query(`
      grant usage on all sequences in schema public to yimen_app;
      revoke update, delete on access_log from yimen_app;
      grant update (note) on access_log to yimen_app;
    `);
    await runner.query(fed);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}

const made = `
  create table draft (
    center_id uuid not null references center,
    account_id uuid not null,
    key text not null,
    content text not null,
    version integer not null,
    saved_at timestamptz not null,
    primary key (center_id, account_id, key)
  );
  create index draft_by_age on draft (saved_at);
  create table saved_view (
    center_id uuid not null references center,
    id uuid not null,
    account_id uuid not null,
    unit text not null,
    name text not null,
    page text not null,
    query jsonb not null,
    shared boolean not null default false,
    saved_at timestamptz not null,
    primary key (center_id, id)
  );
  create index saved_view_by_owner on saved_view (center_id, account_id);
  create index saved_view_by_unit on saved_view (center_id, unit) where shared;
  create table access_log (
    center_id uuid not null references center,
    id bigint generated always as identity,
    kind text not null,
    actor text not null,
    at timestamptz not null,
    case_id uuid,
    party text,
    field text,
    reason text,
    note text,
    blind text,
    hits integer,
    sealed text,
    primary key (center_id, id)
  );
  create index access_log_by_actor on access_log (center_id, actor, kind, at);
  create index access_log_by_case on access_log (center_id, case_id) where case_id is not null;
  create table feed (
    center_id uuid not null references center,
    seq bigint generated always as identity,
    xact bigint not null,
    kind text not null,
    ref_id uuid,
    case_id uuid,
    case_seq integer,
    actor text,
    state text,
    at timestamptz not null default now(),
    primary key (center_id, seq)
  );
  create index feed_order on feed (xact, seq);
  create unique index feed_notice on feed (center_id, ref_id) where kind = 'notice';
  create table presence (
    center_id uuid not null references center,
    case_id uuid not null,
    actor text not null,
    name text not null,
    state text not null,
    since timestamptz not null,
    seen_at timestamptz not null,
    primary key (center_id, case_id, actor)
  );
  alter table person add column search_blinds text[] not null default '{}';
  create index person_by_search on person using gin (search_blinds);
  alter table account add column last_device text, add column password_changed_at timestamptz;
  alter table session add column device text;
  alter table notice add column if not exists visible_from timestamptz;
  create index notice_held on notice (visible_from) where visible_from is not null;
`;

/** One row of the feed for each thing written, by statement, so that an act with many notices pays once. */
const fed = `
  create function feed_notice() returns trigger language plpgsql as $$ begin
    insert into feed (center_id, xact, kind, ref_id, case_id)
      select center_id, pg_current_xact_id()::text::bigint, 'notice', id, case_id from made
       where to_key not like 'person:%' and visible_from is null
      on conflict (center_id, ref_id) where kind = 'notice' do nothing;
    return null;
  end $$;
  create function feed_task() returns trigger language plpgsql as $$ begin
    insert into feed (center_id, xact, kind, ref_id, case_id)
      select center_id, pg_current_xact_id()::text::bigint, 'task', id, case_id from made;
    return null;
  end $$;
  create function feed_case() returns trigger language plpgsql as $$ begin
    insert into feed (center_id, xact, kind, case_id, case_seq)
      select center_id, pg_current_xact_id()::text::bigint, 'case', case_id, max(seq) from made group by center_id, case_id;
    return null;
  end $$;
  create trigger feed_notice after insert on notice referencing new table as made for each statement execute function feed_notice();
  create trigger feed_task after insert on task referencing new table as made for each statement execute function feed_task();
  create function feed_wall() returns trigger language plpgsql as $$ begin
    insert into feed (center_id, xact, kind)
      select distinct center_id, pg_current_xact_id()::text::bigint, 'wall' from made;
    return null;
  end $$;
  create trigger feed_wall_made after insert on desk_entry referencing new table as made for each statement execute function feed_wall();
  create trigger feed_wall_moved after update on desk_entry referencing new table as made for each statement execute function feed_wall();
  create trigger feed_case after insert on case_event referencing new table as made for each statement execute function feed_case();
`;
