import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';
import { limitOf } from '@yimen/domain/clocks/lanes';
import { windowOf } from '@yimen/domain/petition/clocks';
import type { ReviewState } from '@yimen/domain/review/state';
import type { EntityManager } from 'typeorm';
import { explanationsOf } from '../cases/explanations';

/** Limits that concern the petitioner: the law's and the centre's promises, not the house's inner steps. */
const ofTheMatter = ['T01', 'T02', 'T03', 'T05', 'T06'];
/** Within which a 复查 and a 复核 are decided: they run in a file of their own. */
const ofReviews = ['T08', 'T10'];

type Windows = Parameters<typeof windowOf>[0];

interface Shown {
  id: string;
  explain: { text: string }[];
}

/**
 * The limits shown to this petitioner, each with the steps that led to its day (为什么是这一天): of the windows for a 复查 his
 * own, and of the reviews those that he has asked for. Out: by id of the limit.
 */
export async function ownLimits(
  { tx, centerId, context }: { tx: EntityManager; centerId: string; context: Context },
  state: Windows & CaseState,
  person: string,
): Promise<Record<string, unknown>> {
  const reviews: { state: ReviewState }[] = await tx.query(
    `select state from case_file where center_id = $1 and parent_id = $2 and procedure in ('review', 'recheck') order by id`,
    [centerId, state.id],
  );
  const asked = reviews.flatMap((row) => (row.state.applicants.includes(person) ? [row.state] : []));
  const matter = shownOf(state, context).filter(({ id }) => ofTheMatter.includes(id) || isOwnWindow(state, id, person));
  const decisions = asked.flatMap((one) => shownOf(one, context).filter(({ id }) => ofReviews.includes(id)));
  return Object.fromEntries(
    [...matter, ...decisions].map(({ id, explain, ...clock }) => [
      limitOf(id),
      { ...clock, explain: explain.map(({ text }) => text) },
    ]),
  );
}

/** Is this the window in which this very person may ask for a 复查 or a 复核? Others have windows of their own (Art. 35, 36). */
export function isOwnWindow(state: Windows, id: string, person: string): boolean {
  const limit = limitOf(id);
  return (limit === 'T07' || limit === 'T09') && windowOf(state, person, limit)?.id === id;
}

function shownOf(state: CaseState, context: Context): Shown[] {
  return explanationsOf(state, context).items as unknown as Shown[];
}
