import { dayOf, daysBetween } from '../../calendar/days';
import type { EventDraft } from '../../kernel/case-state';
import { present, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { Json } from '../../kernel/types';
import { hasOwnPath, leadPart, openParts } from '../parts';
import { leads } from '../rights';
import type { PetitionState } from '../state';
import { closingGates, closingReason, softGate } from './five-gates';
import { answered, bureau, sealedDesk, unit } from './who';

type At = Turn<PetitionState>;

const onTheSpot = ['settled_on_spot', 'reconciled'];
/** What some ways of closing say has happened; where the matter stands tells whether it has. */
const happened: Record<string, readonly string[]> = {
  answered: ['opinion_issued', 'opinion_delivered', 'reviewed'],
  replied: ['suggestion_replied'],
  guided: ['guided'],
  declined: ['declined', 'declined_again'],
  withdrawn: [],
  merged: [],
};
const beforeAnswer = ['triaged', 'arrived', 'signed', 'accepted'];

/** Closing as mediated needs a mediation that has come to an agreement (调解法 29, 31); a matter whose parts go on is not closed. */
function settleGates(turn: At): void {
  const { state, facts, context } = turn;
  const kind = textOf(facts.closingKind);
  const waiting = openParts(state).filter((part) => hasOwnPath(part) && !part.outcome && part !== leadPart(state));
  demand(
    !waiting.length,
    'act_not_allowed_in_status',
    `子事项${waiting.map(({ part }) => part).join('、')}还没有办完。`,
  );
  if (kind !== 'mediated') return answeredFirst(turn, kind);
  const mediation = context.related[textOf(facts.mediation) || (state.links.mediation ?? '')];
  const agreed = mediation && ['effective', 'performed', 'confirmed', 'archived'].includes(mediation.status);
  demand(agreed, 'mediation_not_concluded', '关联的调解还没有达成协议，不能按调解成功办结。');
}

/** An accusation is closed by its own desk when a competent body has it (Art. 30); everything else is answered or settled first. */
function answeredFirst({ state }: At, kind: string): void {
  const handed = kind === 'handed_to_discipline';
  demand(!handed || (state.sealed && state.lead), 'act_not_allowed_in_status', '检举控告移送有权机关后才能这样办结。');
  const filed = state.status !== 'opinion_issued' || state.anonymous; // what nobody can be handed is kept on file
  demand(filed, 'act_not_allowed_in_status', '处理意见书送达后才能办结。');
  const early = beforeAnswer.includes(state.status) && !handed;
  const spot = onTheSpot.includes(kind) && state.status !== 'arrived';
  demand(!early || spot, 'act_not_allowed_in_status', '还没有答复，不能按这种方式办结。');
  const owed = kind === 'settled_on_spot' && state.status === 'accepted' && state.handlingMode !== 'simplified';
  demand(!owed, 'act_not_allowed_in_status', '已按普通程序受理的事项，应当出具处理意见书；和解的，按自行和解办结。');
  const told = !happened[kind] || happened[kind].includes(state.status);
  demand(told, 'act_not_allowed_in_status', '办结方式与本事项实际的结果不符。');
}

/** A body that has one part of the matter, or helps, does not close the whole of it; nor the desk what another body is handling. */
function ofTheWhole({ state, facts, actor, hats }: At): void {
  const atDesk = ['role:guide', sealedDesk, ...bureau].some((hat) => hats.has(hat));
  const passedOn =
    state.lead !== null && beforeAnswer.includes(state.status) && onTheSpot.includes(textOf(facts.closingKind));
  const may = hats.has('system') || leads(state, actor) || (atDesk && !passedOn);
  demand(may, 'forbidden', '由牵头承办的责任单位办结。');
}

function causeGiven({ facts, context }: At): void {
  const asked = context.policy.causes.some((cause) => cause.command === 'petition.settle' && cause.required);
  demand(!asked || present(facts.cause), 'cause_missing', '办结须标注成因。');
}

function settled(turn: At): EventDraft[] {
  const { state, facts } = turn;
  const data = {
    closingKind: facts.closingKind,
    cause: facts.cause,
    solvedLevel: facts.solvedLevel,
    mediation: facts.mediation,
    softGate: softGate(turn) ?? undefined,
  };
  const running = state.clocks.T05 !== undefined && state.clocks.T05.stoppedAt === undefined;
  const mediated = facts.closingKind === 'mediated' && running ? [{ name: 'petition.mediated', data: {} }] : []; // ends T05, T06
  return [...mediated, { name: 'petition.settled', data, status: 'settled' }];
}

/** From the registration to the day on which the agreement took effect. */
function daysToAgreement({ state, facts, context }: At): Record<string, Json> {
  if (facts.closingKind !== 'mediated') return {};
  const mediation = context.related[textOf(facts.mediation) || (state.links.mediation ?? '')];
  const { T13, T14 } = mediation?.clocks ?? {};
  const on = T13?.from ?? (T14?.stoppedAt ? dayOf(T14.stoppedAt) : '');
  return on ? { elapsedDaysToAgreement: daysBetween(dayOf(state.openedAt), on) } : {};
}

/** 办结: how it ended, why it arose, and that it has ended so (Art. 32; S3-25). */
export const settling: Record<string, CommandRow<PetitionState>> = {
  'petition.settle': {
    title: '办结',
    article: '条例 32；S3-25',
    from: ['triaged', 'arrived', 'signed', 'accepted', 'opinion_issued', ...answered],
    to: ['settled'],
    who: [...unit, ...bureau, 'role:guide', sealedDesk],
    rights: ofTheWhole,
    refers: (facts, state) =>
      facts.closingKind === 'mediated' ? [textOf(facts.mediation) || (state.links.mediation ?? '')] : [],
    gates: (turn) => (settleGates(turn), closingGates(turn)),
    content: (turn) => (closingReason(turn), causeGiven(turn)),
    events: settled,
    answers: daysToAgreement,
  },
};
