import type { Turn } from '../../kernel/procedure';
import type { Facts, Json } from '../../kernel/types';
import { present } from '../../kernel/facts';
import { demand } from '../../kernel/refusal';
import { evaluateRule } from '../../policy/evaluate';
import type { GateCheck } from '../../policy/gate';
import { petitionFact } from '../clocks';
import type { PetitionState } from '../state';

type At = Turn<PetitionState>;

/** What the closing form itself says, by the names of the packs' facts. */
const said: Record<string, (facts: Facts) => Json | undefined> = {
  closing_kind: ({ closingKind }) => closingKind,
  facts_clear: ({ factsClear }) => factsClear === true,
  evidence_sufficient: ({ evidenceSufficient }) => evidenceSufficient === true,
  conclusion_regular: ({ conclusionRegular }) => conclusionRegular === true,
  petitioner_signed: ({ petitionerSigned }) => petitionerSigned === true,
};

/** Checks of the pack's gates on closing that do not hold (S4-4 五个不放过; a city may have others or none). */
function failed({ state, facts, context }: At): GateCheck[] {
  const { gates, defaults } = context.policy;
  const fact = (name: string) => (said[name] ? said[name](facts) : petitionFact(state, name));
  return gates
    .filter(({ command }) => command === 'petition.settle')
    .filter(({ applies_when }) => !applies_when || evaluateRule(applies_when, fact, defaults))
    .flatMap(({ checks }) => checks.filter(({ require }) => !evaluateRule(require, fact, defaults)));
}

/** A hard check that fails keeps the matter open. Refuses closing_gate_open, each check named. */
export function closingGates(turn: At): void {
  if (!turn.facts.closingKind) return; // only asked what may be done
  const open = failed(turn).filter(({ hard }) => hard);
  const errors = open.map(({ id, title }) => ({ pointer: '', code: id, message: title }));
  demand(open.length === 0, 'closing_gate_open', `还不能办结：${open.map(({ title }) => title).join('；')}。`, errors);
}

/** A soft one asks for a reason and never holds the matter open: the law asks no signature of the petitioner. */
export function closingReason(turn: At): void {
  const soft = softGate(turn);
  demand(!soft || present(turn.facts.reason), 'closing_reason_required', '第五关未过，须写明理由。', [
    { pointer: '/reason', code: 'required', message: '请写明理由' },
  ]);
}

/** Id of the soft check that did not hold; null when all did. */
export function softGate(turn: At): string | null {
  return failed(turn).find(({ hard }) => !hard)?.id ?? null;
}
