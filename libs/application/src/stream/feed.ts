import { Injectable } from '@nestjs/common';
import { keysOf } from '@yimen/domain/kernel/hats';
import type { Actor } from '@yimen/domain/kernel/types';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { noticeKind, mustAcknowledge } from '../cases/notice-kind';
import { Clock, Database } from '../kernel/ports';
import type { Cursor } from './cursor';

/** Wakes whoever streams; only a wake-up, who listens polls besides. */
export const feedChannel = 'yimen_feed';

export type FeedKind = 'notice' | 'task' | 'case' | 'presence' | 'wall';

/** A row of the feed with what decides who may hear of it, as that stands now. */
export interface FeedRow {
  cursor: Cursor;
  centerId: string;
  kind: FeedKind;
  /** Whose inbox; null for what belongs to no inbox. */
  to: string | null;
  readers: string[];
  /** Compartments that one must be allowed to enter (Art. 30). */
  seals: string[];
  /** What is told. */
  data: Record<string, unknown>;
}

/** A stretch of the feed; `to` is where the next one begins, `full` when there is more at once. */
export interface FeedPage {
  rows: FeedRow[];
  to: Cursor;
  full: boolean;
}

interface Raw {
  center_id: string;
  xact: string;
  seq: string;
  kind: FeedKind;
  ref_id: string | null;
  case_id: string | null;
  case_seq: number | null;
  actor: string | null;
  name: string | null;
  state: string | null;
  procedure: string | null;
  readers: string[] | null;
  case_sealed: string | null;
  to_key: string | null;
  own_sealed: string | null;
  about: string | null;
  text: string | null;
  due: string | null;
}

const pageSize = 500;
const keptDays = 3;
const presenceMs = 60_000;

/**
 * Reads the feed. A transaction may take its number early and commit late, so a row is read only when every transaction
 * with a smaller number has ended (`pg_snapshot_xmin`): below that line nothing can appear any more, and (xact, seq) is an
 * order in which nothing is lost. In SQL: the line, and four tables that meet only here.
 */
@Injectable()
export class Feed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The place behind everything that has been told by now. */
  async head(): Promise<Cursor> {
    const [row]: { line: string }[] = await this.database.asSystem((tx) => tx.query(`select ${line} as line`));
    return { xact: BigInt(row?.line ?? 0), seq: 0n };
  }

  /** What all centres must hear after `from`; walls are judged per person by `mayHear`. */
  read(from: Cursor): Promise<FeedPage> {
    return this.database.asSystem((tx) => page(tx, from, null));
  }

  /** What one person missed after `from`, read behind his own walls; presence is of the moment and not told again. */
  async missed(session: Session, from: Cursor): Promise<FeedPage> {
    const { centerId, actor } = session;
    const found = await this.database.inCenter({ centerId, compartments: actor.compartments }, (tx) =>
      page(tx, from, { centerId, keys: keysOf(actor) }),
    );
    return { ...found, rows: found.rows.filter((row) => mayHear(row, session)) };
  }

  /** Is everything after this place still kept? False also for a place that this database has not reached: it was restored. */
  async reaches({ xact }: Cursor): Promise<boolean> {
    const [row]: { kept: boolean }[] = await this.database.asSystem((tx) =>
      tx.query(
        `select $1::bigint <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
            and $1::bigint >= coalesce((select min(xact) from feed where at < now() - interval '${keptDays - 1} days'), 0) as kept`,
        [String(xact)],
      ),
    );
    return row?.kept ?? false;
  }

  /** Lets in what was held back until now (an act that could be undone); several processes may do it at once. */
  release(): Promise<void> {
    return this.database.asSystem(async (tx) => {
      await tx.query(
        `insert into feed (center_id, xact, kind, ref_id, case_id)
         select n.center_id, pg_current_xact_id()::text::bigint, 'notice', n.id, n.case_id from notice n
          where n.visible_from <= $1 and n.visible_from > $1::timestamptz - interval '${keptDays} days'
            and n.to_key not like 'person:%'
            and not exists (select from feed f where f.center_id = n.center_id and f.ref_id = n.id and f.kind = 'notice')
         on conflict (center_id, ref_id) where kind = 'notice' do nothing`,
        [this.clock.now()],
      );
    });
  }

  /** Forgets what nobody will ask for any more: the feed after three days, silent windows, drafts after thirty days. */
  sweep(): Promise<void> {
    const now = this.clock.now();
    return this.database.asSystem(async (tx) => {
      // a row of a notice still held in `release` must stay, or it would be told twice: one day more than that looks back
      await tx.query(`delete from feed where at < now() - interval '${keptDays + 1} days'`);
      await tx.query(`delete from presence where seen_at < $1::timestamptz - interval '1 hour'`, [now]);
      await tx.query(`delete from draft where saved_at < $1::timestamptz - interval '30 days'`, [now]);
    });
  }
}

