import { dayOf } from '../calendar/days';
import { inLane, withoutLane } from '../clocks/lanes';
import type { EventDraft } from '../kernel/case-state';
import { numberOf, recordsOf, textOf, textsOf } from '../kernel/facts';
import type { Day, Instant, Json } from '../kernel/types';
import { handlingFolds } from './handling-events';
import { reviewFolds } from './review-events';
import { togetherFolds } from './together-events';
import { hasOwnPath } from './parts';
import type { Part, PetitionState } from './state';

type Event = EventDraft & { at: Instant; by: string; papers?: string[] };
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

/** The matter reaches a body. Parts with a path of their own stay on it; those left behind lie at the desk. */
function arrived(state: PetitionState, data: Event['data']): Partial<PetitionState> {
  const to = textOf(data.to);
  const behind = textsOf(data.behind);
  const parts = state.parts.map((part): Part => {
    if (part.part === data.taken) return { ...onward(part), unit: to };
    if (behind.includes(part.part)) return { ...part, status: 'triaged' };
    return hasOwnPath(part) ? part : { ...onward(part), unit: to };
  });
  const beside = data.decided === true ? textsOf(data.co) : [...state.co, ...textsOf(data.co)];
  const sent = data.decided !== true && data.taken === undefined;
  const assigned = data.assigned === true || (!sent && state.sources.includes('assigned'));
  return {
    parts,
    lead: to,
    co: [...new Set(beside)].filter((unit) => unit !== to),
    transfers: state.transfers + (sent ? 1 : 0),
    sources: assigned ? ['transferred', 'assigned'] : ['transferred'],
    ...(to === state.lead ? {} : { heard: false, handler: null }), // another body hears for itself (Art. 31(6))
    ...(data.taken ? { clocks: withoutLane(textOf(data.taken), state.clocks) } : {}), // they are those of the matter now
  };
}

/** The part goes with the matter again. */
function onward({ status: _status, ...part }: Part): Part {
  return part;
}

/** One part goes its own way; the matter stays where it is. */
function partMoved(state: PetitionState, data: Event['data']): Partial<PetitionState> {
  const status = textOf(data.status);
  const parts = state.parts.map((part): Part => {
    if (part.part !== data.part) return part;
    const { unit: before, ...rest } = part;
    const unit = data.returned ? '' : textOf(data.to) || before;
    return {
      ...rest,
      ...(unit ? { unit } : {}),
      status,
      ...(data.route ? { route: textOf(data.route) } : {}),
      ...(data.to ? { decided: data.decided === true, assigned: data.assigned === true } : {}),
      ...(status === 'objected' ? { objectedFrom: part.status } : {}),
      ...(data.rejected ? { objectionRejected: true } : {}),
    };
  });
  return { parts, objections: state.objections + (data.returned ? 1 : 0) };
}

/** Named by the superior (Art. 24): from now on nobody objects, and the right to it is gone. */
function leadDecided(state: PetitionState, data: Event['data']): Partial<PetitionState> {
  const { T04: _gone, ...clocks } = state.clocks;
  const lead = textOf(data.lead);
  const co = textsOf(data.co).filter((unit) => unit !== lead);
  return { clocks, leadDecided: true, leadCandidates: [], objection: null, ...(lead === state.lead ? { co } : {}) };
}

