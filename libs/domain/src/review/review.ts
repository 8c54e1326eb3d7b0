import type { ClockDefinition } from '../clocks/definition';
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
  const { applicants, petition, lead, respondent, handler, outcome, hearing, publicity, decidedOn, redoBy } = state;
  const outcomeTitle = outcome ? dictionaryTitle(policy, 'review_outcomes', outcome) : null;
  return {
    applicants: applicants.length,
    petition,
    lead,
    respondent,
    handler,
    outcome,
    outcomeTitle,
    hearing,
    publicity,
    decidedOn,
    redoBy,
  };
}

const shared = {
  closed: ['delivered', 'declined'],
  stageOf: (status: string) => stages[status] ?? 'closed',
  evolve: evolveReview,
  readers: reviewReaders,
  hats: reviewHats,
  scope: reviewScope,
  // the thirty days after the opinion are each applicant's own
  lanes: {
    closing: [],
    carries: (_state: ReviewState, _lane: string, { right_of }: ClockDefinition) => right_of === 'case:petitioner',
  },
  view,
};

/** What whoever comes too late may still do. */
const over = (told: string): Procedure['over'] => ({
  delivered: ['act_not_allowed_in_status', told],
  declined: ['act_not_allowed_in_status', '申请没有受理；期限未满的，可以重新申请。'],
});

/** T09 waits for the proven delivery of an opinion that leaves something to ask about. */
const awaits = ({ status, outcome }: ReviewState) => (status === 'decided' && outcome !== 'revoked' ? ['T09'] : []);

/** 复查: the body above looks at the opinion once more (Art. 35). */
export const review: Procedure<ReviewState> = {
  ...shared,
  name: 'review',
  statuses: reviewStatuses,
  awaits,
  over: over('复查意见已经送达；不服的，可以自收到之日起三十日内申请复核。'),
  blank: (head) => blank('review', head),
  commands: reviewCommands,
};

/** 复核: the body above that one, for the last time (Art. 36). */
export const recheck: Procedure<ReviewState> = {
  ...shared,
  name: 'recheck',
  statuses: recheckStatuses,
  over: over('复核意见已经送达，信访程序终结。'),
  blank: (head) => blank('recheck', head),
  commands: recheckCommands,
};
