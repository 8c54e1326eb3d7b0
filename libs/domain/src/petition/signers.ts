import type { Denied, Turn } from '../kernel/procedure';
import type { Policy } from '../policy/policy';
import { findUnit } from '../policy/policy';
import { partOf } from './parts';
import type { PetitionState } from './state';

type At = Turn<PetitionState>;

/** The hat of whoever heads a body: 'head_of:government'. */
export const headOf = (unit: string): string => `head_of:${unit}`;

/** Does the pack ask that this no be signed one level up (S4-16)? */
export function stepsUp(policy: Policy, command: string): boolean {
  return policy.gates.some((gate) => gate.command === command && gate.second_signature === 'case:one_level_up');
}

/**
 * Who must sign a body's no: the head of the body above it where the pack asks so, else its own head; before dispatch the
 * bureau's heads; of a sealed matter somebody of the sealed desk (README §7.15).
 */
export function refusalSigners(turn: At, command: string): string[] {
  const { state, context } = turn;
  const unit = partOf(turn)?.unit ?? state.lead;
  if (!unit) return state.sealed ? ['role:discipline_officer'] : ['role:bureau_deputy', 'role:bureau_head'];
  const above = findUnit(context.policy, unit)?.parent;
  return !state.sealed && above && stepsUp(context.policy, command) ? [headOf(above)] : ['unit_head'];
}

/** What the wrong signer is told. */
export function refusalDenied({ context, state }: At, command: string): Denied {
  return !state.sealed && stepsUp(context.policy, command)
    ? ['higher_approval_required', '说“不”须由上一级负责人签批。']
    : ['forbidden', '您不是这个动作的签批人。'];
}
