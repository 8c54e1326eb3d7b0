import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownCentre = `(center_id::text = current_setting('yimen.center', true) or current_setting('yimen.center', true) = '*')`;

/**
 * Issued papers: fields beside the text, versions, hash, and document numbers. A number is taken by the database in the
 * issuing transaction, so that an act that fails takes none: the series has no gaps. A paper that is taken back gives its
 * number back when it is still the last one; otherwise the number is written down as void. What was issued stays as it is.
 */
export class Papers1766900000011 implements MigrationInterface {
  name = 'Papers1766900000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document
        add fields text,
        add unit text,
        add mark text,
        add year integer,
        add number integer,
        add version integer not null default 1,
        add replaces uuid,
        add reason text,
        add hash text;
      create unique index document_number on document (center_id, mark, year, number) where version = 1 and number is not null;
      create unique index document_once_replaced on document (center_id, replaces) where replaces is not null;
      create table document_series (
        center_id uuid not null references center,
        mark text not null,
        year integer not null,
        last integer not null,
        primary key (center_id, mark, year)
      );
      create table document_void (
        center_id uuid not null references center,
        mark text not null,
        year integer not null,
        number integer not null,
        type text not null,
        at timestamptz not null,
        primary key (center_id, mark, year, number)
      );
      grant select, insert, update on document_series to yimen_app;
      grant select, insert on document_void to yimen_app;
    `);
    for (const table of ['document_series', 'document_void']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy wall on ${table} using (${ownCentre}) with check (${ownCentre});
      `);
    }
    await runner.query(numbers);
    await runner.query(lock);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only (docs/adr).'));
  }
}

const numbers = `
  create function take_document_number() returns trigger language plpgsql as $$
  begin
    if new.mark is null or new.number is not null then return new; end if;
    new.year := extract(year from new.at at time zone 'Asia/Shanghai');
    insert into document_series as s (center_id, mark, year, last) values (new.center_id, new.mark, new.year, 1)
      on conflict (center_id, mark, year) do update set last = s.last + 1
      returning last into new.number;
    return new;
  end $$;
  create trigger take_document_number before insert on document for each row execute function take_document_number();

  create function give_document_number_back() returns trigger language plpgsql as $$
  begin
    if old.number is null or old.version > 1 then return old; end if;
    update document_series set last = last - 1
     where center_id = old.center_id and mark = old.mark and year = old.year and last = old.number;
    if not found then
      insert into document_void (center_id, mark, year, number, type, at)
      values (old.center_id, old.mark, old.year, old.number, old.type, now());
    end if;
    return old;
  end $$;
  create trigger give_document_number_back after delete on document for each row execute function give_document_number_back();
`;

/** The text may be encrypted anew and the wall be raised; nothing else of an issued paper changes. */
const lock = `
  create function lock_document() returns trigger language plpgsql as $$
  begin
    if (old.type, old.title, old.copies, old."by", old.at, old.unit, old.mark, old.year, old.number, old.version, old.replaces, old.hash)
      is distinct from
       (new.type, new.title, new.copies, new."by", new.at, new.unit, new.mark, new.year, new.number, new.version, new.replaces, new.hash)
    then raise exception 'an issued paper is never changed';
    end if;
    return new;
  end $$;
  create trigger lock_document before update on document for each row when (old.hash is not null) execute function lock_document();
`;
