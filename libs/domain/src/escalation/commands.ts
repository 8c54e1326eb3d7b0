import { isDay } from '../calendar/days';
import type { EventDraft, Opening } from '../kernel/case-state';
import { absent, present, recordsOf, textOf } from '../kernel/facts';
import type { CommandRow, Turn } from '../kernel/procedure';
import { demand } from '../kernel/refusal';
import { findUnit } from '../policy/policy';
import { conductEvidenced } from './conduct';
import { conductOf, raising } from './raising';
import type { EscalationState, Exit } from './state';

type Row = CommandRow<EscalationState>;
type At = Turn<EscalationState>;

const office = ['role:leading_group_office', 'role:supervisor', 'role:bureau_deputy', 'role:bureau_head'];
const resultKeys = ['paperNo', 'date', 'result'];

/** Some acts belong to one exit only; at the others they are refused as act_not_allowed_in_status. */
function onlyFor(exit: Exit, words: string): (turn: At) => void {
  return ({ state }) => demand(state.exit === exit, 'act_not_allowed_in_status', words);
}

/** The brigade receives nothing before the supervisor has signed (1.6; right 5). */
function signedOver({ state }: At): void {
  const signed = state.exit !== 'enforcement' || state.status === 'handed_over';
  demand(signed, 'supervisor_signature_missing', '须经督查签批移交后，才能接收。');
}

function evidenced({ state, context }: At): void {
  conductEvidenced(conductOf(context, state.petition, state.conduct ?? ''));
}

/** Between proposal and signature the report may have been corrected, so the signature is given on what it says now (right 5). */
function stillEvidenced(turn: At): void {
  onlyFor('enforcement', '只有执法出口需要移送。')(turn);
  if (turn.approval) evidenced(turn);
}

function orderComplete({ facts, context }: At): void {
  demand(findUnit(context.policy, textOf(facts.to)), 'validation_failed', '请选择督察令发往的单位。', [
    { pointer: '/to', code: 'unknown_unit', message: '没有这个单位' },
  ]);
  demand(isDay(facts.deadline) && facts.deadline >= context.today, 'validation_failed', '请写明书面答复的期限。', [
    { pointer: '/deadline', code: 'required', message: '期限不能早于今天' },
  ]);
}

function ordered({ facts, state, context }: At): EventDraft[] {
  const data = { to: facts.to, deadline: facts.deadline, order: context.newId(), petition: state.petition };
  return [{ name: 'escalation.ordered', data, status: 'ordered' }];
}

/** The order is a case of its own, so that its reply is watched; this act has written the paper (D25). */
function opensOrder({ state, facts, actor }: At, [first]: EventDraft[]): Opening[] {
  const order = { to: facts.to, petition: state.petition, deadline: facts.deadline, escalation: state.id };
  const command = { name: 'supervision.order', facts: order, actor: { ...actor, door: 'system' as const } };
  return [{ procedure: 'supervision', id: textOf(first?.data.order), command }];
}

/** No resolution stops or prolongs the claim, and each one has an owner and a day (Art. 13, 34; right 4). */
function resolutionsComplete({ facts }: At): void {
  const touched = present(facts.claimClock) || present(facts.claimOutcome);
  demand(!touched, 'claim_clock_not_suspendable', '领导组研究不停止诉求的法定期限，也不代替处理意见。');
  const resolutions = recordsOf(facts.resolutions);
  const owned = resolutions.length > 0 && resolutions.every((one) => present(one.owner) && isDay(one.due));
  demand(owned, 'measure_owner_missing', '每一项决议都要写明责任单位和期限。');
}

function resolved({ state, facts }: At): EventDraft[] {
  const resolutions = recordsOf(facts.resolutions).map(({ owner, due }) => ({ owner, due }));
  return [{ name: 'escalation.resolved', data: { petition: state.petition, resolutions }, status: 'resolved' }];
}

function resultComplete({ facts }: At): void {
  const missing = absent(facts, resultKeys);
  const errors = missing.map((field) => ({ pointer: `/${field}`, code: 'required', message: '请填写' }));
  demand(missing.length === 0, 'validation_failed', '请填写文书号、日期和结果。', errors);
}

function resultRecorded(): EventDraft[] {
  return [
    { name: 'escalation.result_recorded', data: { keys: resultKeys } },
    { name: 'escalation.closed', data: {}, status: 'closed' },
  ];
}

function ordersAnswered({ state, context }: At): void {
  const open = state.orders.some((id) => context.related[id]?.status !== 'replied');
  demand(!open, 'act_not_allowed_in_status', '督察令还没有答复，不能办结。');
}

/** The escalation's command table: raise, hand over with two signatures, receive, and one outcome for each exit. */
export const escalationCommands: Record<string, Row> = {
  ...raising,
  'escalation.hand_over': {
    title: '移送执法',
    article: '条例 26, 47；权利 5',
    from: ['raised'],
    to: ['handed_over'],
    who: office,
    approval: {
      by: () => ['role:supervisor'],
      again: ['supervisor_signature_missing', '须督查签批后移交。'],
    },
    refers: (_facts, state) => [state.petition],
    gates: stillEvidenced,
    content: evidenced,
    events: ({ state }) => [
      { name: 'escalation.handed_over', data: { to: state.target, petition: state.petition }, status: 'handed_over' },
    ],
  },
  'escalation.accept': {
    title: '接收',
    article: 'S0-7',
    from: ['raised', 'handed_over'],
    to: ['accepted'],
    who: ['target_staff'],
    gates: signedOver,
    events: () => [{ name: 'escalation.accepted', data: {}, status: 'accepted' }],
  },
  'escalation.refuse': {
    title: '退回',
    article: 'S0-7',
    from: ['raised', 'handed_over'],
    to: ['refused'],
    who: ['target_staff'],
    gates: signedOver,
    content: ({ facts }) =>
      demand(present(facts.reason), 'validation_failed', '请写明退回的理由。', [
        { pointer: '/reason', code: 'required', message: '请写明理由' },
      ]),
    events: () => [{ name: 'escalation.refused', data: {}, status: 'refused' }],
  },
  'escalation.order': {
    title: '督察令',
    article: '条例 39, 40',
    from: ['accepted'],
    to: ['ordered'],
    who: ['target_staff'],
    papers: ['D25'],
    refers: (_facts, state) => [state.petition], // the order that it opens names the petition too
    gates: onlyFor('inspection', '只有督察大队可以发督察令。'),
    content: orderComplete,
    events: ordered,
    opens: opensOrder,
    answers: (_turn, [first]) => ({ order: first?.data.order ?? null }),
  },
  'escalation.resolve': {
    title: '决议',
    article: '条例 13, 24；S0-7',
    from: ['raised', 'accepted'],
    to: ['resolved'],
    who: ['target_staff', 'role:leader', 'role:chief'],
    papers: ['D29'],
    gates: onlyFor('leading_group', '只有提交领导组的事项可以形成决议。'),
    content: resolutionsComplete,
    events: resolved,
  },
  'escalation.record_result': {
    title: '登记结果',
    article: '条例 26, 47',
    from: ['accepted'],
    to: ['closed'],
    who: ['target_staff'],
    gates: onlyFor('enforcement', '只有移送执法的事项登记处理结果。'),
    content: resultComplete,
    events: resultRecorded,
  },
  'escalation.close': {
    title: '办结',
    article: 'S0-7',
    from: ['ordered', 'resolved', 'refused'],
    to: ['closed'],
    who: office,
    refers: (_facts, state) => state.orders,
    gates: ordersAnswered,
    events: () => [{ name: 'escalation.closed', data: {}, status: 'closed' }],
  },
};
