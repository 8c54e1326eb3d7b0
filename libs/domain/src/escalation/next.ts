import type { Owed } from '../kernel/next';
import type { EscalationState, Exit } from './state';

const outcome: Record<Exit, string> = {
  leading_group: 'escalation.resolve',
  inspection: 'escalation.order',
  enforcement: 'escalation.record_result',
};

const taker = (state: EscalationState) => `unit:${state.target}`;
const end = (): Owed => ({ act: 'escalation.close', who: 'role:leading_group_office' });

/** What an escalation waits for, by status. */
export const escalationNext: Record<string, (state: EscalationState) => Owed> = {
  raised: (state) =>
    state.exit === 'enforcement'
      ? { act: 'escalation.hand_over', who: 'role:supervisor' }
      : { act: 'escalation.accept', who: taker(state) },
  handed_over: (state) => ({ act: 'escalation.accept', who: taker(state) }),
  accepted: (state) => ({ act: outcome[state.exit], who: taker(state) }),
  ordered: end,
  resolved: end,
  refused: end,
};
