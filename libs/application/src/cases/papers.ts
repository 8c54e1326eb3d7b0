import { Injectable } from '@nestjs/common';
import { dayOf } from '@yimen/domain/calendar/days';
import { textOf } from '@yimen/domain/kernel/facts';
import type { CaseEvent } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { EntityManager } from 'typeorm';
import { contentOf } from '../kernel/journal';
import { Vault } from '../kernel/ports';
import { numberOf } from '../papers/to-print';

interface PaperRow {
  id: string;
  seq: number;
  type: string;
  title: string;
  copies: number;
  by: string;
  at: Date;
  mark: string | null;
  year: number | null;
  number: number | null;
}

interface DeliveryRow {
  seq: number;
  at: Date;
  event: CaseEvent;
  content: string | null;
}

/** The papers of one case: what was issued, and the delivery that an act has proven (Art. 35, 36). */
@Injectable()
export class CasePapers {
  constructor(private readonly vault: Vault) {}

  /** Oldest first. A delivery belongs to the latest paper of its type issued before it. */
  async of(tx: EntityManager, centerId: string, caseId: string, { policy }: Context) {
    const papers: PaperRow[] = await tx.query(
      `select id, seq, type, title, copies, by, at, mark, year, number from document d
        where center_id = $1 and case_id = $2 and not exists (
          select from document n where n.center_id = d.center_id and n.replaces = d.id)
        order by seq, type`,
      [centerId, caseId],
    );
    const deliveries: DeliveryRow[] = await tx.query(
      `select seq, at, event, content from case_event
        where center_id = $1 and case_id = $2 and event -> 'data' ->> 'document' is not null
          and name not in ('document.sent', 'document.delivery_failed') order by seq`,
      [centerId, caseId],
    );
    return papers.map((paper) => {
      const proof = this.deliveryOf(paper, papers, deliveries);
      const due = policy.documents[paper.type]?.delivered === true;
      return {
        id: paper.id,
        type: paper.type,
        title: paper.title,
        ...(paper.number ? { number: numberOf({ ...paper, at: paper.at.toISOString() }) } : {}),
        copies: paper.copies,
        issuedAt: paper.at.toISOString(),
        issuedBy: paper.by,
        state: proof ? 'delivered' : due ? 'to_deliver' : 'issued',
        ...proof,
      };
    });
  }

  private deliveryOf(paper: PaperRow, papers: PaperRow[], deliveries: DeliveryRow[]) {
    const later = papers.find(({ type, seq }) => type === paper.type && seq > paper.seq);
    const proof = deliveries.findLast(
      ({ seq, event }) =>
        event.data.document === paper.type && seq >= paper.seq && (later === undefined || seq < later.seq),
    );
    if (!proof) return null;
    const texts = contentOf(proof.content, this.vault) ?? {};
    return {
      deliveredOn: textOf(proof.event.data.effectiveOn) || dayOf(proof.at.toISOString()),
      method: textOf(proof.event.data.method),
      ...(typeof texts['proof'] === 'string' ? { proof: texts['proof'] } : {}),
    };
  }
}
