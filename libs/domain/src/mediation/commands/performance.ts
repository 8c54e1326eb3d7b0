import type { EventDraft } from '../../kernel/case-state';
import { numberOf, present, recordOf, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { Json } from '../../kernel/types';
import { chineseDay } from '../../calendar/chinese';
import { expired } from '../../petition/clocks';
import { allPerformed } from '../clocks';
import { yuanText } from '../money';
import { partiesLeftOut } from '../parties';
import { holderRow } from '../rights';
import type { MediationState } from '../state';
import { notInFuture } from './sessions';

type Row = CommandRow<MediationState>;
type At = Turn<MediationState>;

function agreed({ state }: At): void {
  demand(state.agreement, 'agreement_not_effective', '协议还没有生效。');
}

/** The instalment exists, is open, and is paid as written; its number counts from 1. */
function asWritten(turn: At): void {
  const { state, facts } = turn;
  const one = state.agreement?.instalments[(numberOf(facts.instalment) ?? 0) - 1];
  demand(one && !one.performedOn, 'validation_failed', '请选择还没有履行的一期。', [
    { pointer: '/instalment', code: 'not_open', message: '没有这一期，或者已经登记履行' },
  ]);
  const whole = !present(facts.amount) || facts.amount === one.amount;
  demand(whole, 'amount_mismatch', `这一期应付${yuanText(one.amount)}，与登记的金额不符。`);
  notInFuture(turn);
}

/** Some sub-cases of a batch have paid: noted, but the instalment of the whole stays open. */
function partlyPerformed({ facts: { instalment, date } }: At): EventDraft[] {
  return [{ name: 'mediation.instalment_performed', data: { instalment, date, partly: true } }];
}

function performed(turn: At): EventDraft[] {
  const { state, facts } = turn;
  if (present(facts.children)) return partlyPerformed(turn);
  const { instalment, date } = facts;
  const paid = state.agreement?.instalments.map((one, index) =>
    index + 1 === instalment ? { ...one, performedOn: textOf(date) } : one,
  );
  const amount = state.agreement?.instalments[(numberOf(instalment) ?? 0) - 1]?.amount;
  const done =
    state.agreement && paid && allPerformed({ ...state, agreement: { ...state.agreement, instalments: paid } });
  const status = state.status === 'effective' ? { status: 'performed' } : {}; // a confirmed file stays confirmed
  return [
    { name: 'mediation.instalment_performed', data: { instalment, date, amount } },
    ...(done ? [{ name: 'mediation.performed', data: { originSource: state.originSource }, ...status }] : []),
  ];
}

/** Papers of the court named by the act: a range of numbers, a list, or one. */
function paperCount(papers: Json | undefined): number {
  if (Array.isArray(papers)) return papers.length;
  const { from, to } = recordOf(papers);
  return typeof from === 'number' && typeof to === 'number' ? to - from + 1 : 1;
}

/** T13: within thirty days of effect, rolled; and not beside the court's own paper (调解法 33；特邀 20). */
function confirmable(turn: At): void {
  const { state, context } = turn;
  const clock = state.clocks.T13;
  const open = !clock || clock.stoppedAt || !expired(clock, context);
  demand(
    open,
    'confirmation_window_expired',
    `申请司法确认的期限到${clock ? chineseDay(clock.dueRolled) : ''}为止，已经超过。`,
  );
  demand(state.courtPapers === 0, 'confirmation_not_applicable', '本案已由法院出具调解书，不再申请司法确认。');
  agreed(turn);
  demand(state.confirmation === null, 'act_not_allowed_in_status', '已经申请过司法确认。');
}

function joint({ state, facts }: At): void {
  const left = partiesLeftOut(facts.applicants, state, state.agreement?.parties);
  demand(left.length === 0, 'confirmation_not_joint', '司法确认须由双方当事人共同申请。');
}

function confirmed({ facts }: At): EventDraft[] {
  const data = { date: facts.date };
  if (facts.valid !== true) return [{ name: 'mediation.confirmation_refused', data }];
  return [{ name: 'mediation.confirmed', data, status: 'confirmed' }];
}

/** 履行 and 司法确认: what happens after the agreement (调解法 31, 33). */
export const performance: Record<string, Row> = {
  'mediation.record_performance': holderRow({
    title: '登记履行',
    article: '调解法 31',
    from: ['accepted', 'mediating', 'effective', 'confirmed'],
    to: ['performed'],
    gates: agreed,
    content: asWritten,
    events: performed,
  }),
  'mediation.record_court_paper': {
    title: '登记法院调解书',
    article: '民诉法 100；特邀 20',
    from: ['effective', 'performed'],
    to: [],
    who: ['role:court_liaison'],
    events: ({ facts }) => [
      {
        name: 'mediation.court_paper_issued',
        data: { kind: present(facts.kind), papers: paperCount(facts.papers), effectiveOn: facts.date },
      },
    ],
  },
  'mediation.apply_confirmation': holderRow({
    title: '申请司法确认',
    article: '调解法 33；民诉法 205',
    from: ['accepted', 'mediating', 'effective', 'performed'],
    to: [],
    papers: ['D42'],
    gates: confirmable,
    content: joint,
    events: ({ facts }) => [{ name: 'mediation.confirmation_applied', data: { court: facts.court } }],
  }),
  'mediation.record_confirmation': {
    title: '登记确认裁定',
    article: '调解法 33；民诉法 206',
    from: ['effective', 'performed'],
    to: ['confirmed'],
    who: ['role:court_liaison'],
    gates: ({ state }) =>
      demand(
        state.confirmation && state.confirmation.valid === null,
        'act_not_allowed_in_status',
        '没有等待裁定的司法确认申请。',
      ),
    content: notInFuture,
    events: confirmed,
  },
};
