import { unitsOf } from '../kernel/hats';
import type { Actor } from '../kernel/types';
import type { EscalationState } from './state';

/** Roles that read every escalation. */
export const escalationDesks = ['leading_group_office', 'supervisor', 'bureau_deputy', 'bureau_head', 'auditor'];

/** Who may know of an escalation. The enforcement brigade learns of it only with the signed hand-over (Art. 47; right 5). */
export function escalationReaders(state: EscalationState): string[] {
  const waits = state.exit === 'enforcement' && state.status === 'raised';
  const leaders = state.exit === 'leading_group' ? ['leader', 'chief'] : [];
  return [
    ...[...escalationDesks, ...leaders].map((role) => `role:${role}`),
    ...(waits ? [] : [`unit:${state.target}`]),
  ];
}

/** Hats towards one escalation: staff of the body that takes it. */
export function escalationHats(state: EscalationState, actor: Actor): string[] {
  return actor.door === 'staff' && unitsOf(actor).includes(state.target) ? ['target_staff'] : [];
}
