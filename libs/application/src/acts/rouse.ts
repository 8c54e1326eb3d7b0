import { Injectable } from '@nestjs/common';
import { EngineUnknownCase } from '@yimen/workflows/contract/errors';
import type { CaseRef } from '@yimen/workflows/contract/gateway';
import { outboxChannel } from '../kernel/openings';
import { Database, Engine } from '../kernel/ports';

/** How long a person who repeats an act waits for an engine that is silent; the outbox waits for it after that. */
const patienceMs = 1_000;

/** One row per case, however often it is roused; the relay ticks it off and a later call arms it again. */
const armSql = `insert into outbox (center_id, key, topic, payload) values ($1, $2, 'rouse', $3::jsonb)
  on conflict (key) do update set sent_at = null, dead_at = null, attempts = 0, next_at = now(), created_at = now()`;

/**
 * Tells a case's workflow to look at its file again. A repeated act may be one that was written while the engine lost the news
 * of it: without this its next reminder would wait for the reconciler.
 */
@Injectable()
export class Rouse {
  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
  ) {}

  /** Comes back when the engine has the news, or the outbox has it for an engine that is away. Throws what the database throws. */
  async execute(ref: CaseRef): Promise<void> {
    const told = this.engine.signal(ref, 'lookAgain', null).then(() => true, isClosed);
    const silence = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false).unref());
    if (await Promise.race([told, silence])) return;
    const key = `rouse/${ref.procedure}/${ref.caseId}`;
    await this.database.inCenter({ centerId: ref.centerId, compartments: [] }, (tx) =>
      tx.query(armSql, [ref.centerId, key, JSON.stringify(ref)]),
    );
    this.database.announce(outboxChannel);
  }
}

/** A case that runs no more has nothing to be told; one that should run is started by outbox or reconciler. */
function isClosed(error: unknown): boolean {
  return error instanceof EngineUnknownCase;
}
