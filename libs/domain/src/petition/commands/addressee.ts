import { textOf, textsOf } from '../../kernel/facts';
import type { Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import { findUnit } from '../../policy/policy';
import { competentBodies, isAccused } from '../routes';
import type { PetitionState } from '../state';

type At = Turn<PetitionState>;

/** Kinds of units that receive and sort, and answer nobody. */
const inHouse = ['petition_bureau', 'reception_center', 'intelligence_center', 'desk'];

/** An accusation goes only to competent bodies and never to the accused unit (Art. 30, 46(5)). */
export function lawfulRecipient({ state, facts, context }: At): void {
  if (!state.sealed) return;
  const to = [textOf(facts.to), ...textsOf(facts.co)];
  const competent = competentBodies(state, context.policy);
  const accused = to.some((body) => isAccused(state, context.policy, body));
  demand(!accused, 'accused_must_not_receive', '不得转给被检举人及其单位。');
  demand(
    to.every((body) => competent.includes(body)),
    'accusation_recipient_not_competent',
    '检举控告只能移送有权机关。',
  );
}

/** The desk does not send to itself or to an office that handles nothing: the body must be able to answer (Art. 14, 22). */
export function knownUnit({ facts, context: { policy } }: At): void {
  const to = findUnit(policy, textOf(facts.to));
  demand(to, 'validation_failed', '请选择要转去的单位。', [
    { pointer: '/to', code: 'unknown_unit', message: '没有这个单位' },
  ]);
  demand(!inHouse.includes(to.kind), 'validation_failed', '请选择有权处理的机关、单位。', [
    { pointer: '/to', code: 'not_competent', message: '不是有权处理的机关、单位' },
  ]);
  const strange = textsOf(facts.co).find((unit) => !findUnit(policy, unit));
  demand(!strange, 'validation_failed', '请从列表中选择协办单位。', [
    { pointer: '/co', code: 'unknown_unit', message: '没有这个单位' },
  ]);
}
