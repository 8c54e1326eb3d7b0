import type { ClockScope } from '../clocks/run';
import type { Context } from '../kernel/procedure';
import type { Json } from '../kernel/types';
import type { ReviewState } from './state';

/** Facts of the vocabulary that clocks and gates ask of a review. A revoked opinion is handled anew: nothing then to recheck. */
export function reviewFact(state: ReviewState, name: string): Json | undefined {
  const facts: Record<string, () => Json> = {
    category: () => state.category,
    claim_route: () => state.route,
    topic: () => state.topic,
    delivery_proven: () => state.delivered && state.outcome !== 'revoked',
    hearing_held: () => state.hearing === 'closed',
    review_status: () => state.level,
    reversed_on_review: () => ['changed', 'revoked'].includes(state.outcome ?? ''),
    handler_same_as_before: () => state.redoBy !== null && state.former.includes(state.redoBy),
  };
  return facts[name]?.();
}

/** What decides which limits apply: T08 and T09 of a 复查, T10 of a 复核. */
export function reviewScope(state: ReviewState, _context: Context, lane = ''): ClockScope {
  return {
    procedure: state.level,
    ...(state.category ? { category: state.category } : {}),
    ...(state.route ? { route: state.route } : {}),
    sources: [],
    // whoever was handed the opinion has it, also while others wait for theirs
    facts: (name) => (lane && name === 'delivery_proven' ? state.outcome !== 'revoked' : reviewFact(state, name)),
  };
}
