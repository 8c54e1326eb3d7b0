import type { EventDraft } from '../../kernel/case-state';
import { present, recordOf, textOf, textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { unitTitle } from '../../policy/policy';
import { inLane } from '../../clocks/lanes';
import { lesserPart, ofItsHolder, partKnown, standsAtPart, undispatched } from '../parts';
import { holdingUnits } from '../rights';
import type { PetitionState } from '../state';
import { knownUnit, lawfulRecipient } from './addressee';
import { notInPast } from './days';
import { desk } from './intake';
import { notRecused } from './recusal';
import { redoneByAnother } from './review';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

const dispatchers = [...desk, 'role:town_officer', 'role:discipline_officer'];

/** Dispatch, acceptance and guidance come after triage (Art. 29–31). */
export function triagedFirst({ state }: At): void {
  demand(state.category, 'category_required', '先甄别诉求类别和路径，再分流。');
}

/** A matter or one part of it is sent. What is left at the desk keeps T01 running until it is sent too (Art. 22). */
function sent(name: string, turn: At, assigned: boolean): EventDraft[] {
  const { state, facts } = turn;
  const part = lesserPart(turn);
  if (part) return partSent(turn, part.part, assigned);
  const data = { to: facts.to, part: facts.part, co: facts.co, deadline: assigned ? facts.deadline : undefined };
  const others = undispatched(state).filter((one) => one.part !== facts.part);
  const behind = present(facts.part) ? others.map((one) => one.part) : [];
  const arrived = {
    name: 'petition.arrived',
    data: { to: facts.to, part: facts.part, co: facts.co, assigned, behind },
  };
  const alert = passedRound(turn);
  if (behind.length && !assigned) return [{ ...arrived, status: 'arrived' }, ...alert];
  return [{ name, data, status: 'arrived' }, arrived, ...alert];
}

/** Sent as often as the pack allows, the matter is told of upwards once; who hears of it the packs say (S3-10). */
function passedRound({ state, context }: At): EventDraft[] {
  const last = state.transfers + 1 === context.policy.defaults.shirk_transfers;
  return last && !state.sealed ? [{ name: 'petition.alert_raised', data: {} }] : [];
}

/** A part goes to a body of its own, with the limits of a matter that reached it (Art. 22, 23 ¶3). */
function partSent({ state, facts }: At, part: string, assigned: boolean): EventDraft[] {
  const { to, deadline } = facts;
  const owed = {
    name: 'petition.part_assigned',
    data: { part, lanes: [part], countsAs: 'petition.assigned', deadline },
  };
  const last = undispatched(state).every((one) => one.part === part) && state.status !== 'triaged';
  const forwarded = { name: 'petition.forwarded', data: { to, part } };
  return [partMoved(part, 'arrived', { to, assigned }), ...(assigned ? [owed] : []), ...(last ? [forwarded] : [])];
}

/** One part of the matter moves, and its own limits with it: they run as those of a whole matter would. */
export function partMoved(part: string, status: string, more: EventDraft['data'] = {}): EventDraft {
  const countsAs = `petition.${more.returned ? 'objection_approved' : more.rejected ? 'objection_rejected' : status}`;
  return { name: 'petition.part_moved', data: { part, status, lanes: [part], countsAs, ...more } };
}

/** Passed on as often as the pack allows, a matter is sent no further: the superior names who leads (Art. 24; A3). */
function notPassedRound({ state, context }: At): void {
  const most = context.policy.defaults.shirk_transfers;
  const round = !state.sealed && !state.leadDecided && state.transfers >= most;
  demand(!round, 'act_not_allowed_in_status', `已转送${state.transfers}次，请提请上级或联席会议裁定牵头单位。`);
}

/** The window of T04 is judged on its own due day, whether or not an earlier objection had stopped it (Art. 23 ¶3). */
function objectionWindow(turn: At): void {
  const { state, facts, context } = turn;
  const part = lesserPart(turn);
  const decided = part ? part.decided : state.leadDecided;
  demand(!decided, 'lead_already_decided', '牵头单位已由上级确定，不能再提异议。');
  const last = state.clocks[inLane('T04', part?.part)]?.dueRolled;
  demand(last && context.today <= last, 'objection_after_limit', '五个工作日的异议期已过，不得退回。');
  const again = part ? part.objectionRejected === true : state.objection?.rejectedBefore === true;
  demand(!again || present(facts.newGround), 'objection_not_new', '异议理由已被核实不成立，再次提出须有新的理由。');
}

function objected(turn: At): EventDraft[] {
  const { state, facts } = turn;
  const part = lesserPart(turn);
  if (part) return [partMoved(part.part, 'objected')];
  const data = { from: state.status, proposedBody: facts.proposedBody };
  return [{ name: 'petition.objected', data, status: 'objected' }];
}

/** Returned as often as the pack allows, the next dispute is the superior's (Art. 24). */
function mayReturn({ state, facts, context }: At): void {
  const most = context.policy.defaults.shirk_objections;
  const refused = facts.granted === true && state.objections >= most;
  demand(
    !refused,
    'act_not_allowed_in_status',
    `已有${state.objections}次异议退回，请提请上级或联席会议裁定牵头单位。`,
  );
}

function objectionDecided(turn: At): EventDraft[] {
  const { state, facts } = turn;
  const part = lesserPart(turn);
  const granted = facts.granted === true;
  if (part) {
    const status = granted ? 'triaged' : (part.objectedFrom ?? 'arrived');
    return [partMoved(part.part, status, { returned: granted, rejected: !granted })];
  }
  if (granted) return [{ name: 'petition.objection_approved', data: { from: state.lead }, status: 'triaged' }];
  return [{ name: 'petition.objection_rejected', data: {}, status: state.objection?.from ?? 'arrived' }];
}

function signed(turn: At): EventDraft[] {
  const part = lesserPart(turn);
  if (part) return [partMoved(part.part, 'signed')];
  return [{ name: 'petition.signed', data: {}, status: 'signed' }];
}

/** Whoever handles it works in a body that holds it; `named` is what the centre knows of the account. */
function ofTheBody({ state, facts }: At): void {
  if (!facts.named) return;
  const own = textsOf(recordOf(facts.named).units).some((unit) => holdingUnits(state).includes(unit));
  demand(own, 'validation_failed', '承办人须是承办单位的在岗人员。', [
    { pointer: '/handler', code: 'not_of_the_body', message: '承办人须是承办单位的在岗人员' },
  ]);
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
    stands: standsAtPart,
    who: dispatchers,
    papers: ['D10'],
    gates: (turn) => (triagedFirst(turn), notPassedRound(turn)),
    content: (turn) => (partKnown(turn), lawfulRecipient(turn), knownUnit(turn)),
    events: (turn) => sent('petition.forwarded', turn, false),
  },
  'petition.assign': {
    title: '交办',
    undo: true,
    article: '条例 22(3)',
    from: ['registered', 'triaged'],
    to: ['arrived'],
    stands: standsAtPart,
    who: dispatchers,
    papers: ['D11'],
    gates: (turn) => (triagedFirst(turn), notPassedRound(turn)),
    content: (turn) => {
      partKnown(turn);
      demand(present(turn.facts.deadline), 'assign_deadline_required', '交办函须写明反馈期限。');
      notInPast(turn.facts.deadline, turn.context.today, '/deadline', '反馈期限');
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
    stands: standsAtPart,
    who: ['unit_handler', 'unit_head'],
    rights: ofItsHolder,
    content: partKnown,
    events: signed,
  },
  'petition.object': {
    title: '提出异议',
    article: '条例 23(3)',
    from: ['arrived', 'signed'],
    to: ['objected'],
    stands: standsAtPart,
    papers: ['D13'],
    who: ['unit_handler', 'unit_head'],
    rights: ofItsHolder,
    gates: objectionWindow,
    content: (turn) => {
      partKnown(turn);
      demand(present(turn.facts.reasons), 'objection_reasons_missing', '异议须写明详细理由。');
    },
    events: objected,
  },
  'petition.decide_objection': {
    title: '核实异议',
    article: '条例 23(3)',
    from: ['objected'],
    to: ['arrived', 'signed', 'triaged'],
    stands: standsAtPart,
    who: ['role:triage_officer', 'role:bureau_deputy', 'role:bureau_head'],
    papers: ['D13'],
    gates: mayReturn,
    content: partKnown,
    events: objectionDecided,
  },
  'petition.assign_handler': {
    title: '明确承办人',
    undo: true,
    article: '条例 28',
    from: ['arrived', 'signed', 'accepted'],
    to: [],
    who: ['unit_handler', 'unit_deputy', 'unit_head'],
    rights: ofItsHolder,
    gates: (turn) => (noConflict(turn), notRecused(turn), redoneByAnother(turn)),
    content: ofTheBody,
    events: ({ facts }) => [{ name: 'petition.handler_assigned', data: { handler: facts.handler } }],
  },
};

/** Name of the unit that holds the matter, for Chinese sentences. */
export function holderTitle({ state, context }: At): string {
  return state.lead ? unitTitle(context.policy, state.lead) : '有权处理机关';
}
