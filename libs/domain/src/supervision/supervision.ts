import { unitsOf } from '../kernel/hats';
import type { CaseState } from '../kernel/case-state';
import type { Procedure } from '../kernel/procedure';
import type { Policy } from '../policy/policy';
import { supervisionCommands } from './commands';
import { evolveSupervision } from './events';
import { supervisionDesks } from './rights';
import { supervisionStatuses, type SupervisionState } from './state';

function blank(head: CaseState): SupervisionState {
  return {
    ...head,
    measure: 'order',
    to: '',
    petition: null,
    deadline: null,
    escalation: null,
    repliedOn: null,
    adoption: null,
  };
}

function triggerTitle(id: string, { supervision: { triggers } }: Policy): string {
  return triggers.find((trigger) => trigger.id === id)?.title ?? id;
}

/** A draft is nobody's but the supervisors' until somebody has issued it. */
function addressee({ status, to }: SupervisionState): string[] {
  return ['drafted', 'dropped'].includes(status) ? [] : [`unit:${to}`];
}

/** 督办: an order or a recommendation to a unit, open until its written reply has come. */
export const supervision: Procedure<SupervisionState> = {
  name: 'supervision',
  statuses: supervisionStatuses,
  closed: ['replied', 'dropped'],
  stageOf: (status) => (['replied', 'dropped'].includes(status) ? 'closed' : 'waiting'),
  blank,
  commands: supervisionCommands,
  evolve: evolveSupervision,
  readers: (state) => [...addressee(state), ...supervisionDesks.map((role) => `role:${role}`)],
  hats: (state, actor) => (actor.door === 'staff' && unitsOf(actor).includes(state.to) ? ['unit_staff'] : []),
  scope: () => ({ procedure: 'supervision', sources: [], facts: () => undefined }),
  view: (state, { policy }) => ({
    measure: state.measure,
    to: state.to,
    petition: state.petition,
    deadline: state.deadline,
    escalation: state.escalation,
    repliedOn: state.repliedOn,
    adoption: state.adoption,
    ...(state.triggers?.length ? { triggers: state.triggers.map((id) => triggerTitle(id, policy)) } : {}),
  }),
};
