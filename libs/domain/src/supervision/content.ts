import { isDay } from '../calendar/days';
import { textOf } from '../kernel/facts';
import type { Turn } from '../kernel/procedure';
import { demand } from '../kernel/refusal';
import { findUnit } from '../policy/policy';
import type { SupervisionState } from './state';

type At = Turn<SupervisionState>;

/** The unit that is to answer must be one of the pack's. Throws Refusal. */
export function addressed({ facts, context }: At): void {
  demand(findUnit(context.policy, textOf(facts.to)), 'validation_failed', '请选择督办的单位。', [
    { pointer: '/to', code: 'unknown_unit', message: '没有这个单位' },
  ]);
}

/** An order names the day of its written reply, and that day has not passed. Throws Refusal. */
export function dated({ facts, context }: At): void {
  demand(isDay(facts.deadline) && facts.deadline >= context.today, 'validation_failed', '请写明书面答复的期限。', [
    { pointer: '/deadline', code: 'required', message: '期限不能早于今天' },
  ]);
}

/** The petition that the order is about, where it names one. */
export const petitionNamed = (facts: At['facts']): string[] => [textOf(facts.petition)].filter(Boolean);
