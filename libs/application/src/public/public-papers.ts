import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Day, Instant } from '@yimen/domain/kernel/types';
import { DocumentEntity } from '@yimen/entities/document/document.entity';
import { In, type EntityManager } from 'typeorm';
import { isUuid, readCase } from '../kernel/case-files';
import { Database, Vault } from '../kernel/ports';
import { People } from '../people/people';
import { withoutPeople } from './mask-text';
import type { PublicSession } from './public-entry';

/** Papers that are the petitioner's to read. */
const shown = ['D05', 'D06', 'D07', 'D08', 'D09', 'D12', 'D15', 'D18', 'D19'];
/** Papers whose text is told only once delivery is proven: a day that counts begins with it (Art. 35). */
const afterDelivery = ['D18'];

/** A paper as the petitioner sees it in the list. */
export interface PublicPaper {
  id: string;
  type: string;
  title: string;
  at: Instant;
  deliveredOn: Day | null;
  readable: boolean;
}

/** The papers of a matter for the person it belongs to. */
@Injectable()
export class PublicPapers {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly vault: Vault,
  ) {}

  /** Oldest first; none of a sealed matter (Art. 30). */
  async list(tx: EntityManager, { centerId, caseId }: PublicSession): Promise<PublicPaper[]> {
    const [papers, delivered] = [await this.rows(tx, centerId, caseId), await deliveries(tx, centerId, caseId)];
    return papers.map(({ id, type, title, at }) => {
      const deliveredOn = delivered.get(type) ?? null;
      const readable = !afterDelivery.includes(type) || deliveredOn !== null;
      return { id, type, title, at: at.toISOString(), deliveredOn, readable };
    });
  }

  /** Every paper of a session's matter. */
  all(session: PublicSession): Promise<{ items: PublicPaper[] }> {
    return this.behindWalls(session, async (tx) => ({ items: await this.list(tx, session) }));
  }

  /** One paper with its text; names and numbers of people are masked. Throws not_found. */
  text(session: PublicSession, id: string): Promise<PublicPaper & { text: string }> {
    return this.behindWalls(session, async (tx) => {
      const { centerId, caseId } = session;
      const paper = (await this.list(tx, session)).find((one) => one.id === id && one.readable);
      const row = paper && isUuid(id) ? await tx.findOneBy(DocumentEntity, { centerId, caseId, id }) : null;
      if (!paper || !row) throw new Refusal('not_found', '未找到这份文书，或文书还没有送达。');
      const names = (await this.people.partiesOf(tx, centerId, caseId)).map(({ name }) => name);
      return { ...paper, text: withoutPeople(this.vault.open(row.content), names) };
    });
  }

  /** The latest version of each. */
  private async rows(tx: EntityManager, centerId: string, caseId: string): Promise<DocumentEntity[]> {
    const rows = await tx.find(DocumentEntity, {
      select: { id: true, type: true, title: true, at: true, replaces: true, voidedAt: true },
      where: { centerId, caseId, type: In(shown) },
      order: { at: 'ASC', id: 'ASC' },
    });
    const replaced = new Set(rows.map(({ replaces }) => replaces));
    return rows.filter(({ id, voidedAt }) => !replaced.has(id) && !voidedAt);
  }

  private behindWalls<T>(
    { centerId, caseId, actor }: PublicSession,
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const file = await readCase(tx, centerId, caseId);
      if (!file || file.sealed) throw new Refusal('not_found', '此件由承办机关直接向您反馈。');
      return work(tx);
    });
  }
}

/** Type of paper → day on which its last delivery was proven. */
async function deliveries(tx: EntityManager, centerId: string, caseId: string): Promise<Map<string, Day>> {
  const rows: { type: string; day: Day }[] = await tx.query(
    `select event -> 'data' ->> 'document' as type, event -> 'data' ->> 'effectiveOn' as day from case_event
      where center_id = $1 and case_id = $2 and name in ('petition.opinion_delivered', 'petition.notified', 'document.delivered')
      order by seq`,
    [centerId, caseId],
  );
  return new Map(rows.flatMap(({ type, day }) => (type && day ? [[type, day]] : [])));
}
