import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contentHolds, genesis, hashOf, type JournalRow } from './journal';
import { Database, Vault } from './ports';

/** First row that does not fit; `why` is a Chinese sentence. */
export interface BrokenRow {
  centerId: string;
  caseId: string;
  seq: number;
  why: string;
}

export interface JournalReport {
  cases: number;
  events: number;
  broken: BrokenRow | null;
}

interface Head {
  center_id: string;
  case_id: string;
  head_seq: number;
  head_hash: string;
}
type Row = Head & { [column in keyof JournalRow]: JournalRow[column] | null };

const batch = 200;
const nowhere = '00000000-0000-0000-0000-000000000000';

/**
 * Walks the hash chain of every case of the house (right 12): nothing rewritten, left out, added or reordered, sealed
 * texts still those that were chained, and the case file standing where its journal ends. Stops at the first break.
 */
@Injectable()
export class VerifyJournal {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Answers what was seen, of one centre or of all; `broken` is null when every chain holds. Acts may go on meanwhile. */
  async execute(centerId: string | null = null): Promise<JournalReport> {
    const report: JournalReport = { cases: 0, events: 0, broken: null };
    for (let after: Head | undefined; ;) {
      const chains = await this.database.asSystem((tx) => readChains(tx, centerId, after));
      for (const chain of chains) {
        report.cases += 1;
        report.events += chain.rows.length;
        report.broken = this.inspect(chain.head, chain.rows);
        if (report.broken) return report;
      }
      after = chains.at(-1)?.head;
      if (!after) return { ...report, broken: await this.database.asSystem((tx) => findOrphan(tx, centerId)) };
    }
  }

  private inspect(head: Head, rows: JournalRow[]): BrokenRow | null {
    let [prevHash, seq] = [genesis, 0];
    for (const row of rows) {
      seq += 1;
      const why = this.faultOf(row, prevHash, seq);
      if (why) return { centerId: head.center_id, caseId: head.case_id, seq: row.seq, why };
      prevHash = row.hash;
    }
    if (head.head_seq === seq && head.head_hash === prevHash) return null;
    const why = `案卷记到第 ${head.head_seq} 条，日志止于第 ${seq} 条，或末条散列不符`;
    return { centerId: head.center_id, caseId: head.case_id, seq: Math.max(seq, 1), why };
  }

  private faultOf(row: JournalRow, prevHash: string, seq: number): string | null {
    if (row.seq !== seq) return `序号不连续：应为第 ${seq} 条`;
    if (row.prev_hash !== prevHash) return '与上一条不相接';
    const { hash, content: _content, sealed: _sealed, ...facts } = row;
    if (hashOf(facts) !== hash) return '内容与散列不符，已被改动';
    return this.textsHold(row) ? null : '密封文字与摘要不符，已被改动或无法解密';
  }

  private textsHold(row: JournalRow): boolean {
    try {
      return contentHolds(row, this.vault);
    } catch {
      return false;
    }
  }
}

/** The next cases with their events, in one statement: a single snapshot, so that an act in flight looks like no break. */
async function readChains(
  tx: EntityManager,
  centerId: string | null,
  after: Head | undefined,
): Promise<{ head: Head; rows: JournalRow[] }[]> {
  const rows: Row[] = await tx.query(
    `with page as (
       select center_id, id, seq, head_hash from case_file where (center_id, id) > ($1, $2)
           and ($3::uuid is null or center_id = $3) order by center_id, id limit ${batch})
     select p.center_id, p.id as case_id, p.seq as head_seq, p.head_hash, e.seq, e.name, e.act, e.command_id, e.ordinal, e.by,
            to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
            e.event, e.content, e.content_digest, e.prev_hash, e.hash, e.sealed
       from page p left join case_event e on e.center_id = p.center_id and e.case_id = p.id
      order by p.center_id, p.id, e.seq`,
    [after?.center_id ?? nowhere, after?.case_id ?? nowhere, centerId],
  );
  const chains = new Map<string, { head: Head; rows: JournalRow[] }>();
  for (const { head_seq, head_hash, ...event } of rows) {
    const { center_id, case_id } = event;
    const key = `${center_id}/${case_id}`;
    const chain = chains.get(key) ?? { head: { center_id, case_id, head_seq, head_hash }, rows: [] };
    if (event.seq !== null) chain.rows.push(event as JournalRow);
    chains.set(key, chain);
  }
  return [...chains.values()];
}

/** An event whose case file is gone: the file was removed, the journal tells. */
async function findOrphan(tx: EntityManager, centerId: string | null): Promise<BrokenRow | null> {
  const [row]: { center_id: string; case_id: string; seq: number }[] = await tx.query(
    `select e.center_id, e.case_id, e.seq from case_event e
      where not exists (select from case_file f where f.center_id = e.center_id and f.id = e.case_id)
        and ($1::uuid is null or e.center_id = $1) limit 1`,
    [centerId],
  );
  return row ? { centerId: row.center_id, caseId: row.case_id, seq: row.seq, why: '日志尚在而案卷已不存在' } : null;
}
