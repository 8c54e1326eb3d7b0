import { isDay } from '../calendar/days';
import { present, textOf } from '../kernel/facts';
import type { CommandRow, Turn } from '../kernel/procedure';
import { demand } from '../kernel/refusal';
import { addressed, dated, petitionNamed } from './content';
import { drafting } from './draft';
import type { SupervisionState } from './state';

type Row = CommandRow<SupervisionState>;
type At = Turn<SupervisionState>;

const supervisors = ['role:supervisor', 'role:bureau_deputy', 'role:bureau_head'];
const adoptions = ['adopted', 'partly_adopted', 'rejected'];

/** Where a sweep for more of the same is asked for, its day lies ahead. */
function sweepAhead({ facts, context }: At): void {
  const ahead = !present(facts.sweepBy) || (isDay(facts.sweepBy) && facts.sweepBy >= context.today);
  demand(ahead, 'validation_failed', '请核对排查期限。', [
    { pointer: '/sweepBy', code: 'in_the_past', message: '排查期限不能早于今天' },
  ]);
}

function answered({ facts }: At): void {
  demand(present(facts.text), 'validation_failed', '请填写回复内容。', [
    { pointer: '/text', code: 'required', message: '请填写回复内容' },
  ]);
}

/** A recommendation is answered with whether it is taken up, and if not, why (Art. 40). */
function adoptionStated(turn: At): void {
  const { facts } = turn;
  demand(adoptions.includes(textOf(facts.adoption)), 'adoption_missing', '须写明采纳、部分采纳或者不采纳。');
  demand(
    facts.adoption === 'adopted' || present(facts.reason),
    'adoption_reason_missing',
    '没有全部采纳的，须说明理由。',
  );
  answered(turn);
}

/** 督办 and 三项建议: what is asked of a unit in writing, and its written reply (Art. 39, 40). */
export const supervisionCommands: Record<string, Row> = {
  ...drafting,
  'supervision.order': {
    title: '督办',
    article: '条例 39, 40',
    from: [''],
    to: ['ordered'],
    who: supervisors,
    // An order opened by an escalation has its paper from there.
    papers: ({ facts }) => (present(facts.escalation) ? [] : ['D25']),
    refers: petitionNamed,
    content: (turn) => (addressed(turn), dated(turn)),
    events: ({ facts: { to, petition, deadline, escalation } }) => [
      { name: 'supervision.ordered', data: { to, petition, deadline, escalation }, status: 'ordered' },
    ],
  },
  'supervision.recommend': {
    title: '提建议',
    article: '条例 40',
    from: [''],
    to: ['recommended'],
    who: supervisors,
    papers: ['D26'],
    refers: petitionNamed,
    content: (turn) => (addressed(turn), sweepAhead(turn)),
    events: ({ facts: { kind, to, petition, sweepBy } }) => [
      { name: 'supervision.recommended', data: { kind, to, petition, sweepBy }, status: 'recommended' },
    ],
  },
  'supervision.reply': {
    title: '回复',
    article: '条例 39, 40',
    from: ['ordered'],
    to: ['replied'],
    who: ['unit_staff'],
    content: answered,
    events: () => [{ name: 'supervision.order_replied', data: {}, status: 'replied' }],
  },
  'supervision.reply_adoption': {
    title: '回复采纳',
    article: '条例 40',
    from: ['recommended'],
    to: ['replied'],
    who: ['unit_staff'],
    papers: ['D26'],
    content: adoptionStated,
    events: ({ facts: { adoption } }) => [
      { name: 'supervision.adoption_replied', data: { adoption }, status: 'replied' },
    ],
  },
};
