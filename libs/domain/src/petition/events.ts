import type { EventDraft } from '../kernel/case-state';
import { numberOf, recordsOf, textOf, textsOf } from '../kernel/facts';
import type { Instant, Json } from '../kernel/types';
import type { Part, PetitionState } from './state';

type Event = EventDraft & { at: Instant; by: string };
type Fold = (state: PetitionState, data: Event['data'], event: Event) => Partial<PetitionState>;

const orNull = (value: Json | undefined) => textOf(value) || null;

/** Parts after the act: those named are merged item by item, others stay. */
function mergeParts(parts: Part[], changes: Part[]): Part[] {
  const known = new Map(parts.map((part) => [part.part, part]));
  for (const change of changes) known.set(change.part, { ...known.get(change.part), ...change });
  return [...known.values()];
}

/** The body that received the matter itself. While it is sealed that body holds nothing: it may be the accused one (Art. 30). */
function receivedDirectly(state: PetitionState): string | null {
  return state.sources.includes('direct') ? state.deskUnit : null;
}

function arrived(state: PetitionState, data: Event['data']): Partial<PetitionState> {
  const to = textOf(data.to);
  const part = textOf(data.part);
  const parts = part
    ? mergeParts(state.parts, [{ part, unit: to }])
    : state.parts.map((one) => ({ ...one, unit: one.unit ?? to }));
  const leads = !part || part === state.parts[0]?.part || !state.lead;
  return {
    parts,
    lead: leads ? to : state.lead,
    co: [...new Set([...state.co, ...textsOf(data.co), ...(leads ? [] : [to])])].filter(
      (unit) => unit !== to || !leads,
    ),
    transfers: state.transfers + 1,
    sources: data.assigned ? ['transferred', 'assigned'] : ['transferred'],
  };
}

function left(state: PetitionState, data: Event['data']): Partial<PetitionState> {
  return { members: numberOf(data.members) ?? state.members, withdrawn: [...state.withdrawn, textOf(data.person)] };
}

function conductReported(state: PetitionState, data: Event['data']): Partial<PetitionState> {
  const id = textOf(data.conduct);
  const before = state.conducts[id];
  const conduct = {
    item: textOf(data.item) || before?.item,
    at: textOf(data.at) || before?.at,
    placed: data.placed === true || (before?.placed ?? false),
    described: data.described === true || (before?.described ?? false),
    evidence: (numberOf(data.evidence) ?? 0) + (before?.evidence ?? 0),
    dissuadedAt: textOf(data.dissuadedAt) || before?.dissuadedAt,
  };
  return { conducts: { ...state.conducts, [id]: conduct } };
}

/** One name beyond the national vocabulary: member_withdrawn, one of several petitioners. */
const folds: Record<string, Fold> = {
  'petition.registered': (_state, data) => ({
    visitId: textOf(data.visit),
    channel: textOf(data.channel),
    people: textsOf(data.people),
    persons: numberOf(data.persons) ?? 1,
    members: Math.max(textsOf(data.people).length, numberOf(data.persons) ?? 1),
    group: data.group === true,
    identityClear: data.identityClear === true,
    deskUnit: textOf(data.desk),
    flags: textsOf(data.flags),
    sources: data.direct === true ? ['direct'] : [],
    lead: data.direct === true && !data.sealed ? textOf(data.desk) : null,
    sealed: orNull(data.sealed),
    accusedUnit: orNull(data.accusedUnit),
    suggestedRepeatOf: orNull(data.suggestedRepeatOf),
  }),
  'petition.triaged': (state, data) => ({
    category: orNull(data.category),
    route: orNull(data.route),
    topic: orNull(data.topic),
    disputeType: orNull(data.disputeType),
    flags: textsOf(data.flags),
    handlingMode: orNull(data.handlingMode),
    repeatOf: orNull(data.repeatOf) ?? state.repeatOf,
    sealed: orNull(data.sealed),
    ...(data.sealed ? { lead: null, co: [] } : { lead: state.lead ?? receivedDirectly(state) }),
    findings: textsOf(data.findings).length ? textsOf(data.findings) : state.findings,
    parts: mergeParts(
      [],
      recordsOf(data.parts).map(({ part, route, mediation }) => ({
        part: textOf(part),
        ...(route ? { route: textOf(route) } : {}),
        ...(mediation ? { mediation: textOf(mediation) } : {}),
      })),
    ),
    links: { ...state.links, ...(data.mediation ? { mediation: textOf(data.mediation) } : {}) },
  }),
  'petition.linked': (state, data) => ({
    repeatOf: data.as === 'repeat_visit' ? textOf(data.to) : state.repeatOf,
    links: { ...state.links, ...(data.to ? { [textOf(data.as)]: textOf(data.to) } : {}) },
  }),
  'petition.assigned': () => ({ sources: ['transferred', 'assigned'] }), // known when T11 starts, with this very event
  'petition.arrived': arrived,
  'petition.objected': (state, data) => ({
    objection: { from: textOf(data.from), rejectedBefore: state.objection?.rejectedBefore ?? false },
  }),
  'petition.objection_approved': (state) => ({
    objections: state.objections + 1,
    objection: null,
    lead: null,
    parts: state.parts.map(({ unit: _unit, ...part }) => part),
    sources: [],
  }),
  'petition.objection_rejected': (state) => ({
    objection: { from: state.objection?.from ?? 'arrived', rejectedBefore: true },
  }),
  'petition.accepted': (_state, data) => ({ handlingMode: textOf(data.handlingMode) || 'ordinary' }),
  'petition.handler_assigned': (_state, data) => ({ handler: orNull(data.handler) }),
  'petition.interviewed': (state, data) => ({ heard: state.heard || data.byHandlingBody === true }),
  'petition.findings_recorded': (_state, data) => ({ findings: textsOf(data.findings) }),
  'petition.extension_granted': (_state, data) => ({ extensionDays: numberOf(data.days) }),
  'petition.opinion_issued': (state, data) => ({
    parts: mergeParts(
      state.parts,
      recordsOf(data.parts).map(({ part, outcome, extent }) => ({
        part: textOf(part),
        outcome: textOf(outcome),
        ...(extent ? { extent: textOf(extent) } : {}),
      })),
    ),
  }),
  'petition.opinion_delivered': () => ({ opinionDelivered: true }),
  'petition.result_reported': () => ({ resultReported: true }),
  'petition.executed': (state, data) => ({
    parts: mergeParts(
      state.parts,
      textsOf(data.parts).map((part) => ({ part, executed: true })),
    ),
  }),
  'petition.rated': (state, data) => ({ ratings: { ...state.ratings, [textOf(data.object)]: textOf(data.grade) } }),
  'petition.called_back': (_state, data) => ({ callback: textOf(data.result) }),
  'petition.settled': (_state, data) => ({
    closingKind: textOf(data.closingKind),
    cause: orNull(data.cause),
    solvedLevel: orNull(data.solvedLevel),
  }),
  'petition.reopened': () => ({ closingKind: null, cause: null, callback: null }),
  'petition.withdrawn': left,
  'petition.member_withdrawn': left,
  'petition.conduct_reported': conductReported,
};

/** Folds the petition's own part of an event; events without one leave the state as it is. Pure. */
export function evolvePetition(state: PetitionState, event: Event): PetitionState {
  const fold = folds[event.name];
  return fold ? { ...state, ...fold(state, event.data, event) } : state;
}
