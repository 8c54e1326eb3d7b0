import { isDay } from '../../calendar/days';
import type { EventDraft } from '../../kernel/case-state';
import { absent, present, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { Level, ReviewState } from '../state';
import { bodyOnly } from './examination';
import { tellPetition } from './telling';

type Row = CommandRow<ReviewState>;
type At = Turn<ReviewState>;

/** Only proven delivery starts what comes after: T09, or the end (Art. 35, 36; right 8). */
function proven({ state, facts, context }: At): void {
  const missing = absent(facts, ['receiver', 'deliveredOn', 'proof']);
  const errors = missing.map((field) => ({
    pointer: `/${field}`,
    code: 'required',
    message: '送达须有收件人、日期和证明',
  }));
  demand(missing.length === 0, 'delivery_proof_missing', '送达须写明收件人、日期并附证明。', errors);
  const on = facts.deliveredOn;
  const possible = isDay(on) && on <= context.today && on >= (state.decidedOn ?? '');
  demand(possible, 'validation_failed', '送达日期不能早于作出意见之日，也不能晚于今天。', [
    { pointer: '/deliveredOn', code: 'out_of_range', message: '请核对送达日期' },
  ]);
}

/** 撤销 is one decision with the order to handle anew: it goes out with it. */
function redoKnown({ state }: At): void {
  const open = state.level === 'review' && state.outcome === 'revoked' && !state.redoBy;
  demand(!open, 'act_not_allowed_in_status', '撤销原意见的，先责令重作、明确承办人，再送达。');
}

function delivered(level: Level, { facts, state }: At): EventDraft[] {
  const { method, deliveredOn: effectiveOn } = facts;
  return [{ name: `${level}.delivered`, data: { method, effectiveOn, outcome: state.outcome }, status: 'delivered' }];
}

function otherHandler({ state, facts }: At): void {
  demand(state.outcome === 'revoked', 'act_not_allowed_in_status', '只有撤销原意见的，才责令重作。');
  if (!present(facts.handler)) return;
  const same = state.former.includes(textOf(facts.handler));
  demand(!same, 'redo_same_handler', '重新办理须由原承办人以外的人承办。');
}

/** 责令重作 by somebody else (packs redo_gate), named before the opinion goes out. */
export const redo: Record<string, Row> = {
  'review.order_redo': {
    title: '责令重作',
    article: '条例 35；山东 45',
    from: ['decided'],
    to: [],
    who: ['reviewer'],
    denied: bodyOnly.review,
    gates: otherHandler,
    events: ({ facts }) => [{ name: 'review.redo_ordered', data: { handler: facts.handler } }],
  },
};

/** 送达: the decision counts from the day it was handed over; the petition learns of it with it. */
export function delivery(level: Level): Record<string, Row> {
  return {
    [`${level}.deliver`]: {
      title: '送达',
      article: '条例 35, 36；权利 8',
      from: ['decided'],
      to: ['delivered'],
      who: ['reviewer'],
      denied: bodyOnly[level],
      papers: ['D22'],
      gates: redoKnown,
      content: proven,
      events: (turn) => delivered(level, turn),
      tells: (turn) =>
        tellPetition(turn, 'delivered', {
          outcome: turn.state.outcome,
          on: turn.facts.deliveredOn,
          handler: turn.state.redoBy,
        }),
    },
  };
}
