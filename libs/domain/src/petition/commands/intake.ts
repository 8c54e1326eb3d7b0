import type { EventDraft } from '../../kernel/case-state';
import { present, recordOf, recordsOf, textOf, textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { Policy } from '../../policy/policy';
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
    desk: actor.unit,
    direct: isCompetentBody(context.policy, actor.unit),
    flags: textsOf(facts.flags),
    sealed,
    accusedUnit: textOf(recordOf(facts.accused).unit),
    suggestedRepeatOf: sealed ? '' : textOf(facts.suggestedRepeatOf),
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

function linked({ facts }: At): EventDraft[] {
  const merges = facts.as === 'repeat_visit';
  return [
    {
      name: 'petition.linked',
      data: { as: facts.as, to: facts.to, campaign: facts.campaign, number: facts.number },
      ...(merges ? { status: 'merged' } : {}),
    },
  ];
}

/** At most five, all of them on the roster (Art. 20). */
function representativesElected({ state, facts, context }: At): void {
  const elected = textsOf(facts.representatives);
  const most = context.policy.defaults.representatives_max;
  demand(elected.length <= most, 'representatives_over_limit', `代表不得超过${most}人。`);
  demand(
    elected.every((person) => state.people.includes(person)),
    'representative_not_in_roster',
    '代表须是名册内的信访人。',
  );
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
    who: [...desk, 'role:discipline_officer'],
    refers: mediationsNamed,
    events: triaged,
  },
  'petition.link': {
    title: '并入在办件',
    article: '条例 19；3 信访人同一事项',
    from: ['registered', 'triaged'],
    to: ['merged'],
    who: desk,
    refers: (facts) => [textOf(facts.to)].filter(Boolean),
    content: ({ facts, state }) =>
      demand(
        facts.as === 'campaign_item' || (present(facts.to) && facts.to !== state.id),
        'validation_failed',
        '请选择要并入的在办事项。',
        [{ pointer: '/to', code: 'required', message: '请选择要并入的在办事项' }],
      ),
    events: linked,
  },
  'petition.elect_representatives': {
    title: '推选代表',
    article: '条例 20',
    from: 'open',
    to: [],
    who: desk,
    papers: ['D03'],
    content: representativesElected,
    events: ({ facts }) => [
      { name: 'petition.representatives_elected', data: { representatives: facts.representatives } },
    ],
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
