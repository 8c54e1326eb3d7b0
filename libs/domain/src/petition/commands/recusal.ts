import type { EventDraft } from '../../kernel/case-state';
import { present, recordOf, textOf, textsOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { findUnit } from '../../policy/policy';
import { holdingUnits } from '../rights';
import { headOf } from '../signers';
import type { PetitionState } from '../state';
import { helpers } from './who';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

const recuse = 'petition.recuse';

/** While it is undecided whether somebody must keep away, his body does not go on with the matter (Art. 28). */
const waiting = new Set([
  'petition.accept',
  'petition.decline',
  'petition.guide',
  'petition.record_interview',
  'petition.record_investigation',
  'petition.record_findings',
  'petition.hold_hearing',
  'petition.request_extension',
  'petition.issue_opinion',
  'petition.reply_suggestion',
  'petition.deliver',
  'petition.report_result',
  'petition.record_execution',
  'petition.settle',
]);

/** Refuses what must wait for the decision on a recusal. */
export function recusalDecided({ state }: { state: PetitionState }, act: string): void {
  const open = state.pending?.act === recuse && waiting.has(act);
  demand(!open, 'recusal_undecided', '回避申请还没有决定，先由负责人决定，再继续办理。');
}

/** Whoever was recused does not handle the matter again; nor does one who discloses an interest (Art. 28). */
export function notRecused({ state, facts }: At): void {
  const barred = state.recused.includes(textOf(facts.handler));
  demand(!barred, 'conflict_of_interest', '该承办人已决定回避，请另行明确承办人。');
}

function recused({ state, facts, approval }: At): EventDraft[] {
  if (!approval) return [{ name: 'petition.recusal_asked', data: { who: facts.who } }];
  return [{ name: 'petition.recused', data: { who: facts.who, wasHandler: state.handler === facts.who } }];
}

/**
 * The head of his body decides, on a head whoever stands above (Art. 28; 浙江 27). `named` is what the centre knows of the account;
 * where that is nothing both may, and neither about himself.
 */
function deciders({ state, facts, context }: At): string[] {
  const named = recordOf(facts.named);
  const own = textsOf(named.units).find((unit) => holdingUnits(state).includes(unit)) ?? state.lead ?? '';
  const above = findUnit(context.policy, own)?.parent;
  const head = own === state.lead ? 'unit_head' : headOf(own);
  if (!above) return [head];
  return named.head === true ? [headOf(above)] : named.head === false ? [head] : [head, headOf(above)];
}

/** 回避: asked by himself, a colleague or the petitioner, decided by the head of the body (Art. 28). */
export const recusal: Record<string, Row> = {
  [recuse]: {
    title: '回避',
    article: '条例 28',
    from: ['arrived', 'objected', 'signed', 'accepted', 'opinion_issued'],
    to: [],
    who: [...helpers, 'role:triage_officer', 'role:supervisor', 'petitioner'],
    papers: ['D14'],
    returned: ['D14'],
    notBy: ({ facts }) => textOf(facts.who),
    gates: ({ state, approval }) =>
      demand(
        approval !== undefined || state.pending?.act !== recuse,
        'recusal_undecided',
        '已有一份回避申请等待决定。',
      ),
    content: ({ state, facts }) => {
      demand(present(facts.who) && present(facts.reason), 'validation_failed', '请写明谁回避、为什么。', [
        { pointer: present(facts.who) ? '/reason' : '/who', code: 'required', message: '请写明谁回避、为什么' },
      ]);
      demand(holdingUnits(state).length > 0, 'act_not_allowed_in_status', '事项还没有承办单位。');
    },
    events: recused,
    asks: (turn) => ({ act: recuse, by: deciders(turn) }),
  },
};
