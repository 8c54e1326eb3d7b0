import { Injectable } from '@nestjs/common';
import { mayKnow } from '@yimen/domain/kernel/hats';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import { procedureOf } from '@yimen/domain/procedures';
import { PresenceEntity } from '@yimen/entities/stream/presence.entity';
import { MoreThan, type EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { readCase } from '../kernel/case-files';
import { Clock, Database } from '../kernel/ports';
import { feedChannel } from './feed';

export type PresenceState = 'reading' | 'writing' | 'gone';

/** A window that has said nothing for so long is closed: it speaks every 20 seconds. */
const silentMs = 45_000;

/** Who else has a case open, so that two people do not answer it twice. Only who may know of a case is there, or learns who is. */
@Injectable()
export class Presence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Says what the person does with the case now. Throws Refusal not_found. */
  async touch(session: Session, procedure: ProcedureName, caseId: string, state: PresenceState) {
    const changed = await this.inside(session, async (tx) => {
      await known(tx, session, procedure, caseId);
      const own = { centerId: session.centerId, caseId, actor: session.actor.login };
      const before = await tx.findOneBy(PresenceEntity, { ...own, seenAt: MoreThan(this.horizon()) });
      if (state === 'gone') await tx.delete(PresenceEntity, own);
      else await this.note(tx, own, session.name, state, before);
      const change = (before?.state ?? 'gone') !== state;
      if (change) await told(tx, own, state);
      return change;
    });
    if (changed) this.database.announce(feedChannel);
    return { state };
  }

  /** Who is there, longest first; oneself included. Throws Refusal not_found. */
  list(session: Session, procedure: ProcedureName, caseId: string) {
    return this.inside(session, async (tx) => {
      await known(tx, session, procedure, caseId);
      const where = { centerId: session.centerId, caseId, seenAt: MoreThan(this.horizon()) };
      const rows = await tx.find(PresenceEntity, { where, order: { since: 'ASC' }, take: 50 });
      return {
        items: rows.map(({ actor, name, state, since }) => ({
          name,
          state,
          since: since.toISOString(),
          me: actor === session.actor.login,
        })),
      };
    });
  }

  private async note(
    tx: EntityManager,
    own: { centerId: string; caseId: string; actor: string },
    name: string,
    state: string,
    before: PresenceEntity | null,
  ): Promise<void> {
    const now = new Date(this.clock.now());
    const row = { ...own, name, state, since: before?.since ?? now, seenAt: now };
    await tx
      .createQueryBuilder()
      .insert()
      .into(PresenceEntity)
      .values(row)
      .orUpdate(['name', 'state', 'since', 'seen_at'], ['center_id', 'case_id', 'actor'])
      .updateEntity(false)
      .execute();
  }

  private horizon(): Date {
    return new Date(new Date(this.clock.now()).getTime() - silentMs);
  }

  private inside<T>({ centerId, actor }: Session, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inCenter({ centerId, compartments: actor.compartments }, work);
  }
}

/** Throws Refusal not_found for a case that is not there behind the person's walls. */
async function known(tx: EntityManager, { centerId, actor }: Session, name: ProcedureName, id: string): Promise<void> {
  const file = await readCase(tx, centerId, id);
  if (file?.procedure !== name || !mayKnow(procedureOf(name).readers(file.state), actor)) {
    throw new Refusal('not_found', '未找到该事项。');
  }
}

/** In SQL: the transaction's own number has no other name. */
async function told(tx: EntityManager, { centerId, caseId, actor }: PresenceKey, state: string): Promise<void> {
  await tx.query(
    `insert into feed (center_id, xact, kind, case_id, actor, state)
     values ($1, pg_current_xact_id()::text::bigint, 'presence', $2, $3, $4)`,
    [centerId, caseId, actor, state],
  );
}

interface PresenceKey {
  centerId: string;
  caseId: string;
  actor: string;
}
