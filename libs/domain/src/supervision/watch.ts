import { dayOf, endOfDay } from '../calendar/days';
import { countDue } from '../clocks/count';
import type { Milestone } from '../clocks/milestone';
import type { CaseState } from '../kernel/case-state';
import type { Context, Finding, Procedure } from '../kernel/procedure';
import type { Day, Facts } from '../kernel/types';

/** Under this name what a trigger has found is claimed: 'supervision.<key>'. */
export const SUPERVISION = 'supervision';

/**
 * What the pack's triggers find in a case, now or, if nobody acts, on a day to come (Art. 40): each once, at the first moment at
 * which its rule holds. Pure.
 */
export function foundIn(procedure: Procedure, state: CaseState, context: Context): Milestone[] {
  const { finds, ripens } = procedure;
  if (!finds) return [];
  const ahead = [...new Set(ripens?.(state, context) ?? [])].map(endOfDay).filter((at) => at > context.now);
  const first = new Map<string, Milestone>();
  for (const at of [context.now, ...ahead.sort()])
    for (const { key } of finds(state, { ...context, now: at, today: dayOf(at) }))
      if (!first.has(key) && state.rungs[`${SUPERVISION}.${key}`] === undefined)
        first.set(key, { at, kind: 'found', clock: SUPERVISION, rung: key });
  return [...first.values()];
}

/** A draft that opens of itself: its codes, and its words as a person would have typed them. */
export interface Draft {
  facts: Facts;
  words: Facts;
}

/** What was found, as drafts: one for each body and kind of paper, with all of its reasons, so that nobody is written to twice. */
export function draftsOf(found: readonly Finding[], petition: string, context: Context): Draft[] {
  const groups = new Map<string, Finding[]>();
  for (const one of found) groups.set(`${one.opens}/${one.to}`, [...(groups.get(`${one.opens}/${one.to}`) ?? []), one]);
  return [...groups.values()].flatMap((group) => draftOf(group, petition, context));
}

function draftOf(group: Finding[], petition: string, context: Context): Draft[] {
  const [first] = group;
  if (!first) return [];
  const together = (field: 'problem' | 'ruleBroken' | 'demand') =>
    [...new Set(group.map((one) => one[field]))].join('；');
  const [problem, rule, demand] = [together('problem'), together('ruleBroken'), together('demand')];
  const common = { to: first.to, petition };
  const triggers = group.map(({ trigger }) => trigger);
  if (first.opens === 'recommendation') {
    const codes = { ...common, measure: 'recommend', kind: 'improve_work' };
    return [{ facts: { ...codes, triggers }, words: { ...codes, facts: problem, basis: rule, advice: demand } }];
  }
  const deadline = replyBy(context);
  const codes = { ...common, measure: 'order', ...(deadline ? { deadline } : {}) };
  return [{ facts: { ...codes, triggers }, words: { ...codes, problem, ruleBroken: rule, demand } }];
}

/** By when an order is to be answered, counted from today; null where the pack names no days: whoever issues it does then. */
function replyBy({ policy, calendar, today }: Context): Day | null {
  const reply = policy.supervision.measures.find(({ id }) => id === 'order')?.reply;
  if (!reply || reply.unit === 'hour') return null;
  return countDue({ from: today, budget: reply.budget, unit: reply.unit }, calendar).dueRolled;
}
