import type { EventDraft } from '../../kernel/case-state';
import { present, recordOf, recordsOf, textOf, textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import type { Facts } from '../../kernel/types';
import { findUnit, type Policy } from '../../policy/policy';
import type { PetitionState } from '../state';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

export const desk = [
  'role:guide',
  'role:receptionist',
  'role:triage_officer',
  'role:bureau_deputy',
  'role:bureau_head',
];
const anyDesk = [
  ...desk,
  'role:handler',
  'role:town_officer',
  'role:callback_officer',
  'role:supervisor',
  'role:discipline_officer',
];

/** Bodies that handle matters themselves; what they register is received directly (T02, Art. 23 ¶2). */
function isCompetentBody(policy: Policy, unit: string): boolean {
  const kind = policy.units.find((one) => one.id === unit)?.kind ?? '';
  return ['department', 'town', 'town_center', 'police', 'court'].includes(kind);
}

/** The town whose centre or office the desk belongs to; '' at the county's own desks. */
function townOf(policy: Policy, unit: string): string {
  const own = findUnit(policy, unit);
  if (!own || own.kind === 'town') return own?.id ?? '';
  return own.parent ? townOf(policy, own.parent) : '';
}

/** No name, no way to reach anybody: registered, sorted and handled all the same, but nobody can be told (Art. 22, 23 ¶3). */
function isAnonymous({ identityClear, nameless, senderClarity }: Facts): boolean {
  return identityClear !== true && (nameless === true || senderClarity === 'anonymous');
}

function registered({ facts, actor, context }: At): EventDraft[] {
  const persons = Number(facts.persons ?? 1);
  const sealed = facts.category === 'accusation' || facts.suspectedAccusation === true ? 'accusation' : null;
  const data = {
    visit: facts.visit,
    channel: facts.channel,
    people: facts.people,
    persons,
    group: persons >= context.policy.defaults.group_threshold,
    identityClear: facts.identityClear === true,
    anonymous: isAnonymous(facts) || undefined,
    sensitive: present(facts.sensitive) ? true : undefined,
    desk: actor.unit,
    direct: isCompetentBody(context.policy, actor.unit),
    flags: textsOf(facts.flags),
    sealed,
    accusedUnit: textOf(recordOf(facts.accused).unit),
    suggestedRepeatOf: sealed ? '' : textOf(facts.suggestedRepeatOf),
    suggestedCause: sealed ? '' : textOf(facts.suggestedCause),
    territory: sealed ? '' : townOf(context.policy, actor.unit),
  };
  return [{ name: 'petition.registered', data, status: 'registered' }];
}

function registrationPapers({ facts }: At): string[] {
  const form = facts.channel === 'visit' ? 'D01' : 'D02';
  return [form, ...(present(facts.representatives) ? ['D03'] : []), 'D05'];
}

function triaged({ state, facts }: At): EventDraft[] {
  const parts = recordsOf(facts.subMatters);
  const route = textOf(facts.route);
  const mediation = parts.map((part) => textOf(part.mediation)).find(Boolean);
  const data = {
    category: facts.category,
    route,
    topic: facts.topic,
    disputeType: facts.disputeType,
    flags: facts.flags,
    findings: facts.findings,
    handlingMode: textOf(facts.handlingMode) || 'ordinary',
    repeatOf: textOf(facts.repeatOf),
    territory: textOf(facts.territory),
    proposedUnit: textOf(facts.unit) || parts.map((part) => textOf(part.unit)).find(Boolean),
    told: facts.facts,
    themed: present(facts.theme),
    sealed: facts.category === 'accusation' ? 'accusation' : null,
    parts: (parts.length ? parts : [{ part: 'a' }]).map((one) => ({
      part: textOf(one.part) || 'a',
      route: textOf(one.route) || route,
      mediation: textOf(one.mediation),
    })),
    mediation,
  };
  const changed = state.route && route && state.route !== route;
  return [
    { name: 'petition.triaged', data, status: 'triaged' },
    ...(changed ? [{ name: 'petition.route_changed', data: { from: state.route, to: route } }] : []),
  ];
}

/** Further matters named in the parts must exist and be known to the actor. */
function mediationsNamed(facts: At['facts']): string[] {
  return [...recordsOf(facts.subMatters).map((part) => textOf(part.mediation)), textOf(facts.repeatOf)].filter(Boolean);
}

/** 集中受理: registration never fails (Art. 22, right 1); sorting comes after. */
export const intake: Record<string, Row> = {
  'petition.register': {
    title: '登记',
    article: '条例 19, 22',
    from: [''],
    to: ['registered'],
    who: anyDesk,
    papers: registrationPapers,
    events: registered,
  },
  'petition.triage': {
    title: '甄别',
    undo: true,
    article: '条例 29–31',
    from: ['registered', 'triaged'],
    to: ['triaged'],
    who: [...desk, 'role:town_officer', 'role:discipline_officer'],
    refers: mediationsNamed,
    events: triaged,
  },
  'petition.add_note': {
    title: '内部备注',
    article: 'design §8',
    from: 'open',
    to: [],
    who: [...desk, 'unit_staff', 'role:supervisor', 'role:callback_officer', 'role:leading_group_office'],
    events: () => [{ name: 'petition.noted', data: {} }],
  },
};
