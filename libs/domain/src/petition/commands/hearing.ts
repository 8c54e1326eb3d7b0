import { isDay } from '../../calendar/days';
import { absent, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { PetitionState } from '../state';
import { notBefore, notInPast } from './days';
import { unit } from './who';

type At = Turn<PetitionState>;

/** What each stage must say: the notice when, where and who chairs; the record who came, what was said, what follows. */
const needs: Record<string, readonly string[]> = {
  notified: ['heldOn', 'place', 'chair'],
  opened: [],
  closed: ['participants', 'digest', 'conclusion'],
};
const titles: Record<string, string> = {
  ...{ heldOn: '听证日期', place: '听证地点', chair: '主持人' },
  ...{ participants: '参加人', digest: '听证笔录', conclusion: '听证结论' },
};

/** Notice first; opened and closed once each, and not before its day. */
function inOrder({ state, facts, context }: At): void {
  const stage = textOf(facts.stage);
  const standing = state.hearing;
  const underWay = standing !== null && standing.stage !== 'closed';
  if (stage === 'notified') return;
  if (!stage) return; // asked what may be done
  demand(underWay, 'act_not_allowed_in_status', '还没有发出听证通知。');
  demand(stage !== 'opened' || standing.stage === 'notified', 'act_not_allowed_in_status', '听证已经开始。');
  if (isDay(standing.heldOn)) notBefore(standing.heldOn, context.today);
}

/** Who investigated does not chair (D17); the stages' own fields are there. */
function complete({ facts, context }: At): void {
  const stage = textOf(facts.stage);
  const missing = absent(facts, needs[stage] ?? ['stage']);
  const errors = missing.map((field) => ({
    pointer: `/${field}`,
    code: 'required',
    message: `请填写${titles[field] ?? '听证环节'}`,
  }));
  demand(missing.length === 0, 'validation_failed', '听证的要件不全，请补充。', errors);
  if (stage === 'notified') notInPast(facts.heldOn, context.today, '/heldOn', '听证日期');
  const message = '听证主持人不能是本事项的调查人';
  demand(facts.investigatorIsChair !== true, 'validation_failed', `${message}。`, [
    { pointer: '/chair', code: 'chair_is_investigator', message },
  ]);
}

/** 听证: public questioning before or after the opinion. It suspends no limit of the claim (design §12; only T10 pauses). */
export const hearing: Record<string, CommandRow<PetitionState>> = {
  'petition.hold_hearing': {
    title: '听证',
    article: '条例 31(6), 36',
    from: ['accepted', 'opinion_delivered'],
    to: [],
    who: unit,
    papers: ({ facts }) => (facts.stage === 'opened' ? [] : ['D17']),
    gates: inOrder,
    content: complete,
    events: ({ facts }) => [
      { name: `petition.hearing_${textOf(facts.stage)}`, data: { stage: facts.stage, heldOn: facts.heldOn } },
    ],
  },
};
