import { limitOf } from '../clocks/lanes';
import type { EventDraft } from '../kernel/case-state';
import { textOf, textsOf } from '../kernel/facts';
import { redoOf } from './commands/review';
import type { PetitionState } from './state';

type Fold = (state: PetitionState, data: EventDraft['data']) => Partial<PetitionState>;

const applied =
  (level: 'review' | 'recheck'): Fold =>
  (state, data) => ({
    review: { ...state.review, [level]: textOf(data.review), level, from: textOf(data.from), outcome: null },
  });
const handed: Fold = (state, data) => ({
  review: state.review && {
    ...state.review,
    handed: [...(state.review.handed ?? []), ...textsOf(data.to)],
    deciders: textsOf(data.deciders),
  },
});
const delivered: Fold = (state, data) => ({
  review: state.review && { ...state.review, outcome: textOf(data.outcome) || null },
});
/** The window was not used up; the review that stands, if any, is the one before. */
const declined: Fold = (state) => ({
  review:
    state.review?.level === 'recheck'
      ? { ...state.review, level: 'review', recheck: null, outcome: state.review.reviewed ?? null }
      : null,
});

/** What the petition remembers of its 复查 and 复核. */
export const reviewFolds: Record<string, Fold> = {
  'petition.review_applied': applied('review'),
  'petition.recheck_applied': applied('recheck'),
  'petition.review_declined': declined,
  'petition.recheck_declined': declined,
  'petition.review_handed': handed,
  'petition.review_delivered': ({ review }, data) => {
    const reviewed = textOf(data.outcome) || null;
    const deciders = textsOf(data.deciders);
    return {
      review: review && { ...review, reviewed, deciders, ...(review.level === 'review' ? { outcome: reviewed } : {}) },
    };
  },
  'petition.recheck_delivered': delivered,
  'petition.redo_ordered': (state, data) => ({
    redo: redoOf(data),
    handler: textOf(data.handler) || null,
    heard: false,
    opinionDelivered: false,
    extensionDays: null,
    review: null,
    clocks: Object.fromEntries(Object.entries(state.clocks).filter(([id]) => id === 'T07' || limitOf(id) !== 'T07')),
    parts: state.parts.map(({ outcome: _outcome, extent: _extent, executed: _executed, ...part }) => part),
  }),
};
