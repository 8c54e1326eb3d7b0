import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { Json } from '@yimen/domain/kernel/types';
import { explainDue, type ExplainStep } from '@yimen/domain/clocks/explain';
import { inLane, laneOf, limitOf } from '@yimen/domain/clocks/lanes';
import { clockViews } from '../acts/answer';

/**
 * 为什么是这一天: every limit of a case with the steps that led to its day, down to the article (design §12). A limit of one
 * part or person is called by `laneName` of it, as the reader's answer calls that part or person.
 */
export function explanationsOf(
  state: CaseState,
  context: Context,
  laneName: (lane: string) => string = (lane) => lane,
): { items: Json[] } {
  const items = clockViews(state, context).map((view) => ({
    ...view,
    id: inLane(limitOf(view.id), laneOf(view.id) && laneName(laneOf(view.id))),
    explain: stepsOf(state, view.id, context) as unknown as Json,
  }));
  return { items };
}

function stepsOf(state: CaseState, id: string, { policy, calendar }: Context): ExplainStep[] {
  const clock = state.clocks[id];
  if (!clock) return [];
  const definition = policy.clocks.find((one) => one.id === limitOf(id));
  const base = definition?.counts_from
    ? policy.clocks.find((one) => one.id === definition.counts_from?.clock)?.title
    : undefined;
  const law = policy.laws.find((one) => one.id === definition?.law)?.title;
  return explainDue(
    {
      from: clock.from,
      budget: clock.budget,
      unit: clock.unit,
      ...(clock.excluded ? { excluded: clock.excluded } : {}),
      ...(limitOf(id) !== 'T05' && clock.extended ? { extended: clock.extended } : {}),
      ...(definition ? { title: definition.title } : {}),
      ...(law ? { law } : {}),
      ...(definition?.article ? { article: definition.article } : {}),
      ...(definition?.stated_in ? { stated: true } : {}),
      ...(base ? { countsFrom: base } : {}),
    },
    calendar,
  );
}
