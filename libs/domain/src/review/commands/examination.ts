import type { EventDraft } from '../../kernel/case-state';
import { present, recordOf, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { daysOf, isCode } from '../../policy/policy';
import type { Level, ReviewState } from '../state';
import { tellPetition } from './telling';

type Row = CommandRow<ReviewState>;
type At = Turn<ReviewState>;

export const bodyOnly: Record<Level, readonly ['forbidden', string]> = {
  review: ['forbidden', '复查由原办理机关的上一级机关进行。'],
  recheck: ['forbidden', '复核由复查机关的上一级机关进行。'],
};

/** 条例 28: whoever handled the matter, or reviewed it, does not decide on it above. */
function anotherPerson({ state, actor, hats }: At): void {
  const former = !hats.has('system') && state.former.includes(actor.login);
  demand(!former, 'conflict_of_interest', '您办理过本事项，应当回避。');
}

function declineComplete({ facts, context }: At): void {
  const known = isCode(context.policy, 'decline_grounds', textOf(facts.ground));
  demand(known && present(facts.article), 'decline_ground_missing', '不予受理须写明情形和依据的条款。');
}

function decisionComplete({ state, facts, context }: At): void {
  demand(present(facts.basis), 'legal_basis_missing', '复查、复核意见书须写明法律依据。');
  const known = isCode(context.policy, 'review_outcomes', textOf(facts.outcome));
  demand(known, 'validation_failed', '结论只能是维持、变更、撤销并责令重作。', [
    { pointer: '/outcome', code: 'not_in_list', message: '请选择结论' },
  ]);
  const { days } = recordOf(facts.remedy);
  const wrong = present(days) && days !== daysOf(context.policy, 'T09');
  demand(!wrong, 'remedy_notice_missing', '应告知30日内可以向哪个机关申请复核。', [
    { pointer: '/remedy/days', code: 'not_by_law', message: '申请期限为30日' },
  ]);
  const open = facts.publicity === true && state.hearing !== 'closed';
  demand(!open, 'validation_failed', '经过听证的复核意见才能公示。', [
    { pointer: '/publicity', code: 'not_heard', message: '没有听证的不公示' },
  ]);
}

function decided(level: Level, { facts: { outcome, publicity } }: At): EventDraft[] {
  return [{ name: `${level}.decided`, data: { outcome, publicity: publicity === true }, status: 'decided' }];
}

/** 受理、审查、作出意见, all within thirty days of the application (Art. 35, 36). */
export function examination(level: Level): Record<string, Row> {
  const article = level === 'review' ? '条例 35' : '条例 36';
  return {
    [`${level}.accept`]: {
      title: '受理',
      article,
      from: ['applied'],
      to: ['accepted'],
      who: ['reviewer'],
      denied: bodyOnly[level],
      rights: anotherPerson,
      events: () => [{ name: `${level}.accepted`, data: {}, status: 'accepted' }],
    },
    [`${level}.decline`]: {
      title: '不予受理',
      article: `${article}；权利 7`,
      from: ['applied'],
      to: ['declined'],
      who: ['reviewer'],
      denied: bodyOnly[level],
      papers: ['D07'],
      approval: { by: () => ['unit_head'] },
      rights: anotherPerson,
      content: declineComplete,
      refers: (_facts, state) => [state.petition].filter(Boolean),
      events: ({ facts }) => [{ name: `${level}.declined`, data: { ground: facts.ground }, status: 'declined' }],
      tells: (turn) => tellPetition(turn, 'declined'),
    },
    [`${level}.decide`]: {
      title: level === 'review' ? '作出复查意见' : '作出复核意见',
      article,
      from: ['accepted'],
      to: ['decided'],
      who: ['reviewer'],
      denied: bodyOnly[level],
      papers: [level === 'review' ? 'D20' : 'D21'],
      rights: anotherPerson,
      content: decisionComplete,
      events: (turn) => decided(level, turn),
    },
  };
}
