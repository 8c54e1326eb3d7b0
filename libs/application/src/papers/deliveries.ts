import type { CaseEvent } from '@yimen/domain/kernel/case-state';

/** A journal entry that tells of a paper handed over with proof. */
export interface DeliveryRow {
  seq: number;
  at: Date;
  event: CaseEvent;
  content: string | null;
}

/** Entries that name a paper and are no proof: it only went out or came back, or a reminder tells that it was written. */
const proves = (e: string) =>
  `${e}event -> 'data' ->> 'document' is not null and ${e}name not in ('document.sent', 'document.delivery_failed')
    and ${e}name not like 'supervision.%'`;

/** Every proven delivery of a case, oldest first; $1 centre, $2 case. */
export const deliveriesSql = `select seq, at, event, content from case_event
  where center_id = $1 and case_id = $2 and ${proves('')} order by seq`;

/** SQL that tells of the paper in alias `d` whether this very version was delivered: after it, before any later one of its type. */
export function provenSql(d: string): string {
  return `exists (select from case_event e where e.center_id = ${d}.center_id and e.case_id = ${d}.case_id
    and e.event -> 'data' ->> 'document' = ${d}.type and ${proves('e.')} and e.seq >= ${d}.seq
    and not exists (select from document l where l.center_id = ${d}.center_id and l.case_id = ${d}.case_id
      and l.type = ${d}.type and l.seq > ${d}.seq and l.seq <= e.seq))`;
}

/** The last proof that belongs to a paper: given after it was issued and before the next of its type, of any version. */
export function proofOf<P extends { type: string; seq: number }>(
  paper: P,
  all: P[],
  deliveries: DeliveryRow[],
): DeliveryRow | undefined {
  const next = all.find(({ type, seq }) => type === paper.type && seq > paper.seq);
  return deliveries.findLast(
    ({ seq, event }) =>
      event.data.document === paper.type && seq >= paper.seq && (next === undefined || seq < next.seq),
  );
}
