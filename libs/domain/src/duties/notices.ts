import { laneOf } from '../clocks/lanes';
import { isPatrol } from '../clocks/patrol';
import type { CaseEvent, CaseState } from '../kernel/case-state';
import { isSkipLevel } from '../petition/skip-level';
import type { PetitionState } from '../petition/state';
import type { Context } from '../kernel/procedure';
import { recordsOf, textOf, textsOf } from '../kernel/facts';
import type { Json } from '../kernel/types';
import { evaluateRule } from '../policy/evaluate';
import { callbacksOf, handlingNotices, ruleHolds, supportedFact } from './handling';
import type { Policy } from '../policy/policy';
import { calledUnits, isAlert } from './calling';
import { agendaNotices, minutesNotices } from './meetings';
import { issuerOf } from '../supervision/draft';
import type { SupervisionState } from '../supervision/state';
import { mayHear, recipientsOf } from './recipients';

/** Somebody who must know, by inbox key ('unit:health', 'role:supervisor', 'person:…'). */
export interface NoticeDraft {
  about: string;
  to: string;
  rung?: string;
  document?: string;
  channel?: string;
}

type State = CaseState & Record<string, unknown>;
type Tell = (state: State, event: CaseEvent, context: Context) => NoticeDraft[];

const say = (about: string, keys: string[]): NoticeDraft[] => [...new Set(keys)].map((to) => ({ about, to }));
const people = (state: State): string[] =>
  [...((state.people as string[] | undefined) ?? []), ...partyPeople(state)].map((person) => `person:${person}`);

function partyPeople(state: State): string[] {
  const parties = (state.parties as { person?: string; personId?: string }[] | undefined) ?? [];
  return parties.flatMap((party) => party.person ?? party.personId ?? []);
}

const unit = (id: Json | undefined): string[] => (textOf(id) ? [`unit:${textOf(id)}`] : []);
const committee = (id: Json | undefined): string[] => (textOf(id) ? [`committee:${textOf(id)}`] : []);

/** A hat that may sign → the inbox that it works: the unit's head, a role. */
function signers(state: State, event: CaseEvent): string[] {
  const hats = Array.isArray(event.data.by) ? event.data.by.map((hat) => textOf(hat)) : [];
  return hats.flatMap((hat) =>
    hat === 'unit_head' ? recipientsOf('case:unit_head', state) : [hat.replace(/^head_of:/, 'head:')],
  );
}

/** The case as whoever keeps this limit holds it: a part with a body of its own is that body's. */
function holderOf(state: State, clock: string): State {
  const lane = laneOf(clock);
  const part = lane ? (state as Partial<PetitionState>).parts?.find((one) => one.part === lane) : undefined;
  return part?.unit ? { ...state, lead: part.unit, handler: null } : state;
}

function reminded(state: State, event: CaseEvent): NoticeDraft[] {
  const to = Array.isArray(event.data.to) ? event.data.to.map((who) => textOf(who)) : [];
  const rung = `${textOf(event.data.clock)}.${textOf(event.data.rung)}`;
  const passed = textOf(event.data.rung) === 'overdue' || isPatrol(textOf(event.data.rung));
  return say(
    passed ? 'overdue' : 'reminder', // a limit that has passed is the supervision's trigger, no rung of the ladder (Art. 40)
    to.flatMap((who) => recipientsOf(who, holderOf(state, textOf(event.data.clock)))),
  ).map((notice) => ({
    ...notice,
    rung,
    document: textOf(event.data.document),
    channel: textOf(event.data.channel) || 'in_app',
  }));
}

const persons = (ids: Json | undefined): string[] => textsOf(ids).map((person) => `person:${person}`);

/** Of a 复查意见 that went to each applicant apart each has heard already. */
function notYetHanded(state: State): string[] {
  const { review } = state as Partial<PetitionState>;
  const told = (review?.handed ?? []).map((person) => `person:${person}`);
  return people(state).filter((person) => !told.includes(person));
}

