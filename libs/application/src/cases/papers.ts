import { Injectable } from '@nestjs/common';
import { dayOf } from '@yimen/domain/calendar/days';
import { textOf } from '@yimen/domain/kernel/facts';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { EntityManager } from 'typeorm';
import { contentOf } from '../kernel/journal';
import { Vault } from '../kernel/ports';
import { deliveriesSql, proofOf, type DeliveryRow } from '../papers/deliveries';
import { numberOf } from '../papers/to-print';

interface PaperRow {
  id: string;
  seq: number;
  type: string;
  title: string;
  copies: number;
  by: string;
  at: Date;
  version: number;
  voided_at: Date | null;
  replaced: boolean;
  mark: string | null;
  year: number | null;
  number: number | null;
}

/** The papers of one case: what was issued, and the delivery that an act has proven (Art. 35, 36). */
@Injectable()
export class CasePapers {
  constructor(private readonly vault: Vault) {}

  /** Oldest first, each in its latest version. A delivery belongs to the version that was handed over. */
  async of(tx: EntityManager, centerId: string, caseId: string, context: Context) {
    const all = await this.versionsOf(tx, centerId, caseId, context);
    return all
      .filter(({ replaced, state }) => !replaced || state === 'void')
      .map(({ replaced: _old, ...paper }) => paper);
  }

  /** Every version of every paper, oldest first. */
  async versionsOf(tx: EntityManager, centerId: string, caseId: string, { policy }: Context) {
    const papers: PaperRow[] = await tx.query(
      `select id, seq, type, title, copies, by, at, mark, year, number, version, voided_at, exists (
          select from document n where n.center_id = d.center_id and n.replaces = d.id) as replaced
        from document d where center_id = $1 and case_id = $2 order by seq, type`,
      [centerId, caseId],
    );
    const deliveries: DeliveryRow[] = await tx.query(deliveriesSql, [centerId, caseId]);
    return papers.map((paper) => {
      const proof = this.deliveryOf(paper, papers, deliveries);
      const owed = policy.documents[paper.type]?.delivered === true;
      return {
        id: paper.id,
        type: paper.type,
        title: paper.title,
        ...(paper.number ? { number: numberOf({ ...paper, at: paper.at.toISOString() }) } : {}),
        copies: paper.copies,
        issuedAt: paper.at.toISOString(),
        issuedBy: paper.by,
        version: paper.version,
        replaced: paper.replaced,
        state: stateOf(paper, owed, proof !== null),
        ...proof,
      };
    });
  }

  private deliveryOf(paper: PaperRow, papers: PaperRow[], deliveries: DeliveryRow[]) {
    const proof = proofOf(paper, papers, deliveries);
    if (!proof) return null;
    const texts = contentOf(proof.content, this.vault) ?? {};
    return {
      deliveredOn: textOf(proof.event.data.effectiveOn) || dayOf(proof.at.toISOString()),
      method: textOf(proof.event.data.method),
      ...(typeof texts['proof'] === 'string' ? { proof: texts['proof'] } : {}),
    };
  }
}

function stateOf({ voided_at }: PaperRow, owed: boolean, delivered: boolean) {
  if (voided_at) return 'void';
  return delivered ? 'delivered' : owed ? 'to_deliver' : 'issued';
}
