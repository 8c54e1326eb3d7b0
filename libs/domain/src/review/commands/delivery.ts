import { addDays, isDay } from '../../calendar/days';
import type { EventDraft, Telling } from '../../kernel/case-state';
import { absent, present, textOf, textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { Level, ReviewState } from '../state';
import { publicityDays } from '../../petition/commands/delivery';
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

/** What a method that proves nothing by itself must say besides (民诉法 89, 95 as the regulation's measure). */
const ownProof: Record<string, readonly (readonly [field: string, title: string])[]> = {
  left: [
    ['witnesses', '见证人'],
    ['place', '留置处所'],
  ],
  publication: [
    ['sentOn', '公告日期'],
    ['place', '公告处所或者载体'],
    ['failedBefore', '此前其他方式未能送达的情况'],
  ],
};

/** Left before witnesses; published only after other ways have failed, and delivered when thirty days are over. */
function byItsMethod({ facts, state }: At): void {
  const method = textOf(facts.method);
  const missing = (ownProof[method] ?? []).filter(([field]) => !present(facts[field]));
  const errors = missing.map(([field, title]) => ({
    ...{ pointer: `/${field}`, code: 'required' },
    message: `请写明${title}`,
  }));
  const titles = missing.map(([, title]) => title).join('、');
  demand(missing.length === 0, 'delivery_proof_missing', `请写明${titles}。`, errors);
  if (method !== 'publication') return;
  const { sentOn, deliveredOn } = facts;
  const over =
    isDay(sentOn) && sentOn >= (state.decidedOn ?? '') && textOf(deliveredOn) >= addDays(sentOn, publicityDays);
  demand(over, 'delivery_proof_missing', `公告满${publicityDays}日才视为送达。`, [
    { pointer: '/deliveredOn', code: 'publicity_period', message: `公告满${publicityDays}日才视为送达` },
  ]);
}

/** 撤销 is one decision with the order to handle anew: it goes out with it. */
function redoKnown({ state }: At): void {
  const open = state.level === 'review' && state.outcome === 'revoked' && !state.redoBy;
  demand(!open, 'act_not_allowed_in_status', '撤销原意见的，先责令重作、明确承办人，再送达。');
}

/** Applicants named who did not ask, or have it already, are not handed it. */
function namedAsked({ state, facts }: At): void {
  const wrong = textsOf(facts.for).some((person) => !state.applicants.includes(person) || state.handed?.[person]);
  demand(!wrong, 'validation_failed', '请选择还没有送达的申请人。', [
    { pointer: '/for', code: 'not_in_list', message: '不是申请人，或者已经送达' },
  ]);
}

/** To whom it goes now, who still waits after that, and whether the applicants have their own days. */
function hands({ state, facts }: At): { now: string[]; waiting: string[]; apart: boolean } {
  const handed = Object.keys(state.handed ?? {});
  const open = state.applicants.filter((person) => !handed.includes(person));
  const named = textsOf(facts.for);
  const now = named.length ? named : open;
  const waiting = open.filter((person) => !now.includes(person));
  return { now, waiting, apart: handed.length > 0 || waiting.length > 0 };
}

/** Each applicant's own days begin with his own hand-over; it is delivered, and its limit kept, when the last of them has it. */
function delivered(level: Level, turn: At): EventDraft[] {
  const { facts, state } = turn;
  const { method, deliveredOn } = facts;
  const { now, waiting, apart } = hands(turn);
  const own = {
    name: `${level}.handed`,
    data: { method, to: now, effectiveOn: deliveredOn, lanes: now, countsAs: `${level}.delivered` },
  };
  if (waiting.length) return [own];
  const data = { method, effectiveOn: lastDay(turn), outcome: state.outcome };
  return [...(apart ? [own] : []), { name: `${level}.delivered`, data, status: 'delivered' }];
}

function lastDay({ state, facts }: At): string {
  return [textOf(facts.deliveredOn), ...Object.values(state.handed ?? {})].sort().at(-1) ?? '';
}

/** The matter learns of every hand-over; a revoked opinion is handled anew from the first one on. */
function told(turn: At): Telling[] {
  const { state, facts } = turn;
  const { outcome, redoBy: handler } = state;
  const { now, waiting, apart } = hands(turn);
  const first = Object.keys(state.handed ?? {}).length === 0;
  if (outcome === 'revoked')
    return first ? tellPetition(turn, 'delivered', { outcome, on: facts.deliveredOn, handler }) : [];
  const own = apart ? tellPetition(turn, 'handed', { applicants: now, on: facts.deliveredOn }) : [];
  if (waiting.length) return own;
  const rest = apart ? { applicants: [] } : {};
  return [...own, ...tellPetition(turn, 'delivered', { outcome, on: lastDay(turn), handler, ...rest })];
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
      content: (turn) => (proven(turn), byItsMethod(turn), namedAsked(turn)),
      events: (turn) => delivered(level, turn),
      tells: told,
    },
  };
}
