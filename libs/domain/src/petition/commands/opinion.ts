import type { EventDraft } from '../../kernel/case-state';
import { present, recordOf, recordsOf, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { daysOf } from '../../policy/policy';
import { openParts } from '../parts';
import { leads } from '../rights';
import { refusalSigners, stepsUp } from '../signers';
import type { PetitionState } from '../state';
import { onPetitionRoute } from './acceptance';
import { doerOf } from './carry-along';
import { forPetitioners } from './delivery';
import { redoneAnew, redoneByAnother } from './review';
import { unit } from './who';

type At = Turn<PetitionState>;

const name = 'petition.issue_opinion';
const outcomes = ['supported', 'explained', 'not_supported'];

/** A claim's opinion answers every part, with basis, remedy, seal and one of three outcomes (Art. 32, 35). */
function opinionComplete({ state, facts, context }: At): void {
  const parts = recordsOf(facts.parts);
  demand(
    parts.every((part) => present(part.basis)),
    'legal_basis_missing',
    '每一项答复都要写明法律依据。',
  );
  const remedy = recordOf(facts.remedy);
  const told = remedy.days === daysOf(context.policy, 'T07') && present(remedy.body);
  demand(told, 'remedy_notice_missing', '应告知30日内可以向哪个机关申请复查。', [
    {
      pointer: present(remedy.body) ? '/remedy/days' : '/remedy/body',
      code: 'required',
      message: '请写明30日和复查机关',
    },
  ]);
  demand(facts.seal === true, 'seal_missing', '处理意见书须加盖本机关印章。');
  demand(
    parts.every((part) => outcomes.includes(textOf(part.outcome))),
    'outcome_not_in_three',
    '结论只能是支持、解释说明、不予支持。',
  );
  partsAnswered(state, parts);
}

/** No part is left out, none is invented, and what is granted in part says why not in full. */
function partsAnswered(state: PetitionState, parts: At['facts'][]): void {
  const answered = parts.map((part) => textOf(part.part));
  const twice = answered.findIndex((part, index) => answered.indexOf(part) !== index);
  demand(twice < 0, 'validation_failed', '同一子事项只能有一个答复。', [
    { pointer: `/parts/${twice}/part`, code: 'repeated', message: '同一子事项只能有一个答复' },
  ]);
  const known = state.parts.map(({ part }) => part);
  const strange = known.length ? answered.findIndex((part) => !known.includes(part)) : -1;
  demand(strange < 0, 'validation_failed', '没有这个子事项，请从列表中选择。', [
    { pointer: `/parts/${strange}/part`, code: 'unknown_part', message: '没有这个子事项' },
  ]);
  const open = openParts(state).filter(
    (part) => !answered.includes(part.part) && (!part.route || part.route === 'petition'),
  );
  demand(
    open.length === 0,
    'sub_matter_unanswered',
    `还有子事项没有答复：${open.map((part) => part.part).join('、')}。`,
  );
  const partial = parts.filter((part) => part.extent === 'partial');
  demand(
    partial.every((part) => present(part.reason)),
    'partial_reason_missing',
    '部分满足的，须说明理由。',
  );
}

/** A no to any part is signed one level up, where the pack asks so (S4-16 提级说“不”); never by whoever wrote it. */
function signedAbove({ facts, context }: At): boolean {
  const refuses = recordsOf(facts.parts).some(({ outcome }) => outcome === 'not_supported');
  return refuses && stepsUp(context.policy, name);
}

/** One answer for all parts, by the body that the matter lies with (Art. 14, 31, 32). */
function byLead({ state, actor, hats }: At): void {
  const own = hats.has('system') || leads(state, actor);
  demand(own, 'opinion_not_competent_body', '处理意见书由牵头承办的责任单位出具，一并答复各子事项。');
}

/** What was supported without more was supported in full; `executeBy`: the day by which it is to be done. */
function answers({ facts }: At): EventDraft['data'][] {
  return recordsOf(facts.parts).map(({ part, outcome, extent, executeBy }) => ({
    part,
    outcome,
    extent: extent ?? (outcome === 'supported' ? 'full' : undefined),
    executeBy,
  }));
}

/** 处理意见书: the body that holds the matter answers, after it has heard the petitioner (Art. 31(6), 32). */
export const opinion: Record<string, CommandRow<PetitionState>> = {
  [name]: {
    title: '出具处理意见书',
    article: '条例 31(6), 32',
    from: ['accepted'],
    to: ['opinion_issued'],
    who: unit,
    denied: ['opinion_not_competent_body', '处理意见书由有权处理的责任单位出具，信访部门不能代替。'],
    rights: byLead,
    papers: ['D18'],
    approval: {
      by: (turn) => refusalSigners(turn, name),
      denied: ['higher_approval_required', '不予支持须由上一级负责人签批。'],
      when: signedAbove,
    },
    gates: (turn) => {
      if (!turn.approval) redoneByAnother(turn);
      onPetitionRoute(turn);
      const { heard, anonymous } = turn.state; // who has not said his name cannot be heard
      demand(heard || anonymous, 'petitioner_not_heard', '出具意见前，承办单位须先听取信访人陈述。');
    },
    content: (turn) => (opinionComplete(turn), forPetitioners(turn), redoneAnew(turn)),
    events: (turn) => [
      {
        name: 'petition.opinion_issued',
        data: { parts: answers(turn), author: doerOf(turn).by },
        status: 'opinion_issued',
      },
    ],
  },
};
