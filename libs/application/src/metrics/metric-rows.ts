/** What is counted, and the day by which a row falls into a period. */
export type Source =
  /** Petitions, by the day of registration. */
  | 'matters'
  /** Batches of visitors, and how many people came with them, by the day of the visit. */
  | 'batches'
  | 'persons'
  /** Cases of whose journal `names` tells, each once, by the day of the entry; batch mediations by their children. */
  | 'events'
  /** Limits of `names` that have come due or have ended, by their rolled day; a prolonged one is judged by the one that prolongs it. */
  | 'limits'
  /** Sub-matters that were supported, by the day on which they are to be executed. */
  | 'supported'
  /** Instalments of agreements that have come due, by their day. */
  | 'instalments';

/** Rows of a source; `where` asks in SQL of what stands under `metric-sql.ts` for that source. */
export interface Count {
  of: Source;
  names?: readonly string[];
  where?: string;
}

/** A number, or with `over` a share of it in percent. */
export interface MetricRow {
  count: Count;
  over?: Count;
}

const inTime = `l.clock ->> 'stoppedAt' is not null and (l.clock ->> 'late') is distinct from 'true'`;
const events = (names: readonly string[], where?: string): Count => ({
  of: 'events',
  names,
  ...(where ? { where } : {}),
});
const limits = (...names: string[]): Count => ({ of: 'limits', names });
const share = (over: Count, where: string): MetricRow => ({ count: { ...over, where }, over });

/**
 * The metrics of the packs as data: which rows make the number, which the numerator and the denominator. Words and formula
 * that people read are the pack's. Everything is counted behind the reader's walls, so that a number is the rows of his list.
 */
export const metricRows: Record<string, MetricRow> = {
  registered_matters: { count: { of: 'matters' } },
  registered_batches: { count: { of: 'batches' } },
  registered_persons: { count: { of: 'persons' } },
  registration_rate: share({ of: 'batches' }, 'v.consult or v.cases > 0'),
  notice_on_time: share(limits('T03'), inTime),
  settled_on_time: share(limits('T05', 'T06'), inTime),
  extension_rate: { count: events(['petition.extension_granted']), over: events(['petition.accepted']) },
  execution_rate: share({ of: 'supported' }, `(p.part ->> 'executed')::boolean`),
  rating_participation: { count: events(['petition.rated']), over: events(['petition.opinion_delivered']) },
  satisfaction_rate: share(events(['petition.rated']), `e.data ->> 'grade' in ('satisfied', 'basically_satisfied')`),
  callback_false_rate: share(events(['petition.called_back']), `e.data ->> 'result' = 'false_result'`),
  mediation_success: { count: events(['mediation.effective']), over: events(['mediation.accepted']) },
  agreement_performed: share({ of: 'instalments' }, `i.one ->> 'performedOn' is not null`),
  confirmation_count: { count: events(['mediation.confirmed']) },
  review_reversal: share(
    events(['review.decided', 'recheck.decided']),
    `e.data ->> 'outcome' in ('changed', 'revoked')`,
  ),
  recommendation_adopted: {
    count: events(['supervision.adoption_replied'], `e.data ->> 'adoption' in ('adopted', 'partly_adopted')`),
    over: limits('T12'),
  },
};
