import { dayOf } from '../calendar/days';
import type { EventDraft } from '../kernel/case-state';
import { textOf, textsOf } from '../kernel/facts';
import type { Instant } from '../kernel/types';
import type { SupervisionState } from './state';

type Event = EventDraft & { at: Instant; by: string };

/** Folds the order's own part of an event. Pure. */
export function evolveSupervision(state: SupervisionState, { name, data, at }: Event): SupervisionState {
  switch (name) {
    case 'supervision.drafted':
      return {
        ...state,
        measure: data.measure === 'recommend' ? 'recommend' : 'order',
        to: textOf(data.to),
        petition: textOf(data.petition) || null,
        deadline: textOf(data.deadline) || null,
        kind: textOf(data.kind) || null,
        triggers: textsOf(data.triggers),
      };
    case 'supervision.ordered':
    case 'supervision.recommended':
      return {
        ...state,
        measure: name === 'supervision.ordered' ? 'order' : 'recommend',
        to: textOf(data.to),
        petition: textOf(data.petition) || null,
        deadline: textOf(data.deadline) || null,
        escalation: textOf(data.escalation) || null,
      };
    case 'supervision.order_replied':
    case 'supervision.adoption_replied':
      return { ...state, repliedOn: dayOf(at), adoption: textOf(data.adoption) || null };
    default:
      return state;
  }
}
