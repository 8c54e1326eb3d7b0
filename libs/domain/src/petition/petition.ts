import type { CaseState } from '../kernel/case-state';
import type { Context, Procedure } from '../kernel/procedure';
import type { Actor, Json } from '../kernel/types';
import { dictionaryTitle } from '../policy/policy';
import { petitionLanes, petitionScope } from './clocks';
import { petitionCommands } from './commands/index';
import { evolvePetition } from './events';
import { executionOwed } from './execution';
import { petitionFindings, ripening } from './findings';
import { levelView } from './skip-level';
import { isHandlingBody, petitionHats, petitionReaders, seesSensitive } from './rights';
import { recusalDecided } from './commands/recusal';
import { togetherView } from './together-view';
import { nobodyTogether } from './together-state';
import { petitionStatuses, type PetitionState } from './state';

/** Stage of the parent process by status (design §5.1): what stands here is where the workflow goes on. */
const stages: Record<string, string> = {
  registered: 'intake',
  triaged: 'dispatch',
  objected: 'dispatch',
  arrived: 'feedback',
  signed: 'feedback',
  accepted: 'feedback',
  opinion_issued: 'feedback',
  in_review: 'feedback',
  in_recheck: 'feedback',
  finalised: 'archive',
  withdrawn: 'archive',
  merged: 'archive',
  declined_again: 'archive',
  archived: 'closed',
};

function blank(head: CaseState): PetitionState {
  return {
    ...head,
    visitId: '',
    channel: '',
    people: [],
    persons: 1,
    members: 1,
    withdrawn: [],
    group: false,
    identityClear: false,
    anonymous: false,
    deskUnit: '',
    category: null,
    route: null,
    topic: null,
    disputeType: null,
    flags: [],
    handlingMode: null,
    lead: null,
    co: [],
    sources: [],
    parts: [],
    handler: null,
    transfers: 0,
    objections: 0,
    objection: null,
    leadCandidates: [],
    leadDecided: false,
    reopenedOnRating: false,
    issuedOn: {},
    originalSealed: false,
    repeatOf: null,
    suggestedRepeatOf: null,
    suggestedCause: null,
    links: {},
    accusedUnit: null,
    heard: false,
    findings: [],
    extensionDays: null,
    opinionDelivered: false,
    executionDue: null,
    opinionBy: null,
    reviewers: [],
    review: null,
    redo: null,
    resultReported: false,
    ratings: {},
    callback: null,
    closingKind: null,
    cause: null,
    solvedLevel: null,
    conducts: {},
    ...nobodyTogether,
    hearing: null,
    materials: {},
    instructions: [],
    aids: [],
    deliveries: [],
    softGate: null,
    sensitivePapers: [],
    touchedOn: null,
  };
}

/** How the bodies above have decided, in the words of the law. */
function reviewView({ review }: PetitionState, { policy }: Context): Json {
  if (!review) return null;
  const { level, outcome } = review;
  const title = outcome ? dictionaryTitle(policy, 'review_outcomes', outcome) : null;
  return { level, review: review.review ?? null, recheck: review.recheck ?? null, outcome, outcomeTitle: title };
}

/** What handling has left: hearing, deliveries, instructions, materials asked for, aid. */
function handlingView(state: PetitionState): Record<string, Json> {
  const { hearing, softGate } = state;
  const list = (rows: object[]) => rows.map((row) => ({ ...row })) as Json;
  return {
    hearing: hearing && { ...hearing },
    deliveries: list(state.deliveries),
    instructions: list(state.instructions),
    conducts: Object.keys(state.conducts),
    aids: list(state.aids),
    materials: list(Object.entries(state.materials).map(([request, asked]) => ({ request, ...asked }))),
    ...(softGate ? { softGate } : {}),
  };
}

/** The committee that settles disputes of this kind; the parties choose whether to go there (调解法 3). */
function committeeFor({ disputeType, sealed }: PetitionState, { policy }: Context): Record<string, Json> {
  const committee = disputeType && !sealed ? policy.routing.disputes[disputeType] : undefined;
  return committee ? { suggestedCommittee: committee } : {};
}

function view(state: PetitionState, context: Context): Record<string, Json> {
  const territories = context.policy.units.find((unit) => unit.id === state.deskUnit)?.kind ?? '';
  const by = (field: 'outcome' | 'extent') =>
    Object.fromEntries(state.parts.flatMap((part) => (part[field] ? [[part.part, part[field]]] : [])));
  return {
    group: state.group,
    persons: state.persons,
    members: state.members,
    level: territories.startsWith('town') ? 'town' : 'county',
    category: state.category,
    route: state.route,
    topic: state.topic,
    flags: state.flags,
    handlingMode: state.handlingMode,
    handler: state.handler,
    firstHandler: state.openedBy,
    lead: state.lead,
    co: state.co,
    transfers: state.transfers,
    objections: state.objections,
    parts: state.parts.length,
    partStatuses: Object.fromEntries(state.parts.map((part) => [part.part, part.status ?? state.status])),
    leadDecided: state.leadDecided,
    ...(state.anonymous ? { anonymous: true } : {}),
    ...levelView(state, context.policy),
    // nobody can be told who cannot be known (Art. 23 ¶3); the matter is handled all the same
    ...(!state.identityClear && state.transfers > 0 ? { noticeWaived: 'identity_unclear' } : {}),
    outcomes: by('outcome'),
    extents: by('extent'),
    repeatOf: state.repeatOf,
    suggestedRepeatOf: state.suggestedRepeatOf,
    suggestedCause: state.suggestedCause,
    ...committeeFor(state, context),
    links: state.links,
    closingKind: state.closingKind,
    solvedLevel: state.solvedLevel,
    findings: state.findings,
    ...togetherView(state),
    ...handlingView(state),
    review: reviewView(state, context),
  };
}

/** A body does not read how it was rated (right 9); what is marked sensitive only those who work on the matter read. */
function hidden(state: PetitionState, actor: Actor) {
  const rated = isHandlingBody(state, actor);
  const sensitive = !seesSensitive(state, actor);
  const papers = [...(rated ? ['D32'] : []), ...(sensitive ? state.sensitivePapers : [])];
  return { acts: rated ? ['petition.rate'] : [], papers, sensitive };
}

/** 信访事项: the main line of the house. */
export const petition: Procedure<PetitionState> = {
  name: 'petition',
  statuses: petitionStatuses,
  closed: ['archived'],
  stageOf: (status) => stages[status] ?? 'evaluation',
  blank,
  commands: petitionCommands,
  resumes: {
    'petition.objection_rejected': ['T04'],
    'petition.unlinked': ['T01'],
    'petition.review_declined': ['T07'],
    'petition.recheck_declined': ['T09'],
  },
  bars: ({ state }, act) => recusalDecided({ state }, act),
  over: { finalised: ['matter_final', '本事项已终结，不能再这样办理；信访人仍可获得帮扶疏导。'] },
  awaits: ({ status, category }) => (status === 'opinion_issued' && category === 'claim' ? ['T07'] : []),
  owes: executionOwed,
  finds: petitionFindings,
  ripens: ripening,
  // the body above keeps the limits of its own decision; the petitioner's rights stay with the matter
  elsewhere: ({ procedure, right_of }) => ['review', 'recheck'].includes(procedure) && !right_of,
  evolve: evolvePetition,
  readers: petitionReaders,
  hats: petitionHats,
  scope: petitionScope,
  lanes: petitionLanes,
  hides: hidden,
  view,
};
