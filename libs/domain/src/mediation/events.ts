import { dayOf } from '../calendar/days';
import type { EventDraft } from '../kernel/case-state';
import { numberOf, recordOf, recordsOf, textOf, textsOf } from '../kernel/facts';
import type { Instant, Json } from '../kernel/types';
import type { Agreement, MediationState, Party } from './state';

type Event = EventDraft & { at: Instant; by: string };
type Fold = (state: MediationState, data: Event['data'], event: Event) => Partial<MediationState>;

const orNull = (value: Json | undefined) => textOf(value) || null;

const opened: Fold = (_state, data) => ({
  source: textOf(data.source),
  originSource: textOf(data.source),
  committee: textOf(data.committee),
  ownerLevel: textOf(data.ownerLevel),
  ownerUnits: textsOf(data.ownerUnits),
  disputeType: textOf(data.disputeType),
  courtProcedure: orNull(data.courtProcedure),
  claimTotal: numberOf(data.claimTotal),
  petition: orNull(data.petition),
  caseNumber: data.caseNumber === true,
  children: numberOf(data.children) ?? 0,
  death: data.death === true,
  entrustedBy: orNull(data.entrustedBy),
  requestedBy: textsOf(data.requestedBy),
  parties: recordsOf(data.parties).map((party): Party => ({
    id: textOf(party.id),
    side: textOf(party.side),
    ...(party.person ? { person: textOf(party.person) } : {}),
  })),
});

/** With the receipt the file changes hands; until then it stays with the sender, who keeps the duty (stories README §7.11). */
function received(state: MediationState, data: Event['data']): Partial<MediationState> {
  const move = state.handingOver;
  if (data.handedOver !== true || !move) return {};
  return {
    committee: move.toCommittee,
    source: move.toSource,
    formerCommittees: [...new Set([...state.formerCommittees, state.committee])].filter(
      (id) => id !== move.toCommittee,
    ),
    handOvers: state.handOvers + 1,
    handingOver: null,
  };
}

function handedOver(state: MediationState, data: Event['data']): Partial<MediationState> {
  const asker = textOf(data.requestedBy);
  return {
    handingOver: { toCommittee: textOf(data.toCommittee), toSource: textOf(data.toSource), from: textOf(data.from) },
    petition: orNull(data.petition) ?? state.petition,
    requestedBy: asker ? [...new Set([...state.requestedBy, asker])] : state.requestedBy,
  };
}

function effective(state: MediationState, data: Event['data']): Partial<MediationState> {
  const agreement: Agreement = {
    oral: data.oral === true,
    total: numberOf(data.total) ?? 0,
    parties: textsOf(data.parties),
    instalments: recordsOf(data.instalments).map((one) => ({
      due: textOf(one.due),
      amount: numberOf(one.amount) ?? 0,
    })),
  };
  return { agreement, agreements: state.agreements + Math.max(1, state.children) };
}

function paid(state: MediationState, data: Event['data']): Partial<MediationState> {
  if (!state.agreement || data.partly === true) return {};
  const instalments = state.agreement.instalments.map((one, index) =>
    index + 1 === data.instalment ? { ...one, performedOn: textOf(data.date) } : one,
  );
  return { agreement: { ...state.agreement, instalments } };
}

function decided(valid: boolean): Fold {
  return (state) => (state.confirmation ? { confirmation: { ...state.confirmation, valid } } : {});
}

/** Names beyond the national vocabulary: consent_recorded, issues_recorded, hand_over_agreed, instalment_performed. */
const folds: Record<string, Fold> = {
  'mediation.applied': opened,
  'mediation.entrusted': opened,
  'mediation.received': received,
  'mediation.returned': () => ({ handingOver: null }),
  'mediation.consent_recorded': (state, data) => ({
    consents: { ...state.consents, ...(recordOf(data.consents) as Record<string, boolean>) },
  }),
  'mediation.rights_informed': (state, data) => ({
    rightsInformed: true,
    routesTold: state.routesTold || data.routesTold === true,
  }),
  'mediation.mediator_chosen': (_state, data) => ({
    mediators: textsOf(data.mediators),
    team: numberOf(data.team) ?? textsOf(data.mediators).length,
  }),
  'mediation.session_held': (state) => ({ sessions: state.sessions + 1 }),
  'mediation.issues_recorded': (state, data) => ({
    issues: { ...state.issues, ...(recordOf(data.issues) as Record<string, string>) },
  }),
  'mediation.guided_by_upper': (state) => ({ guided: state.guided + 1 }),
  'mediation.hand_over_agreed': (_state, data) => ({ handOverAgreed: textOf(data.toCommittee) }),
  'mediation.handed_over': handedOver,
  'mediation.effective': effective,
  'mediation.instalment_performed': paid,
  'mediation.court_paper_issued': (state, data) => ({ courtPapers: state.courtPapers + (numberOf(data.papers) ?? 1) }),
  'mediation.confirmation_applied': (_state, data, event) => ({
    confirmation: { court: textOf(data.court), appliedOn: dayOf(event.at), valid: null },
  }),
  'mediation.confirmed': decided(true),
  'mediation.confirmation_refused': decided(false),
};

/** Folds the mediation's own part of an event; events without one leave the state as it is. Pure. */
export function evolveMediation(state: MediationState, event: Event): MediationState {
  const fold = folds[event.name];
  return fold ? { ...state, ...fold(state, event.data, event) } : state;
}
