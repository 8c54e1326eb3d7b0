import { isDay } from '../../calendar/days';
import type { EventDraft } from '../../kernel/case-state';
import { present, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand, type FieldError } from '../../kernel/refusal';
import { notBefore, notInPast } from '../../petition/commands/days';
import type { ReviewState } from '../state';
import { bodyOnly } from './examination';

type At = Turn<ReviewState>;

/** Stages of a hearing and what must be written down at each. */
const stages: Record<string, { after: ReviewState['hearing'][]; need: string[] }> = {
  notified: { after: [null], need: ['heldOn', 'place', 'chair'] },
  opened: { after: ['notified'], need: ['participants', 'digest'] },
  closed: { after: ['notified', 'opened'], need: ['conclusion'] },
};

const labels: Record<string, string> = {
  heldOn: '听证日期',
  place: '地点',
  chair: '主持人',
  participants: '参加人',
  digest: '陈述、质证和辩论',
  conclusion: '听证结论',
};

function inOrder({ state, facts, context }: At): void {
  const stage = stages[textOf(facts.stage)];
  if (!stage) return;
  demand(stage.after.includes(state.hearing), 'act_not_allowed_in_status', '听证依次通知、举行、作出结论，一次为限。');
  const { hearingOn } = state;
  if (facts.stage !== 'notified' && isDay(hearingOn)) notBefore(hearingOn, context.today);
}

function complete({ state, facts, context }: At): void {
  const stage = stages[textOf(facts.stage)];
  const wrong: FieldError = { pointer: '/stage', code: 'not_in_list', message: '请选择听证的阶段' };
  demand(stage, 'validation_failed', '请选择听证的阶段。', [wrong]);
  const held = state.hearing === 'notified' && facts.stage === 'closed'; // held and concluded in one: its record comes with it
  const need = held ? ['participants', 'digest', ...stage.need] : stage.need;
  const missing = need.filter((field) => !present(facts[field]) || (field === 'heldOn' && !isDay(facts[field])));
  const errors = missing.map((field) => ({
    pointer: `/${field}`,
    code: 'required',
    message: `请填写${labels[field]}`,
  }));
  demand(missing.length === 0, 'validation_failed', `请填写${missing.map((one) => labels[one]).join('、')}。`, errors);
  if (facts.stage === 'notified') notInPast(facts.heldOn, context.today, '/heldOn', '听证日期');
  demand(facts.investigatorIsChair !== true, 'conflict_of_interest', '主持人不能是本事项的调查人。');
}

function moved({ facts }: At): EventDraft[] {
  const stage = textOf(facts.stage);
  const data = { heldOn: facts.heldOn };
  return [{ name: `recheck.hearing_${stage}`, data, status: stage === 'closed' ? 'accepted' : 'hearing' }];
}

/** 听证: from the notice to the conclusion the thirty days of the 复核, and only they, are not counted (Art. 36). */
export const hearing: Record<string, CommandRow<ReviewState>> = {
  'recheck.hold_hearing': {
    title: '听证',
    article: '条例 36',
    from: ['accepted', 'hearing'],
    to: ['hearing', 'accepted'],
    who: ['reviewer'],
    denied: bodyOnly.recheck,
    papers: ({ facts }) => (facts.stage === 'opened' ? [] : ['D17']),
    gates: inOrder,
    content: complete,
    events: moved,
  },
};
