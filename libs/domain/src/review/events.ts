import { dayOf } from '../calendar/days';
import type { EventDraft } from '../kernel/case-state';
import { textOf, textsOf } from '../kernel/facts';
import type { Instant } from '../kernel/types';
import type { ReviewState } from './state';

type Event = EventDraft & { at: Instant; by: string };
type Fold = (state: ReviewState, event: Event) => Partial<ReviewState>;

const hearing =
  (stage: ReviewState['hearing']): Fold =>
  () => ({ hearing: stage });

/** By the event's own word: 复查 and 复核 fold alike. */
const folds: Record<string, Fold> = {
  applied: (_state, { data }) => ({
    petition: textOf(data.petition),
    people: textsOf(data.people),
    applicants: textsOf(data.applicants),
    lead: textOf(data.body),
    respondent: textOf(data.respondent),
    handledBy: textOf(data.handledBy),
    category: textOf(data.category) || null,
    route: textOf(data.route) || null,
    topic: textOf(data.topic) || null,
    former: textsOf(data.former),
  }),
  accepted: (_state, { by }) => ({ handler: by }),
  hearing_notified: hearing('notified'),
  hearing_opened: hearing('opened'),
  hearing_closed: hearing('closed'),
  redo_ordered: (_state, { data }) => ({ redoBy: textOf(data.handler) || null }),
  decided: (_state, { data, at }) => ({
    outcome: textOf(data.outcome),
    decidedOn: dayOf(at),
    publicity: data.publicity === true,
  }),
  delivered: () => ({ delivered: true }),
};

/** Folds the review's own part of an event. Pure. */
export function evolveReview(state: ReviewState, event: Event): ReviewState {
  const fold = folds[event.name.replace(/^(review|recheck)\./, '')];
  return fold ? { ...state, ...fold(state, event) } : state;
}
