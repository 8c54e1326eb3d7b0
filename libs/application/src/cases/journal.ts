import { Injectable } from '@nestjs/common';
import type { CaseEvent, CaseState } from '@yimen/domain/kernel/case-state';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { entryKind, entrySide, type EntryKind } from '@yimen/domain/reading/entry-kind';
import { stageStrip, type StageView } from '@yimen/domain/reading/stages';
import { commandIndex } from '@yimen/domain/procedures';
import { paperActTitle } from '@yimen/domain/papers/acts';
import type { EntityManager } from 'typeorm';
import { contentOf } from '../kernel/journal';
import { Vault } from '../kernel/ports';
import { maskSensitive } from './sensitive';

interface Row {
  seq: number;
  name: string;
  act: string;
  by: string;
  by_name: string | null;
  at: Date;
  event: CaseEvent;
  content: string | null;
}

/** Which entries: kinds (all without), at most so many (200), those before the cursor's. */
export interface JournalQuery {
  kinds?: string;
  cursor?: string;
  limit?: number;
}

/** What stands in a case and is not for this reader (see Procedure.hides). */
export interface Hidden {
  acts: readonly string[];
  papers: readonly string[];
  sensitive?: boolean;
}

const page = 200;
/** What comes of itself, whatever the centre's pack calls the acts of people. */
const ownTitles: Record<string, string> = { 'clock.lapsed': '期限届满，权利消灭', 'clock.redated': '期限重新计算' };

/** No journal is as long. */
const last = 2_000_000_000;

/** Who acts without an account. */
const doors: Record<string, string> = { system: '系统', public: '信访人' };
const actTitles = new Map(commandIndex.map((command) => [command.name, command.title]));

/** The journal as people read it; texts are opened only for those who may know of the case. */
@Injectable()
export class Journal {
  constructor(private readonly vault: Vault) {}

  /** Texts of each act, oldest first: what was written down, by whom, when. */
  async texts(tx: EntityManager, centerId: string, caseId: string) {
    const rows = await this.rows(tx, centerId, caseId);
    return rows.flatMap((row) => {
      const fields = contentOf(row.content, this.vault);
      return fields
        ? [
            {
              act: row.act,
              title: actTitles.get(row.act) ?? paperActTitle(row.act) ?? row.act,
              at: row.at.toISOString(),
              by: row.by,
              fields,
            },
          ]
        : [];
    });
  }

  /** The latest entries of these kinds, newest last, with the Chinese name of what happened. Throws Refusal validation_failed. */
  async entries(
    tx: EntityManager,
    centerId: string,
    caseId: string,
    context: Context,
    query: JournalQuery,
    hidden: Hidden = { acts: [], papers: [] },
  ) {
    const kinds = (query.kinds ?? '').split(',').filter(Boolean);
    const before = beforeOf(query.cursor);
    const heads: { seq: number; name: string; by: string }[] = await tx.query(
      `select seq, name, by from case_event where center_id = $1 and case_id = $2 and seq < $3 order by seq`,
      [centerId, caseId, before],
    );
    const wanted = heads.filter((head) => !kinds.length || kinds.includes(entryKind(head)));
    const shown = wanted.slice(-(query.limit ?? page));
    const rows = shown.length ? await this.rows(tx, centerId, caseId, shown[0]?.seq, shown.at(-1)?.seq) : [];
    const seqs = new Set(shown.map(({ seq }) => seq));
    return {
      items: rows.filter(({ seq }) => seqs.has(seq)).map((row) => this.entry(row, context, hidden)),
      next: shown.length < wanted.length ? String(shown[0]?.seq) : null,
    };
  }

  /** The stages of the case, from the changes of its status. */
  async stages(
    tx: EntityManager,
    centerId: string,
    procedure: Procedure,
    caseId: string,
    { policy }: Context,
  ): Promise<StageView[]> {
    const rows: { status: string | null; at: Date }[] = await tx.query(
      `select event ->> 'status' as status, at from case_event
        where center_id = $1 and case_id = $2 and (event ->> 'status' is not null or name like 'supervision.%') order by seq`,
      [centerId, caseId],
    );
    const changes = rows.flatMap(({ status, at }) => (status ? [{ status, at: at.toISOString() }] : []));
    const watched = rows.find(({ status }) => !status)?.at.toISOString() ?? null;
    return stageStrip(procedure, policy, changes, watched);
  }

  private entry(row: Row, { policy }: Context, hidden: Hidden) {
    const wordless = hidden.acts.includes(row.act);
    const [noun = '', word = ''] = row.name.split('.');
    const read = wordless ? undefined : contentOf(row.content, this.vault);
    const texts = read && hidden.sensitive ? maskSensitive(read) : read;
    const kind: EntryKind = entryKind(row);
    return {
      seq: row.seq,
      at: row.at.toISOString(),
      name: row.name,
      act: row.act,
      title:
        policy.vocabulary.events[noun]?.[word] ??
        ownTitles[row.name] ??
        actTitles.get(row.act) ??
        paperActTitle(row.act) ??
        row.name,
      kind,
      side: entrySide(row.act),
      by: row.by,
      byName: row.by_name ?? doors[row.by] ?? row.by,
      data: wordless ? {} : row.event.data,
      ...(texts ? { texts } : {}),
    };
  }

  /** What is handed over with an escalation to the enforcement brigade: the conduct report alone, nothing of the claim (right 5). */
  async handedOver(
    tx: EntityManager,
    centerId: string,
    state: CaseState & { conduct?: string | null; petition?: string | null },
  ) {
    if (state.procedure !== 'escalation' || !state.conduct || !state.petition) return {};
    const rows: { content: string | null }[] = await tx.query(
      `select content from case_event where center_id = $1 and case_id = $2 and name = 'petition.conduct_reported'
          and event -> 'data' ->> 'conduct' = $3 order by seq`,
      [centerId, state.petition, state.conduct],
    );
    return {
      conductReport: Object.assign({}, ...rows.map((row) => contentOf(row.content, this.vault) ?? {})) as Record<
        string,
        unknown
      >,
    };
  }

  /** In SQL: people are joined by login, which is no relation of the tables. */
  private rows(tx: EntityManager, centerId: string, caseId: string, from = 0, to = last): Promise<Row[]> {
    return tx.query(
      `select e.seq, e.name, e.act, e.by, a.name as by_name, e.at, e.event, e.content from case_event e
         left join account a on a.center_id = e.center_id and a.login = e.by
        where e.center_id = $1 and e.case_id = $2 and e.seq between $3 and $4 order by e.seq`,
      [centerId, caseId, from, to],
    );
  }
}

function beforeOf(cursor: string | undefined): number {
  if (!cursor) return last;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new Refusal('validation_failed', '翻页标记不对，请从第一页重新查询。', [
    { pointer: '/cursor', code: 'format', message: '翻页标记不对' },
  ]);
}
