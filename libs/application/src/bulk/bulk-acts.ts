import { Injectable } from '@nestjs/common';
import { keysOf } from '@yimen/domain/kernel/hats';
import { demand } from '@yimen/domain/kernel/refusal';
import type { Session } from '../accounts/session';
import type { ActAnswer, ActShape } from '../acts/act-request';
import { SubmitAct } from '../acts/submit-act';
import { isUuid } from '../kernel/case-files';
import { sha256 } from '../kernel/canonical';
import { Database } from '../kernel/ports';

/** One matter of a bulk request; without a version the present one is meant. */
export interface BulkCase {
  id: string;
  seq?: number;
  body?: Record<string, unknown>;
}

/** What became of one row: its answer, or what was thrown. */
export interface BulkResult {
  id: string;
  caseCode: string | null;
  answer?: ActAnswer;
  error?: unknown;
}

interface Standing {
  id: string;
  seq: number;
  case_code: string;
}

/** At once: enough to keep the engine busy, few enough that a colleague's single act does not wait behind two hundred. */
const width = 6;

/** The same act on many matters: each is judged, written and answered by itself, so that one refusal stops no other. */
@Injectable()
export class BulkActs {
  constructor(
    private readonly database: Database,
    private readonly acts: SubmitAct,
  ) {}

  /**
   * In: the act, up to 200 matters, one key for all. Each row gets a key derived from it, so that the whole request may be
   * sent again. Out: one result per row, in order; only a missing key is refused as a whole.
   */
  async execute(
    session: Session,
    act: { name: string; shape: ActShape },
    key: string | null,
    cases: BulkCase[],
  ): Promise<BulkResult[]> {
    demand(key, 'idempotency_key_missing', '请求须带 Idempotency-Key（不超过64个字符），以便重发时不会重复办理。');
    const standing = await this.standing(session, cases);
    return inParallel(cases, width, (row) => this.one(session, act, key, row, standing.get(row.id)));
  }

  private async one(
    { centerId, actor }: Session,
    { name, shape }: { name: string; shape: ActShape },
    key: string,
    row: BulkCase,
    now: Standing | undefined,
  ): Promise<BulkResult> {
    const head = { id: row.id, caseCode: now?.case_code ?? null };
    const seq = row.seq ?? now?.seq ?? 0;
    try {
      const answer = await this.acts.execute({
        ...{ centerId, actor, procedure: 'petition', caseId: row.id, name, shape, body: row.body ?? {} },
        idempotencyKey: `bulk-${sha256(`${key}/${row.id}`).slice(0, 48)}`,
        ifMatch: `"${seq}"`,
      });
      return { ...head, answer };
    } catch (error) {
      return { ...head, error };
    }
  }

  /** Code and version of those that the person may know of. */
  private async standing({ centerId, actor }: Session, cases: BulkCase[]): Promise<Map<string, Standing>> {
    const ids = cases.map(({ id }) => id).filter(isUuid);
    const rows: Standing[] = await this.database.inCenter({ centerId, compartments: actor.compartments }, (tx) =>
      tx.query(
        `select id, seq, case_code from case_file where center_id = $1 and id = any ($2::uuid[]) and readers && $3`,
        [centerId, ids, keysOf(actor)],
      ),
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Runs the work over all items, at most `width` at once; results in the order of the items. The work must not throw. */
export async function inParallel<T, R>(items: T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const run = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as T);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, run));
  return results;
}
