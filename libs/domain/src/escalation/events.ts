import type { EventDraft } from '../kernel/case-state';
import { recordsOf, textOf, textsOf } from '../kernel/facts';
import type { Instant } from '../kernel/types';
import { exits, type EscalationState } from './state';

type Event = EventDraft & { at: Instant; by: string };
type Fold = (state: EscalationState, data: Event['data']) => Partial<EscalationState>;

const folds: Record<string, Fold> = {
  'escalation.raised': (_state, data) => ({
    petition: textOf(data.petition),
    exit: exits.find((exit) => exit === data.exit) ?? 'leading_group',
    target: textOf(data.to),
    conduct: textOf(data.conduct) || null,
  }),
  'escalation.ordered': (state, data) => ({ orders: [...state.orders, textOf(data.order)] }),
  'escalation.resolved': (state, data) => ({ resolutions: state.resolutions + recordsOf(data.resolutions).length }),
  'escalation.result_recorded': (_state, data) => ({
    result: Object.fromEntries(textsOf(data.keys).map((key) => [key, true as const])),
  }),
};

/** Folds the escalation's own part of an event. Pure. */
export function evolveEscalation(state: EscalationState, event: Event): EscalationState {
  const fold = folds[event.name];
  return fold ? { ...state, ...fold(state, event.data) } : state;
}
