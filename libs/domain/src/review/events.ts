import { dayOf } from '../calendar/days';
import type { EventDraft } from '../kernel/case-state';
import { textOf, textsOf } from '../kernel/facts';
import type { Day, Instant } from '../kernel/types';
import type { ReviewState } from './state';

type Event = EventDraft & { at: Instant; by: string };
type Fold = (state: ReviewState, event: Event) => Partial<ReviewState>;

const hearing =
  (stage: ReviewState['hearing']): Fold =>
  () => ({ hearing: stage });

/** Who has been handed the opinion by itself, and when. */
function handedBy({ handed = {} }: ReviewState, { to, effectiveOn }: Event['data']): Record<string, Day> {
  return { ...handed, ...Object.fromEntries(textsOf(to).map((person) => [person, textOf(effectiveOn)])) };
}

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
  joined: (state, { data }) => ({ applicants: [...state.applicants, textOf(data.person)] }),
  accepted: (_state, { by }) => ({ handler: by }),
  hearing_notified: (_state, { data }) => ({ hearing: 'notified', hearingOn: textOf(data.heldOn) }),
  hearing_opened: hearing('opened'),
  hearing_closed: hearing('closed'),
  redo_ordered: (_state, { data }) => ({ redoBy: textOf(data.handler) || null }),
  decided: (_state, { data, at, by }) => ({
    decidedBy: by,
    outcome: textOf(data.outcome),
    decidedOn: dayOf(at),
    publicity: data.publicity === true,
  }),
  handed: (state, { data }) => ({ handed: handedBy(state, data) }),
  delivered: (state, { data }) => ({ delivered: true, handed: handedBy(state, data) }),
};

/** Folds the review's own part of an event. Pure. */
export function evolveReview(state: ReviewState, event: Event): ReviewState {
  const fold = folds[event.name.replace(/^(review|recheck)\./, '')];
  return fold ? { ...state, ...fold(state, event) } : state;
}