const line = 'pg_snapshot_xmin(pg_current_snapshot())::text';

async function page(
  tx: EntityManager,
  { xact, seq }: Cursor,
  who: { centerId: string; keys: string[] } | null,
): Promise<FeedPage> {
  const rows: (Raw & { line: string })[] = await tx.query(pageSql, [
    String(xact),
    String(seq),
    who?.centerId ?? null,
    who?.keys ?? null,
  ]);
  const told = rows.filter((raw) => raw.kind !== null);
  const full = told.length === pageSize;
  const last = told.at(-1);
  const to =
    full && last
      ? { xact: BigInt(last.xact), seq: BigInt(last.seq) }
      : { xact: BigInt(rows[0]?.line ?? xact), seq: 0n };
  return { rows: told.map(rowOf), to, full };
}

/** One row at least, that tells the line. A matter or message that is gone, or behind the walls, is not there. */
const pageSql = `
  with line as (select ${line}::bigint as line)
  select line.line, e.* from line left join (
    select f.center_id, f.xact, f.seq, f.kind, f.ref_id, f.case_id, f.case_seq, f.actor, f.state, a.name, c.procedure, c.readers,
           c.sealed as case_sealed, coalesce(n.to_key, t.owner_key) as to_key, coalesce(n.sealed, t.sealed) as own_sealed,
           coalesce(n.about, t.about) as about, coalesce(n.text, t.what) as text, to_char(t.due, 'YYYY-MM-DD') as due
      from feed f
      left join case_file c on c.center_id = f.center_id and c.id = f.case_id
      left join notice n on f.kind = 'notice' and n.center_id = f.center_id and n.id = f.ref_id
      left join task t on f.kind = 'task' and t.center_id = f.center_id and t.id = f.ref_id
      left join account a on f.kind = 'presence' and a.center_id = f.center_id and a.login = f.actor
     where (f.xact, f.seq) > ($1::bigint, $2::bigint) and f.xact < (select line from line)
       and ($3::uuid is null or f.center_id = $3)
       and (f.kind = 'wall' or c.id is not null) and (f.kind not in ('notice', 'task') or coalesce(n.id, t.id) is not null)
       and (f.kind <> 'presence' or ($3::uuid is null and f.at > now() - interval '${presenceMs} milliseconds'))
       and ($4::text[] is null or f.kind = 'wall' or case when f.kind = 'case' then c.readers && $4::text[]
            else coalesce(n.to_key, t.owner_key) = any ($4::text[]) end)
     order by f.xact, f.seq limit ${pageSize}) e on true
  order by e.xact, e.seq`;

function rowOf(raw: Raw): FeedRow {
  return {
    cursor: { xact: BigInt(raw.xact), seq: BigInt(raw.seq) },
    centerId: raw.center_id,
    kind: raw.kind,
    to: raw.to_key,
    readers: raw.readers ?? [],
    seals: [raw.case_sealed, raw.own_sealed].filter((seal) => seal !== null),
    data: tellers[raw.kind](raw),
  };
}

const tellers: Record<FeedKind, (raw: Raw) => Record<string, unknown>> = {
  notice: ({ ref_id, case_id, procedure, about, text }) => ({
    ...{ id: ref_id, case: case_id, procedure, about, text },
    ...{ kind: noticeKind(about ?? ''), mustAcknowledge: mustAcknowledge(about ?? '') },
  }),
  task: ({ ref_id, case_id, procedure, about, text, due }) => ({
    ...{ id: ref_id, case: case_id, procedure, about, what: text, due },
  }),
  case: ({ case_id, procedure, case_seq }) => ({ id: case_id, procedure, seq: case_seq }),
  presence: ({ case_id, procedure, name, state }) => ({ id: case_id, procedure, name, state }),
  wall: () => ({}),
};

/** May this person hear of it? The wall of a compartment first (Art. 30; right 2), then inbox or readers. Pure. */
export function mayHear(row: FeedRow, { centerId, actor }: { centerId: string; actor: Actor }): boolean {
  if (row.centerId !== centerId || row.seals.some((seal) => !actor.compartments.includes(seal))) return false;
  const keys = keysOf(actor);
  if (row.kind === 'wall') return true;
  if (row.to !== null) return keys.includes(row.to);
  return row.readers.some((reader) => keys.includes(reader));
}
