import type { EventDraft } from '../../kernel/case-state';
import { present, recordOf, textOf, textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { unitTitle } from '../../policy/policy';
import type { PetitionState } from '../state';
import { desk } from './intake';
import { redoneByAnother } from './review';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

const dispatchers = [...desk, 'role:discipline_officer'];

/** Dispatch, acceptance and guidance come after triage (Art. 29–31). */
export function triagedFirst({ state }: At): void {
  demand(state.category, 'category_required', '先甄别诉求类别和路径，再分流。');
}

/** An accusation goes only to competent bodies and never to the accused unit (Art. 30, 46(5)). */
function lawfulRecipient({ state, facts, context }: At): void {
  if (!state.sealed) return;
  const to = [textOf(facts.to), ...textsOf(facts.co)];
  const competent = competentBodies(state, context.policy);
  demand(!to.includes(state.accusedUnit ?? ''), 'accused_must_not_receive', '不得转给被检举人及其单位。');
  demand(
    to.every((body) => competent.includes(body)),
    'accusation_recipient_not_competent',
    '检举控告只能移送有权机关。',
  );
}

function competentBodies(state: PetitionState, policy: At['context']['policy']): string[] {
  const byCategory = policy.categories.find((one) => one.id === 'accusation')?.to ?? [];
  const byTopic = policy.route_catalogue.filter(
    (row) => row.route === 'accusation' && row.topics.includes(state.topic ?? ''),
  );
  return [...byCategory.map((who) => who.replace(/^unit:/, '')), ...byTopic.map((row) => row.body)];
}

function knownUnit({ facts, context }: At): void {
  const known = context.policy.units.some((unit) => unit.id === facts.to);
  demand(known, 'validation_failed', '请选择要转去的单位。', [
    { pointer: '/to', code: 'unknown_unit', message: '没有这个单位' },
  ]);
}

function sent(name: string, { facts }: At, assigned: boolean): EventDraft[] {
  const data = { to: facts.to, part: facts.part, co: facts.co, deadline: assigned ? facts.deadline : undefined };
  return [
    { name, data, status: 'arrived' },
    { name: 'petition.arrived', data: { to: facts.to, part: facts.part, co: facts.co, assigned } },
  ];
}

/** The window of T04 is judged on its own due day, whether or not an earlier objection had stopped it (Art. 23 ¶3). */
function objectionWindow({ state, facts, context }: At): void {
  const clock = state.clocks.T04;
  const open = clock && context.today <= clock.dueRolled;
  demand(open, 'objection_after_limit', '五个工作日的异议期已过，不得退回。');
  const again = state.objection?.rejectedBefore === true;
  demand(!again || present(facts.newGround), 'objection_not_new', '异议理由已被核实不成立，再次提出须有新的理由。');
}

function objectionDecided({ state, facts }: At): EventDraft[] {
  if (facts.granted === true) return [{ name: 'petition.objection_approved', data: {}, status: 'triaged' }];
  return [{ name: 'petition.objection_rejected', data: {}, status: state.objection?.from ?? 'arrived' }];
}

/** A relation that was disclosed bars the handler (Art. 28). */
function noConflict({ facts }: At): void {
  demand(textOf(facts.relation) !== 'some', 'conflict_of_interest', '与信访事项有利害关系，应当回避。');
}

/** 分流交办: the centre sends, the unit signs or objects within five working days (Art. 22, 23). */
export const dispatch: Record<string, Row> = {
  'petition.forward': {
    title: '转送',
    undo: true,
    article: '条例 22(1)(2)',
    from: ['registered', 'triaged'],
    to: ['arrived'],
    who: dispatchers,
    papers: ['D10'],
    gates: triagedFirst,
    content: (turn) => (lawfulRecipient(turn), knownUnit(turn)),
    events: (turn) => sent('petition.forwarded', turn, false),
  },
  'petition.assign': {
    title: '交办',
    undo: true,
    article: '条例 22(3)',
    from: ['registered', 'triaged'],
    to: ['arrived'],
    who: dispatchers,
    papers: ['D11'],
    gates: triagedFirst,
    content: (turn) => {
      demand(present(turn.facts.deadline), 'assign_deadline_required', '交办函须写明反馈期限。');
      lawfulRecipient(turn);
      knownUnit(turn);
    },
    events: (turn) => sent('petition.assigned', turn, true),
  },
  'petition.notify_whereabouts': {
    title: '去向告知',
    article: '条例 23',
    from: 'open',
    to: [],
    who: desk,
    papers: ['D12'],
    events: ({ facts }) => [
      { name: 'petition.whereabouts_notified', data: { contact: present(recordOf(facts.contact)) } },
    ],
  },
  'petition.sign': {
    title: '签收',
    article: '条例 23(3)',
    from: ['arrived'],
    to: ['signed'],
    who: ['unit_handler', 'unit_head'],
    events: () => [{ name: 'petition.signed', data: {}, status: 'signed' }],
  },
  'petition.object': {
    title: '提出异议',
    article: '条例 23(3)',
    from: ['arrived', 'signed'],
    to: ['objected'],
    who: ['unit_handler', 'unit_head'],
    gates: objectionWindow,
    content: ({ facts }) => demand(present(facts.reasons), 'objection_reasons_missing', '异议须写明详细理由。'),
    events: ({ state, facts }) => [
      { name: 'petition.objected', data: { from: state.status, proposedBody: facts.proposedBody }, status: 'objected' },
    ],
  },
  'petition.decide_objection': {
    title: '核实异议',
    article: '条例 23(3)',
    from: ['objected'],
    to: ['arrived', 'signed', 'triaged'],
    who: ['role:triage_officer', 'role:bureau_deputy', 'role:bureau_head'],
    papers: ['D13'],
    events: objectionDecided,
  },
  'petition.assign_handler': {
    title: '明确承办人',
    undo: true,
    article: '条例 28',
    from: ['arrived', 'signed', 'accepted'],
    to: [],
    who: ['unit_handler', 'unit_deputy', 'unit_head'],
    gates: (turn) => (noConflict(turn), redoneByAnother(turn)),
    events: ({ facts }) => [{ name: 'petition.handler_assigned', data: { handler: facts.handler } }],
  },
};

/** Name of the unit that holds the matter, for Chinese sentences. */
export function holderTitle({ state, context }: At): string {
  return state.lead ? unitTitle(context.policy, state.lead) : '有权处理机关';
}
