import { Injectable } from '@nestjs/common';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import type { CaseRef } from '@yimen/workflows/contract/gateway';
import { Clock, Database, Engine } from './ports';

export interface ReconcileResult {
  open: number;
  started: number;
  drift: number;
  alerts: number;
}

interface OpenCase {
  center_id: string;
  id: string;
  procedure: ProcedureName;
  next_at: Date | null;
}

const batch = 500;
const atOnce = 20;

/**
 * Repairs drift between Postgres and the engine: an open case without a running workflow is started from its snapshot, one
 * whose milestone is past by five minutes is told to look again. Each repair is written down and counted (design §4).
 */
@Injectable()
export class Reconcile {
  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
    private readonly clock: Clock,
  ) {}

  /** In: called after every batch. Out: how many cases are open, were started, had drifted, and how much of the outbox is stuck. */
  async execute(beat: () => void = () => undefined): Promise<ReconcileResult> {
    const result: ReconcileResult = { open: 0, started: 0, drift: 0, alerts: await this.stuck() };
    for (let after: OpenCase | null = null; ;) {
      const cases = await this.batchAfter(after);
      if (!cases.length) return result;
      for (let index = 0; index < cases.length; index += atOnce) {
        await Promise.all(cases.slice(index, index + atOnce).map((one) => this.look(one, result)));
      }
      after = cases.at(-1) ?? null;
      beat();
    }
  }

  private batchAfter(after: OpenCase | null): Promise<OpenCase[]> {
    return this.database.asSystem((tx) =>
      tx.query(
        `select center_id, id, procedure, next_at from case_file
          where closed_at is null and ($1::uuid is null or (center_id, id) > ($1, $2)) order by center_id, id limit $3`,
        [after?.center_id ?? null, after?.id ?? null, batch],
      ),
    );
  }

  private async look(one: OpenCase, result: ReconcileResult): Promise<void> {
    result.open++;
    const ref: CaseRef = { centerId: one.center_id, procedure: one.procedure, caseId: one.id };
    const state = await this.engine.describe(ref);
    if (state !== 'running') {
      await this.engine.start(ref);
      await this.repaired(ref, 'started');
      result.started++;
      return;
    }
    const late = one.next_at !== null && one.next_at.getTime() < new Date(this.clock.now()).getTime() - 5 * 60_000;
    if (!late) return;
    await this.engine.signal(ref, 'lookAgain', null);
    await this.repaired(ref, 'looked_again');
    result.drift++;
  }

  private async repaired(ref: CaseRef, kind: string): Promise<void> {
    await this.database.asSystem((tx) =>
      tx.query('insert into repair (center_id, case_id, kind, at) values ($1, $2, $3, $4)', [
        ref.centerId,
        ref.caseId,
        kind,
        this.clock.now(),
      ]),
    );
  }

  /** Outbox rows that have waited for more than ten minutes of the host's time, or were laid aside. */
  private async stuck(): Promise<number> {
    const rows: { count: string }[] = await this.database.asSystem((tx) =>
      tx.query(
        `select count(*) from outbox where sent_at is null and (dead_at is not null or created_at < now() - interval '10 minutes')`,
      ),
    );
    return Number(rows[0]?.count ?? 0);
  }
}
