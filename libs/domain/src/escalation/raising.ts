import { daysBetween } from '../calendar/days';
import type { CaseState, EventDraft } from '../kernel/case-state';
import { present, textOf } from '../kernel/facts';
import type { CommandRow, Context, Turn } from '../kernel/procedure';
import { demand } from '../kernel/refusal';
import type { Json } from '../kernel/types';
import { petitionFact } from '../petition/clocks';
import type { Conduct, PetitionState } from '../petition/state';
import { evaluateRule } from '../policy/evaluate';
import { bareId } from '../policy/policy';
import type { EscalationExit } from '../policy/supervision';
import type { EscalationState } from './state';

type At = Turn<EscalationState>;

function isPetition(state: CaseState | undefined): state is PetitionState {
  return state?.procedure === 'petition';
}

/** The petition that the escalation is about, if the context carries it. */
export function petitionOf(context: Context, id: string): PetitionState | undefined {
  const found = context.related[id];
  return isPetition(found) ? found : undefined;
}

/** The conduct report that an enforcement rests on. */
export function conductOf(context: Context, petition: string, conduct: string): Conduct | undefined {
  return petitionOf(context, petition)?.conducts[conduct];
}

function exitOf({ facts, context }: At): EscalationExit | undefined {
  return context.policy.escalation.exits.find((exit) => exit.id === facts.exit);
}

/** Carried out here means: answered, and what was supported is done; a claim not yet answered is not carried out. */
function carriedOut(petition: PetitionState): boolean {
  return petition.parts.every(
    (part) => part.executed === true || (part.outcome !== undefined && part.outcome !== 'supported'),
  );
}

/** Natural days since acceptance; unknown before it. */
function daysSinceAccepted(petition: PetitionState, context: Context): number | undefined {
  const from = petition.clocks.T05?.from;
  return from ? daysBetween(from, context.today) : undefined;
}

/** 督察 takes a claim assessed as reasonable that stays without execution as long as the pack says (S0-7). */
function stalled(turn: At): void {
  const exit = exitOf(turn);
  if (exit?.id !== 'inspection' || !exit.when) return;
  const petition = petitionOf(turn.context, textOf(turn.facts.petition));
  const fact = (name: string): Json | undefined => {
    if (!petition) return undefined;
    if (name === 'days_since_accepted') return daysSinceAccepted(petition, turn.context);
    return name === 'executed' ? carriedOut(petition) : petitionFact(petition, name);
  };
  const open = evaluateRule(exit.when, fact, turn.context.policy.defaults);
  demand(open, 'inspection_gate_open', '未评估为合理诉求，或者受理后还没有满规定的天数，不能移交督察。');
}

/** 领导组 decides on papers; 执法 needs a conduct with its item, not an attitude (Art. 26). */
function founded(turn: At): void {
  const { facts, context } = turn;
  demand(exitOf(turn), 'validation_failed', '请选择提级的出口。', [
    { pointer: '/exit', code: 'unknown_exit', message: '没有这个出口' },
  ]);
  if (facts.exit === 'leading_group') {
    demand(present(facts.evidence), 'evidence_required', '提交领导组须附案情摘要、各单位意见和处理方案。');
  }
  if (facts.exit === 'enforcement') {
    const conduct = conductOf(context, textOf(facts.petition), textOf(facts.conduct));
    const named = '须指明属于条例第二十六条哪一项；诉求高、态度差不是第二十六条行为。';
    demand(conduct?.item, 'conduct_item_missing', named);
  }
}

function raised(turn: At): EventDraft[] {
  const { petition, exit, conduct } = turn.facts;
  const to = bareId(exitOf(turn)?.to ?? '');
  const data = { petition, exit, to, ...(exit === 'enforcement' ? { conduct } : {}) };
  return [{ name: 'escalation.raised', data, status: 'raised' }];
}

/** 提级: three exits, each with its own gate (S0-7). */
export const raising: Record<string, CommandRow<EscalationState>> = {
  'escalation.raise': {
    title: '提级',
    article: '条例 26, 40；S0-7',
    from: [''],
    to: ['raised'],
    who: ['role:leading_group_office', 'role:supervisor', 'role:bureau_deputy', 'role:bureau_head'],
    refers: (facts) => [textOf(facts.petition)],
    gates: stalled,
    content: founded,
    events: raised,
  },
};
