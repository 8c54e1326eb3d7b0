import type { CaseState } from '../kernel/case-state';
import type { Procedure } from '../kernel/procedure';
import { escalationCommands } from './commands';
import { evolveEscalation } from './events';
import { escalationHats, escalationReaders } from './rights';
import { escalationStatuses, type EscalationState } from './state';

const stages: Record<string, string> = { raised: 'raised', handed_over: 'raised', closed: 'closed' };

function blank(head: CaseState): EscalationState {
  return {
    ...head,
    petition: '',
    exit: 'leading_group',
    target: '',
    conduct: null,
    orders: [],
    resolutions: 0,
    result: null,
  };
}

/** 提级: three exits for what its unit does not solve; the claim's own clocks run on in all of them (right 4). */
export const escalation: Procedure<EscalationState> = {
  name: 'escalation',
  statuses: escalationStatuses,
  closed: ['closed'],
  stageOf: (status) => stages[status] ?? 'working',
  blank,
  commands: escalationCommands,
  evolve: evolveEscalation,
  readers: escalationReaders,
  hats: escalationHats,
  scope: () => ({ procedure: 'escalation', sources: [], facts: () => undefined }),
  view: (state) => ({
    exit: state.exit,
    target: state.target,
    petition: state.petition,
    conduct: state.conduct,
    orders: state.orders,
    resolutions: state.resolutions,
    keys: Object.keys(state.result ?? {}),
  }),
};