/** Done again: a new answer, a new hearing of the result, a new extension if it must be; what was executed stays in the journal. */
function reopened(state: PetitionState): Partial<PetitionState> {
  const parts = state.parts.map(({ outcome: _outcome, extent: _extent, executed: _executed, ...part }) => part);
  return {
    ...{ parts, closingKind: null, cause: null, callback: null, extensionDays: null },
    ...{ opinionDelivered: false, resultReported: false },
    reopenedOnRating: state.reopenedOnRating || state.callback !== 'false_result',
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

/** Two names beyond the national vocabulary: member_withdrawn, one of several petitioners; part_moved, one of several parts. */
const folds: Record<string, Fold> = {
  'petition.registered': (_state, data) => ({
    visitId: textOf(data.visit),
    channel: textOf(data.channel),
    people: textsOf(data.people),
    persons: numberOf(data.persons) ?? 1,
    members: Math.max(textsOf(data.people).length, numberOf(data.persons) ?? 1),
    group: data.group === true,
    identityClear: data.identityClear === true,
    anonymous: data.anonymous === true,
    deskUnit: textOf(data.desk),
    flags: textsOf(data.flags),
    sources: data.direct === true ? ['direct'] : [],
    lead: data.direct === true && !data.sealed ? textOf(data.desk) : null,
    sealed: orNull(data.sealed),
    accusedUnit: orNull(data.accusedUnit),
    suggestedRepeatOf: orNull(data.suggestedRepeatOf),
    suggestedCause: orNull(data.suggestedCause),
    territory: orNull(data.territory),
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
    territory: orNull(data.territory) ?? state.territory,
    proposedUnit: orNull(data.proposedUnit),
    told: textsOf(data.told),
    themed: data.themed === true || state.themed,
    links: { ...state.links, ...(data.mediation ? { mediation: textOf(data.mediation) } : {}) },
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
    co: [],
    handler: null,
    parts: state.parts.map((part) => {
      const { unit: _unit, ...rest } = part;
      return hasOwnPath(part) ? part : rest;
    }),
    sources: [],
  }),
  'petition.objection_rejected': (state) => ({
    objection: { from: state.objection?.from ?? 'arrived', rejectedBefore: true },
  }),
  'petition.accepted': (_state, data) => ({ handlingMode: textOf(data.handlingMode) || 'ordinary' }),
  'petition.handler_assigned': (_state, data) => ({ handler: orNull(data.handler) }),
  'petition.interviewed': (state, data) => ({ heard: state.heard || data.byHandlingBody === true }),
  'petition.findings_recorded': (_state, data) => ({ findings: textsOf(data.findings) }),
  'petition.extension_requested': (_state, data) => ({ extensionFor: textOf(data.part) }),
  'petition.extension_granted': (state, data) => {
    const days = numberOf(data.days);
    const [part] = textsOf(data.lanes);
    return part
      ? { parts: mergeParts(state.parts, [{ part, ...(days === null ? {} : { extensionDays: days }) }]) }
      : { extensionDays: days };
  },
  'petition.executed': (state, data) => ({
    parts: mergeParts(
      state.parts,
      textsOf(data.parts).map((part) => ({ part, executed: true })),
    ),
  }),
  'petition.rated': (state, data) => ({ ratings: { ...state.ratings, [textOf(data.object)]: textOf(data.grade) } }),
  'petition.called_back': (_state, data) => ({ callback: textOf(data.result) }),
  'petition.settled': (state, data) => ({
    links: { ...state.links, ...(data.mediation ? { mediation: textOf(data.mediation) } : {}) },
    closingKind: textOf(data.closingKind),
    cause: orNull(data.cause),
    solvedLevel: orNull(data.solvedLevel),
    softGate: orNull(data.softGate),
  }),
  'petition.reopened': reopened,
  'petition.part_moved': partMoved,
  'petition.lead_requested': (_state, data) => ({ leadCandidates: textsOf(data.candidates) }),
  'petition.lead_decided': leadDecided,
  'petition.procedure_converted': () => ({ handlingMode: 'ordinary' }),
  'petition.route_changed': (state, data) => ({
    route: orNull(data.to),
    parts: mergeParts(state.parts, data.part ? [{ part: textOf(data.part), route: textOf(data.to) }] : []),
  }),
  'petition.split': () => ({ originalSealed: true }),
  'petition.withdrawn': left,
  'petition.member_withdrawn': left,
  'petition.conduct_reported': conductReported,
  ...handlingFolds,
  ...reviewFolds,
  ...togetherFolds,
};

/** The day each paper was issued: it cannot have been delivered before (right 8). */
function issuedBy(state: PetitionState, { at, papers, data }: Event): PetitionState {
  if (!papers?.length) return state;
  const [lane] = textsOf(data.lanes);
  const issued = papers.map((type): [string, Day] => [inLane(type, lane), dayOf(at)]);
  return { ...state, issuedOn: { ...state.issuedOn, ...Object.fromEntries(issued) } };
}

/** Papers that tell what was marked sensitive; a slip or a notice does not. */
function guardedBy(state: PetitionState, { data, papers = [] }: Event): PetitionState {
  const telling = data.sensitive ? papers.filter((type) => ['D01', 'D02', 'D04', 'D16'].includes(type)) : [];
  if (!telling.length) return state;
  return { ...state, sensitivePapers: [...new Set([...state.sensitivePapers, ...telling])] };
}

/** 有人办过: what a person did, or what another case told of it; the system's own reminders are no work (Art. 40). */
function touchedBy(state: PetitionState, { by, at }: Event): PetitionState {
  const on = by === 'system' ? state.touchedOn : dayOf(at);
  return on === state.touchedOn ? state : { ...state, touchedOn: on ?? null };
}

/** Folds the petition's own part of an event; events without one leave the state as it is. Pure. */
export function evolvePetition(state: PetitionState, event: Event): PetitionState {
  const fold = folds[event.name];
  const issued = touchedBy(guardedBy(issuedBy(state, event), event), event);
  return fold ? { ...issued, ...fold(issued, event.data, event) } : issued;
}
