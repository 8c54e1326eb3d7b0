import type { EventDraft } from '../../kernel/case-state';
import { present, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { chineseDay } from '../../calendar/chinese';
import { limitOf } from '../../clocks/lanes';
import { expired } from '../clocks';
import { holdingUnits, isHandlingBody } from '../rights';
import type { PetitionState } from '../state';
import { desk } from './intake';
import { notUnderReview } from './review';
import { settling } from './settling';
import { bureau, sealedDesk, unit } from './who';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

/** Of a sealed matter the bureau's desks know nothing: its own desk does what they do elsewhere (Art. 30). */
function sealedDeskInstead({ state, hats }: At): void {
  const open = ['system', 'role:archivist', ...bureau].some((hat) => hats.has(hat)); // system: with its master
  demand(open || state.sealed, 'forbidden', '您的岗位不能办理这个动作。');
}

/** The rater is the petitioner, or a clerk outside the handling body on his word (2.3; right 9). */
function raterRights({ state, hats, actor }: At): void {
  const handling = !hats.has('petitioner') && isHandlingBody(state, actor);
  demand(!handling, 'rater_is_handler', '评价由信访人本人作出，办理单位不得代评。');
  const agent = !hats.has('petitioner') && actor.roles.includes('proxy_agent');
  demand(!agent, 'rating_by_agent', '评价由信访人本人作出，代办员不得代评。');
}

function notRated({ state, facts }: At): void {
  demand(!state.ratings[textOf(facts.object)], 'already_rated', '这个单位已经评价过了。');
}

/** Rated is the bureau or its desk, or a body that had the matter (2.3); an accusation is not rated (Art. 30). */
function rateable({ state, facts, context }: At): void {
  demand(!state.sealed, 'act_not_allowed_in_status', '检举控告类事项不作满意度评价。');
  const object = textOf(facts.object);
  const bureaus = context.policy.units.filter(({ kind }) => kind === 'petition_bureau').map(({ id }) => id);
  const rated = [...bureaus, state.deskUnit, ...holdingUnits(state)];
  demand(!object || rated.includes(object), 'validation_failed', '只能评价信访部门和办理本事项的单位。', [
    { pointer: '/object', code: 'not_rated', message: '只能评价信访部门和办理本事项的单位' },
  ]);
}

function ratingReason({ facts }: At): void {
  demand(facts.grade !== 'dissatisfied' || present(facts.reason), 'rating_reason_required', '不满意的，请写明理由。');
}

/** Callback is made by somebody else than the handler and his unit (S2-5; right 9). */
function callerRights({ state, actor }: At): void {
  demand(!isHandlingBody(state, actor), 'callback_by_handler', '回访由办理人以外的人进行。');
}

/** A false result is always done again, a bad rating once: nobody is kept in a circle (Art. 40; S2-5). */
function mayReopen({ state }: At): void {
  const rated = Object.values(state.ratings).includes('dissatisfied');
  const wanted = state.callback === 'false_result' || (rated && !state.reopenedOnRating);
  const why = rated ? '因不满意评价已经重新办理过一次，回访属实的不再重复办理。' : '';
  demand(wanted, 'act_not_allowed_in_status', why || '回访属实且没有不满意评价的，不需要重新办理。');
}

/** The body has sixty days anew, for what it had is spent; without a body the matter is sorted out anew. */
function reopened({ state }: At): EventDraft[] {
  if (!state.lead) return [{ name: 'petition.reopened', data: {}, status: 'triaged' }];
  const again = {
    name: 'petition.accepted',
    data: { handlingMode: state.handlingMode, again: true },
    status: 'accepted',
  };
  return [{ name: 'petition.reopened', data: {}, status: 'accepted' }, again];
}

/** T07 and T09 must have lapsed, or never have run, before the matter is final (Art. 35, 36). */
function windowsPassed({ state, context }: At): void {
  for (const clock of Object.values(state.clocks).filter(({ id }) => ['T07', 'T09'].includes(limitOf(id)))) {
    const open = !clock.stoppedAt && !expired(clock, context);
    demand(!open, 'review_window_open', `复查申请期到${chineseDay(clock.dueRolled)}。`);
  }
}

/** Only the petitioner himself withdraws (Art. 19). */
function principalOnly({ state, facts }: At): void {
  const person = textOf(facts.person);
  demand(state.people.includes(person) && facts.signedBy === person, 'not_principal', '只能由本人签字撤回。');
}

function notYetWithdrawn({ state, facts }: At): void {
  demand(!state.withdrawn.includes(textOf(facts.person)), 'act_not_allowed_in_status', '本人已经撤回。');
}

/** Who withdraws leaves the matter; its limits end only with the last of them, for the others' claim goes on (Art. 34; right 4). */
function withdrawn({ state, facts }: At): EventDraft[] {
  const data = { person: facts.person, members: Math.max(0, state.members - 1) };
  if (data.members > 0) return [{ name: 'petition.member_withdrawn', data }];
  return [{ name: 'petition.withdrawn', data, status: 'withdrawn' }];
}

/** A mediation of the lead part that came to an agreement ends T05; of any other part it is only noted (README §7.6, 7.11). */
function mediationHeard({ state, facts }: At): EventDraft[] {
  const { mediation, status } = facts;
  const leads =
    state.parts.length === 0 || state.parts[0]?.mediation === mediation || state.parts.every((part) => !part.mediation);
  const agreed = ['effective', 'performed', 'confirmed'].includes(textOf(status));
  return [
    { name: 'petition.mediation_heard', data: { mediation, status } },
    ...(leads && agreed ? [{ name: 'petition.mediated', data: { mediation } }] : []),
  ];
}

/** 质量评价 and what follows: closing, rating, callback, reopening, the end. */
export const closing: Record<string, Row> = {
  ...settling,
  'petition.rate': {
    title: '评价',
    article: '2.3 满意度评价办法',
    from: 'open',
    to: [],
    who: ['petitioner', 'role:receptionist', 'role:callback_officer', 'unit_staff', 'role:proxy_agent'],
    papers: ['D32'],
    rights: raterRights,
    gates: notRated,
    content: (turn) => (ratingReason(turn), rateable(turn)),
    events: ({ facts }) => [{ name: 'petition.rated', data: { object: facts.object, grade: facts.grade } }],
  },
  'petition.record_callback': {
    title: '回访',
    article: 'S2-5',
    from: ['settled', 'finalised', 'opinion_delivered'],
    to: [],
    who: ['role:callback_officer', 'role:receptionist', 'unit_staff'],
    papers: ['D33'],
    rights: callerRights,
    gates: ({ state }) => demand(!state.anonymous, 'act_not_allowed_in_status', '匿名反映的事项没有可以回访的人。'),
    events: ({ facts }) => [
      { name: 'petition.called_back', data: { result: facts.result, satisfied: facts.satisfied } },
    ],
  },
  'petition.reopen': {
    title: '重新办理',
    article: '条例 40；S2-5',
    from: ['settled', 'finalised'],
    to: ['accepted', 'triaged'],
    who: [...bureau, sealedDesk],
    rights: sealedDeskInstead,
    gates: mayReopen,
    events: reopened,
  },
  'petition.withdraw': {
    title: '撤回',
    article: '条例 19',
    from: ['registered', 'triaged', 'arrived', 'objected', 'signed', 'accepted', 'opinion_issued', 'guided'],
    to: ['withdrawn'],
    who: ['petitioner', ...desk, ...unit],
    rights: principalOnly,
    gates: notYetWithdrawn,
    events: withdrawn,
  },
  'petition.finalise': {
    title: '终结',
    article: '条例 35, 36',
    from: ['settled', 'reviewed', 'in_review', 'in_recheck'],
    to: ['finalised'],
    who: [...bureau, sealedDesk],
    rights: sealedDeskInstead,
    gates: (turn) => (notUnderReview(turn), windowsPassed(turn)),
    events: () => [{ name: 'petition.finalised', data: {}, status: 'finalised' }],
  },
  'petition.hear_mediation': {
    title: '获知调解结果',
    article: '调解法 26, 31；条例 33',
    from: 'open',
    to: [],
    who: ['system'],
    events: mediationHeard,
  },
  'petition.archive': {
    title: '归档',
    article: '条例 21',
    from: ['finalised', 'withdrawn', 'merged', 'declined_again'],
    to: ['archived'],
    who: [...bureau, 'role:archivist', sealedDesk],
    rights: sealedDeskInstead,
    events: () => [{ name: 'petition.archived', data: {}, status: 'archived' }],
  },
};
