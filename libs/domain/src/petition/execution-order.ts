import { chineseDay } from '../calendar/chinese';
import { countDue } from '../clocks/count';
import { laneOf } from '../clocks/lanes';
import type { Context, Ordered } from '../kernel/procedure';
import type { Day } from '../kernel/types';
import { executionOwed } from './execution';
import type { PetitionState } from './state';

/** By when an order that opens of itself is to be answered; null where the pack says no day, or has no such trigger. */
function replyBy({ policy, calendar, today }: Context): Day | null {
  const { triggers, measures } = policy.supervision;
  const opens = triggers.some(({ id, opens }) => id === 'not_executed' && opens === 'order');
  const reply = measures.find(({ id }) => id === 'order')?.reply;
  if (!opens || !reply || reply.unit === 'hour') return null;
  return countDue({ from: today, budget: reply.budget, unit: reply.unit }, calendar).dueRolled;
}

/**
 * The orders (督办函) that the pack opens when what was supported is not carried out in time (Art. 32, 40; supervision
 * trigger `not_executed`): one to each body, for all of its parts. In: names of the days that have just passed, as in
 * `executionOwed`. Nothing of a sealed matter goes outside its desk (right 2).
 */
export function executionOrders(state: PetitionState, passed: readonly string[], context: Context): Ordered[] {
  const late = executionOwed(state, context).filter(({ clock }) => passed.includes(clock));
  const deadline = late.length && !state.sealed ? replyBy(context) : null;
  if (!deadline) return [];
  const bodies = new Map<string, { part: string; by: Day }[]>();
  for (const { clock, by } of late) {
    const part = laneOf(clock);
    const body = state.parts.find((one) => one.part === part)?.unit ?? state.lead ?? state.deskUnit;
    bodies.set(body, [...(bodies.get(body) ?? []), { part, by }]);
  }
  return [...bodies].map(([to, parts]) => ({
    ...{ to, deadline },
    problem: `支持的处理意见未按期执行：${parts.map(({ part, by }) => `子事项${part}应于${chineseDay(by)}前执行`).join('，')}`,
    ruleBroken: '《信访工作条例》第三十二条、第四十条',
    demand: '请立即执行，登记执行情况，并书面说明未按期执行的原因',
  }));
}
