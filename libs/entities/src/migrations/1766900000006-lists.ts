import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days of each colour for cases that are there already, by the national thresholds; the next act of a case writes its pack's own. */
const lights = `
  update case_file f set red_on = l.red, yellow_on = l.yellow, blue_on = l.blue from (
    select c.center_id, c.id,
        min((k.clock ->> 'dueRaw')::date - case when k.days <= 15 then 1 else 3 end) as red,
        min((k.clock ->> 'dueRaw')::date - case when k.days <= 15 then 3 else 10 end) as yellow,
        min((k.clock ->> 'from')::date) as blue
      from case_file c, lateral (
        select value as clock, coalesce((value ->> 'length')::int, (value ->> 'budget')::int) as days
          from jsonb_each(c.state -> 'clocks')) k
     where c.closed_at is null
       and not (k.clock ?| array['stoppedAt', 'pausedOn', 'rightOf'])
       and not (k.clock ->> 'id' = 'T05' and c.state -> 'clocks' ? 'T06')
     group by c.center_id, c.id) l
  where f.center_id = l.center_id and f.id = l.id`;

const holders = `
  insert into case_holder (center_id, case_id, key, part, procedure, status, due_on, red_on, orange_on, yellow_on, blue_on,
      opened_at, closed, sealed)
  select f.center_id, f.id, r.key,
      case when r.key = 'unit:' || f.lead or r.key = 'committee:' || (f.state ->> 'committee') then 'lead'
           when f.state -> 'co' ? substr(r.key, 6) then 'co' else 'reader' end,
      f.procedure, f.status, f.due_on, f.red_on, f.orange_on, f.yellow_on, f.blue_on,
      f.opened_at, f.closed_at is not null, f.sealed
    from case_file f, lateral (
      select distinct unnest(f.readers) as key
      union select 'login:' || (f.state ->> 'handler') where f.state ->> 'handler' is not null) r
   where r.key not like 'person:%' and (f.sealed is not null or r.key not like 'role:%' or f.procedure = 'escalation');
  update case_holder set part = 'handler' where key like 'login:%'`;

/** What lists, counts and links need to stay quick with a million cases in one centre. */
export class Lists1766900000006 implements MigrationInterface {
  name = 'Lists1766900000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file
        add column repeat_of uuid,
        add column visit_id uuid,
        add column due_on date not null default '9999-12-31',
        add column red_on date not null default '9999-12-31',
        add column orange_on date not null default '9999-12-31',
        add column yellow_on date not null default '9999-12-31',
        add column blue_on date not null default '9999-12-31';
      create table case_holder (
        center_id uuid not null references center,
        case_id uuid not null,
        key text not null,
        part text not null constraint case_holder_part_check check (part in ('lead', 'co', 'handler', 'reader')),
        procedure text not null,
        status text not null,
        due_on date not null,
        red_on date not null,
        orange_on date not null,
        yellow_on date not null,
        blue_on date not null,
        opened_at timestamptz not null,
        closed boolean not null,
        sealed text,
        primary key (center_id, case_id, key)
      );
    `);
    await this.fill(runner);
    await this.index(runner);
    await this.wall(runner);
  }

  private async fill(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file no force row level security;
      update case_file set
        due_on = coalesce(due_raw, '9999-12-31'),
        lead = coalesce(lead, nullif(coalesce(state ->> 'target', state ->> 'to'), '')),
        repeat_of = nullif(state ->> 'repeatOf', '')::uuid,
        visit_id = nullif(state ->> 'visitId', '')::uuid;
      ${lights};
      ${holders};
      alter table case_file force row level security;
    `);
  }

  private async index(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index case_by_due;
      drop index case_by_opened;
      drop index case_by_lead;
      create index case_by_due on case_file
        (center_id, procedure, due_on, id, red_on, orange_on, yellow_on, blue_on) where closed_at is null;
      create index case_by_opened on case_file (center_id, procedure, opened_at, id);
      create index case_by_status on case_file
        (center_id, procedure, status, due_on, id, sealed, red_on, orange_on, yellow_on, blue_on);
      create index case_by_parent on case_file (center_id, parent_id) where parent_id is not null;
      create index case_by_repeat on case_file (center_id, repeat_of) where repeat_of is not null;
      create index case_by_visit on case_file (center_id, visit_id) where visit_id is not null;
      create index case_holder_by_due on case_holder (center_id, key, procedure, due_on, case_id) where not closed;
      create index case_holder_by_status on case_holder
        (center_id, key, procedure, status, case_id, part, sealed, red_on, orange_on, yellow_on, blue_on);
      create index case_holder_by_opened on case_holder (center_id, key, procedure, opened_at, case_id);
    `);
  }

  private async wall(runner: QueryRunner): Promise<void> {
    const centre = `(center_id::text = current_setting('yimen.center', true) or current_setting('yimen.center', true) = '*')`;
    const seal = `(sealed is null or current_setting('yimen.compartments', true) = '*'
      or sealed = any (string_to_array(current_setting('yimen.compartments', true), ',')))`;
    await runner.query(`
      alter table case_holder enable row level security;
      alter table case_holder force row level security;
      create policy wall on case_holder using (${centre} and ${seal}) with check (${centre} and ${seal});
      grant select, insert, update, delete on case_holder to yimen_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}
