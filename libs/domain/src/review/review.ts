import type { CaseState } from '../kernel/case-state';
import type { Context, Procedure } from '../kernel/procedure';
import type { Json } from '../kernel/types';
import { dictionaryTitle } from '../policy/policy';
import { reviewScope } from './clocks';
import { recheckCommands, reviewCommands } from './commands/index';
import { evolveReview } from './events';
import { reviewHats, reviewReaders } from './rights';
import { recheckStatuses, reviewStatuses, type Level, type ReviewState } from './state';

const stages: Record<string, string> = {
  applied: 'application',
  accepted: 'examination',
  hearing: 'examination',
  decided: 'delivery',
};

function blank(level: Level, head: CaseState): ReviewState {
  return {
    ...head,
    level,
    petition: '',
    people: [],
    applicants: [],
    lead: '',
    respondent: '',
    handledBy: '',
    category: null,
    route: null,
    topic: null,
    handler: null,
    former: [],
    redoBy: null,
    hearing: null,
    outcome: null,
    decidedOn: null,
    delivered: false,
    publicity: false,
  };
}

function view(state: ReviewState, { policy }: Context): Record<string, Json> {
  const { petition, lead, respondent, handler, outcome, hearing, publicity, decidedOn, redoBy } = state;
  const outcomeTitle = outcome ? dictionaryTitle(policy, 'review_outcomes', outcome) : null;
  return { petition, lead, respondent, handler, outcome, outcomeTitle, hearing, publicity, decidedOn, redoBy };
}

const shared = {
  closed: ['delivered', 'declined'],
  stageOf: (status: string) => stages[status] ?? 'closed',
  evolve: evolveReview,
  readers: reviewReaders,
  hats: reviewHats,
  scope: reviewScope,
  view,
};

/** T09 waits for the proven delivery of an opinion that leaves something to ask about. */
const awaits = ({ status, outcome }: ReviewState) => (status === 'decided' && outcome !== 'revoked' ? ['T09'] : []);

/** 复查: the body above looks at the opinion once more (Art. 35). */
export const review: Procedure<ReviewState> = {
  ...shared,
  name: 'review',
  statuses: reviewStatuses,
  awaits,
  blank: (head) => blank('review', head),
  commands: reviewCommands,
};

/** 复核: the body above that one, for the last time (Art. 36). */
export const recheck: Procedure<ReviewState> = {
  ...shared,
  name: 'recheck',
  statuses: recheckStatuses,
  blank: (head) => blank('recheck', head),
  commands: recheckCommands,
};
