import { Injectable } from '@nestjs/common';
import { EngineUnknownCase } from '@yimen/workflows/contract/errors';
import type { CaseRef } from '@yimen/workflows/contract/gateway';
import { armRouse } from '../kernel/rousing';
import { outboxChannel } from '../kernel/openings';
import { Database, Engine } from '../kernel/ports';

/** How long a person who repeats an act waits for an engine that is silent; the outbox waits for it after that. */
const patienceMs = 1_000;

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
    await this.database.inCenter({ centerId: ref.centerId, compartments: [] }, (tx) => armRouse(tx, ref));
    this.database.announce(outboxChannel);
  }
}

/** A case that runs no more has nothing to be told; one that should run is started by outbox or reconciler. */
function isClosed(error: unknown): boolean {
  return error instanceof EngineUnknownCase;
}