/** Who hears of what, beside the packs' own notices. A new event that somebody must know of is one row. */
const told: Record<string, Tell> = {
  'petition.registered': (state) =>
    state.sealed ? say('petition.registered', ['role:discipline_officer']) : say('petition.registered', people(state)),
  'petition.arrived': (_state, event) => {
    const beside = event.data.decided === true ? [] : textsOf(event.data.co); // told of the decision already
    return say('petition.arrived', [event.data.to, ...beside].flatMap(unit));
  },
  'petition.objected': (state) => say('petition.objected', state.sealed ? [] : ['role:triage_officer']),
  'petition.part_moved': (_state, event) =>
    say('petition.arrived', event.data.status === 'arrived' ? unit(event.data.to) : []),
  'petition.objection_approved': (_state, event) => say('petition.objection_approved', unit(event.data.from)),
  'petition.lead_requested': (_state, event) => say('petition.lead_requested', unit(event.data.to)),
  'petition.lead_decided': (_state, event) =>
    say('petition.lead_decided', [event.data.lead, ...textsOf(event.data.co)].flatMap(unit)),
  'petition.objection_rejected': (state) =>
    say('petition.objection_rejected', recipientsOf('case:responsible_unit', state)),
  'petition.notified': (state) => say('petition.notified', people(state)),
  'petition.extension_granted': (state) => say('petition.extension_granted', recipientsOf('case:handler', state)),
  'petition.opinion_delivered': (state) => [
    ...say('petition.opinion_delivered', people(state)),
    ...(state.sealed ? [] : say('rating_invited', people(state))),
  ],
  'petition.linked': (_state, event, { related }) => {
    const main = related[textOf(event.data.to)];
    return main ? say('petition.linked', recipientsOf('case:handler', main)) : [];
  },
  'petition.rated': (state, event) =>
    event.data.grade === 'dissatisfied' && !state.sealed
      ? [
          ...say('petition.rated', ['role:callback_officer']),
          ...say('evaluation.queued', ['role:evaluation_organizer']),
        ]
      : [],
  'petition.review_delivered': (state) => say('review.delivered', notYetHanded(state)),
  'petition.recheck_delivered': (state) => say('recheck.delivered', people(state)),
  'petition.review_joined': (_state, event) => say('review.joined', persons(event.data.lanes)),
  'petition.recheck_joined': (_state, event) => say('recheck.joined', persons(event.data.lanes)),
  'petition.review_handed': (_state, event) => say('review.delivered', persons(event.data.to)),
  'petition.recheck_handed': (_state, event) => say('recheck.delivered', persons(event.data.to)),
  'review.joined': (state) => say('review.joined_by', unit(state.lead as string)),
  'recheck.joined': (state) => say('recheck.joined_by', unit(state.lead as string)),
  'petition.review_declined': (state) => say('review.declined', people(state)),
  'petition.recheck_declined': (state) => say('recheck.declined', people(state)),
  'petition.redo_ordered': (state) => say('review.redo_ordered', recipientsOf('case:responsible_unit', state)),
  'review.applied': (state) => [
    ...say('review.applied', unit(state.lead as string)),
    ...say('review.challenged', unit(state.respondent as string)),
  ],
  'recheck.applied': (state) => [
    ...say('recheck.applied', unit(state.lead as string)),
    ...say('review.challenged', unit(state.respondent as string)),
  ],
  'petition.urgent_reported': (state, event, { policy }) => urgentlyTold(event, state, policy),
  'petition.alert_raised': (state, event, { policy }) => {
    const { about, units } = calledUnits(event, policy);
    return state.sealed ? [] : say(about, units.flatMap(unit));
  },
  'petition.recused': (state) => say('petition.recused', recipientsOf('case:unit_head', state)),
  ...handlingNotices,
  'petition.reopened': (state) => say('petition.reopened', recipientsOf('case:handler', state)),
  'mediation.entrusted': (state) => say('mediation.entrusted', committee(state.committee as string)),
  'mediation.applied': (state) => say('mediation.applied', committee(state.committee as string)),
  'mediation.handed_over': (_state, event) => say('mediation.handed_over', committee(event.data.toCommittee)),
  'mediation.effective': (state) => say('mediation.effective', people(state)),
  'mediation.terminated': (state) => say('mediation.terminated', people(state)),
  'escalation.raised': (state) =>
    state.exit === 'enforcement' ? [] : say('escalation.raised', unit(state.target as string)),
  'escalation.handed_over': (state) => say('escalation.handed_over', unit(state.target as string)),
  'escalation.ordered': (_state, event) => say('escalation.ordered', unit(event.data.to)),
  'escalation.resolved': (_state, event) =>
    say(
      'escalation.resolved',
      recordsOf(event.data.resolutions).flatMap((resolution) => unit(resolution.owner)),
    ),
  'supervision.drafted': (state, _event, { policy }) =>
    say('supervision.drafted', [issuerOf(state as unknown as SupervisionState, policy)]),
  'supervision.ordered': (_state, event) => say('supervision.ordered', unit(event.data.to)),
  'supervision.recommended': (_state, event) => say('supervision.recommended', unit(event.data.to)),
  'meeting.item_proposed': agendaNotices,
  'meeting.closed': minutesNotices,
  'supervision.reminded': reminded,
  'supervision.urged': reminded,
  'approval.asked': (state, event) => say('approval.asked', signers(state, event)),
  'approval.approved': (state) => say('approval.approved', state.pending ? [`login:${state.pending.proposedBy}`] : []),
  'approval.returned': (state) => say('approval.returned', state.pending ? [`login:${state.pending.proposedBy}`] : []),
};

