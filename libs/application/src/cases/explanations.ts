import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { Json } from '@yimen/domain/kernel/types';
import { explainDue, type ExplainStep } from '@yimen/domain/clocks/explain';
import { clocksOf } from '../acts/answer';

/** 为什么是这一天: every limit of a case with the steps that led to its day, down to the article (design §12). */
export function explanationsOf(state: CaseState, context: Context): { items: Json[] } {
  const views = clocksOf(state, context);
  const items = Object.keys(state.clocks).map((id) => ({
    id,
    ...(views[id] as object),
    explain: stepsOf(state, id, context) as unknown as Json,
  }));
  return { items: items };
}

function stepsOf(state: CaseState, id: string, { policy, calendar }: Context): ExplainStep[] {
  const clock = state.clocks[id];
  if (!clock) return [];
  const definition = policy.clocks.find((one) => one.id === id);
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
      ...(id !== 'T05' && clock.extended ? { extended: clock.extended } : {}),
      ...(definition ? { title: definition.title } : {}),
      ...(law ? { law } : {}),
      ...(definition?.article ? { article: definition.article } : {}),
      ...(definition?.stated_in ? { stated: true } : {}),
      ...(base ? { countsFrom: base } : {}),
    },
    calendar,
  );
}
