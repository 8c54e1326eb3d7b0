import { addMinutes, dayOf } from '../calendar/days';
import type { CaseEvent, CaseState } from '../kernel/case-state';
import { recordsOf, textOf, textsOf } from '../kernel/facts';
import type { Context } from '../kernel/procedure';
import type { Json } from '../kernel/types';
import type { Budget, TaskRule } from '../policy/obligations';
import { findUnit, type Policy } from '../policy/policy';
import type { TaskDraft } from './tasks';

type State = CaseState & Record<string, unknown>;

/** The pack's task for a body that is called to the spot (X 单位到场). */
export function callRule(policy: Policy): TaskRule | undefined {
  return policy.tasks.find(({ event, owner }) => event === 'petition.alert_raised' && owner === 'case:invited_unit');
}

/** A piece of work each for those who were called, due at the minute that was said; its words lie with the act (Art. 25; S3-8). */
export function calledTasks(_state: State, event: CaseEvent, { policy }: Context): TaskDraft[] {
  const rule = callRule(policy);
  return recordsOf(event.data.calls).map((call, index) => {
    const [list, place, due] = [textOf(call.list), Number(call.index), textOf(call.due)];
    const invited = list !== 'tasks';
    const words = list === 'units' ? ['reason'] : [list, place, 'what'];
    return {
      about: invited ? (rule?.id ?? 'petition.call_in') : 'petition.call_in',
      owner: `unit:${textOf(call.unit)}`,
      what: invited ? (rule?.title ?? '应邀到场') : '现场处置分工',
      due: dayOf(due),
      dueAt: due,
      ref: String(index + 1),
      words,
    };
  });
}

/** Bodies called to the spot hear of it at once, under the name of the pack's task. */
export function calledUnits(event: CaseEvent, policy: Policy): { about: string; units: string[] } {
  return { about: callRule(policy)?.id ?? 'petition.call_in', units: textsOf(event.data.invited) };
}

/** Alerts have kinds; a mere call is none. */
export function isAlert(event: CaseEvent): boolean {
  return event.name !== 'petition.alert_raised' || textOf(event.data.kind) !== '';
}

/** `who` of a task that is split among the offices of a town: 'unit:town_grid_office' → that office of the very town. */
export function officesOf(split: string[], state: CaseState, { policy }: Context): string[] {
  const desk = textOf((state as State).deskUnit as Json);
  const centre = policy.units.find(({ id }) => id === desk);
  const around = [desk, centre?.parent ?? ''].filter(Boolean);
  return split.flatMap((who) => {
    const template = who.replace(/^unit:/, '');
    const own = policy.units.find(({ from, parent }) => from === template && around.includes(parent ?? ''));
    const plain = findUnit(policy, template);
    return own ? [`unit:${own.id}`] : plain && !plain.template ? [`unit:${plain.id}`] : [];
  });
}

/** Until when, to the minute, for what is owed within hours. */
export function dueAtOf(due: Budget, { now }: Context): string | undefined {
  return due.unit === 'hour' ? addMinutes(now, due.budget * 60) : undefined;
}