/** What the packs may call this event: a visit is registered with the matter that it brings. */
function namesOf({ name, data }: CaseEvent): string[] {
  return name === 'petition.registered' && data.channel === 'visit' ? [name, 'visit.registered'] : [name];
}

/** The packs' notices and callbacks for this event (`notices`, `callbacks`); a sealed case is in none of them (right 2). */
function packNotices(
  state: CaseState,
  event: CaseEvent,
  context: Context,
  fact: (name: string) => Json | undefined,
): NoticeDraft[] {
  if (state.sealed) return [];
  const { policy } = context;
  const names = namesOf(event);
  const rules = policy.notices.filter(
    (rule) =>
      names.includes(rule.event ?? '') &&
      (!rule.kinds || isAlert(event)) &&
      (!rule.when || evaluateRule(rule.when, fact, policy.defaults)),
  );
  const callbacks = callbacksOf(state, event, policy);
  const asked = supportedFact(state, event, fact);
  const tasks = policy.tasks.filter(
    (rule) => rule.event === event.name && !rule.owner.startsWith('case:') && ruleHolds(rule, asked, policy),
  );
  return [
    ...tasks.flatMap((rule) => say(rule.id, recipientsOf(rule.owner, state))),
    ...tasks.flatMap(({ id }) => ofTask(id, state, policy)),
    ...rules.flatMap((rule) =>
      say(
        rule.id,
        rule.to.flatMap((who) => recipientsOf(who, state)),
      ),
    ),
    ...callbacks.flatMap((rule) => say(rule.id, recipientsOf(rule.by, state))),
  ];
}

/** What the pack tells of a task that has been opened (`event: task.created`). */
function ofTask(task: string, state: CaseState, policy: Policy): NoticeDraft[] {
  const rules = policy.notices.filter((rule) => rule.event === 'task.created' && rule.task === task);
  return rules.flatMap((rule) =>
    say(
      rule.id,
      rule.to.flatMap((who) => recipientsOf(who, state)),
    ),
  );
}

/** Reported as urgent only now: those hear who would have heard at the registration (Art. 25). */
function urgentlyTold(event: CaseEvent, state: State, policy: Policy): NoticeDraft[] {
  const rule = policy.notices.find(({ id }) => id === 'urgent_alert');
  return event.data.first === true && !state.sealed
    ? say(
        'urgent_alert',
        (rule?.to ?? []).flatMap((who) => recipientsOf(who, state)),
      )
    : [];
}

/** 推诿预警: told once, when returns or transfers reach what the pack calls passing a matter round (supervision trigger `shirking`). */
function shirking(state: State, event: CaseEvent, { policy }: Context): NoticeDraft[] {
  if (state.sealed || !policy.supervision.triggers.some(({ id }) => id === 'shirking')) return [];
  const { shirk_objections: returns, shirk_transfers: transfers } = policy.defaults;
  const returned = event.name === 'petition.objection_approved' && state.objections === returns;
  const few = Number(state.objections) < returns;
  const passedOn = event.name === 'petition.arrived' && state.transfers === transfers && few;
  return returned || passedOn ? say('shirking', ['role:supervisor']) : [];
}

/** 越级走访: the petitioner is told where to go, once; his matter is registered and handled all the same (Art. 20, 22). */
function levelNotices(before: CaseState, state: CaseState, { name }: CaseEvent): NoticeDraft[] {
  if (!['petition.registered', 'petition.triaged'].includes(name) || state.sealed) return [];
  const fresh = isSkipLevel(state as PetitionState) && !isSkipLevel(before as PetitionState);
  return fresh ? say('petition.skip_level', people(state as State)) : [];
}

/** Everybody who must know of this event. `before` is the state before it (who was waiting), `state` the one after. Pure. */
export function noticesOf(
  before: CaseState,
  state: CaseState,
  event: CaseEvent,
  context: Context,
  fact: (name: string) => Json | undefined,
): NoticeDraft[] {
  const waiting = event.name.startsWith('approval.') && event.name !== 'approval.asked' ? before : state;
  const all = [
    ...(told[event.name]?.(waiting as State, event, context) ?? []),
    ...packNotices(state, event, context, fact),
    ...shirking(state as State, event, context),
    ...levelNotices(before, state, event),
  ];
  return all.filter(({ to }) => mayHear(waiting, to));
}
