import { present, textOf, textsOf } from '../../kernel/facts';
import type { EventDraft } from '../../kernel/case-state';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { MeetingState } from '../../meeting/state';
import { findUnit, type Policy } from '../../policy/policy';
import { lesserPart, partKnown, standsAtPart } from '../parts';
import { partMoved } from './dispatch';
import type { PetitionState } from '../state';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

const before = ['triaged', 'arrived', 'objected', 'signed'];
const joint = ['party_committee', 'joint_meeting', 'leading_group'];

function above(policy: Policy, unit: string): string[] {
  const parent = findUnit(policy, unit)?.parent;
  return parent ? [parent, ...above(policy, parent)] : [];
}

/** The body above all of them, nearest first; a body that stands under nobody here binds nobody else's superior. */
export function commonSuperior(policy: Policy, units: string[]): string | undefined {
  const [first, ...others] = units.map((unit) => above(policy, unit)).filter((chain) => chain.length > 0);
  return first?.find((unit) => others.every((chain) => chain.includes(unit)));
}

/** The common superior, or the joint meeting where bodies of several superiors sit (Art. 13, 24). */
function superiorRights({ actor, facts, hats, context: { policy } }: At): void {
  if (hats.has('system')) return; // goes where its master goes
  const units = [textOf(facts.lead), ...textsOf(facts.co)].filter(Boolean);
  const chains = units.map((unit) => above(policy, unit)).filter((chain) => chain.length > 0);
  const decides =
    joint.includes(findUnit(policy, actor.unit)?.kind ?? '') || chains.every((chain) => chain.includes(actor.unit));
  demand(decides, 'lead_decider_not_superior', '牵头单位由共同上级或联席会议确定。');
}

function bodiesKnown(field: string, units: string[], { context }: At): void {
  const known = units.every((unit) => findUnit(context.policy, unit));
  demand(known && units.length > 0, 'validation_failed', '请选择单位。', [
    { pointer: `/${field}`, code: 'unknown_unit', message: '没有这个单位' },
  ]);
}

function requested({ facts, context }: At): EventDraft[] {
  const candidates = textsOf(facts.candidates);
  const to = commonSuperior(context.policy, candidates) ?? 'joint_meeting';
  return [{ name: 'petition.lead_requested', data: { candidates, to, part: facts.part } }];
}

/** Where the decision rests on minutes, these are written and say the same (Art. 13, 24). */
function asMinuted({ state, facts, hats, context }: At): void {
  const minutes = context.related[textOf(facts.meeting)];
  if (!minutes || hats.has('system')) return;
  const { petition, lead } = minutes as Partial<MeetingState>;
  const same = minutes.status === 'closed' && petition === state.id && lead?.lead === facts.lead;
  demand(same, 'validation_failed', '会议纪要没有确定由这个单位牵头。', [
    { pointer: '/meeting', code: 'not_minuted', message: '请核对会议纪要' },
  ]);
}

/** The letter counts as received on the day of the decision, but by the body that still held it on the day it came (README §7.5). */
function decided(turn: At): EventDraft[] {
  const { state, facts } = turn;
  const lead = textOf(facts.lead);
  const co = textsOf(facts.co);
  const part = lesserPart(turn);
  if (part) {
    return [partMoved(part.part, 'arrived', { to: lead, decided: true })];
  }
  const holds = lead === state.lead && state.status !== 'triaged';
  const data = { to: lead, co, decided: true };
  return [
    { name: 'petition.lead_decided', data: { lead, co }, status: 'arrived' },
    ...(state.status === 'triaged' ? [{ name: 'petition.forwarded', data }] : []), // sent by the decision itself: ends T01
    ...(holds ? [] : [{ name: 'petition.arrived', data, status: 'arrived' }]),
  ];
}

/** 牵头: when bodies pass a matter on, the superior or the joint meeting names who leads; then nobody objects any more (Art. 24). */
export const lead: Record<string, Row> = {
  'petition.request_lead': {
    title: '提请裁定牵头',
    article: '条例 24',
    from: before,
    to: [],
    stands: standsAtPart,
    who: ['role:triage_officer', 'role:bureau_deputy', 'role:bureau_head', 'unit_head'],
    gates: ({ state }) => demand(!state.leadDecided, 'lead_already_decided', '牵头单位已由上级确定。'),
    content: (turn) => {
      partKnown(turn);
      bodiesKnown('candidates', textsOf(turn.facts.candidates), turn);
      demand(present(turn.facts.reason), 'validation_failed', '请写明提请裁定的理由。', [
        { pointer: '/reason', code: 'required', message: '请写明理由' },
      ]);
    },
    events: requested,
  },
  'petition.decide_lead': {
    title: '裁定牵头单位',
    article: '条例 13, 24',
    from: before,
    to: ['arrived'],
    stands: standsAtPart,
    who: ['role:leader', 'role:chief', 'role:leading_group_office'],
    denied: ['lead_decider_not_superior', '牵头单位由共同上级或联席会议确定。'],
    papers: ['D10'],
    rights: superiorRights,
    refers: (facts) => [textOf(facts.meeting)].filter(Boolean),
    content: (turn) => {
      partKnown(turn);
      asMinuted(turn);
      bodiesKnown('lead', [textOf(turn.facts.lead), ...textsOf(turn.facts.co)], turn);
    },
    events: decided,
  },
};
