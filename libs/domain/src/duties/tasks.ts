import { dayOf } from '../calendar/days';
import { countDue } from '../clocks/count';
import { calledTasks, dueAtOf, officesOf } from './calling';
import type { CaseEvent, CaseState } from '../kernel/case-state';
import { codeOf, numberOf, recordsOf, textOf } from '../kernel/facts';
import type { Context } from '../kernel/procedure';
import type { Day, Instant, Json } from '../kernel/types';
import {
  bodyless,
  callbacksOf,
  handlingTasks,
  instructionTasks,
  refOf,
  ruleHolds,
  statedDay,
  supportedFact,
} from './handling';
import type { Budget } from '../policy/obligations';
import { resolutionTasks } from './meetings';
import { recipientsOf } from './recipients';

/** Something owed by a day. `ref` tells entries of one kind apart (an instalment's number). */
export interface TaskDraft {
  about: string;
  owner: string;
  what: string;
  due: Day;
  /** To the minute, where hours count. */
  dueAt?: Instant;
  ref?: string;
  /** Where in the act's own words it stands what is to be done: ['tasks', 0, 'what']. */
  words?: (string | number)[];
}

type Owe = (state: CaseState & Record<string, unknown>, event: CaseEvent, context: Context) => TaskDraft[];

/** Due day of a pack's budget, counted from today; hours fall on the same day. */
function dueOf(budget: Budget, { today, calendar }: Context): Day {
  if (budget.unit === 'hour') return today;
  return countDue({ from: today, budget: budget.budget, unit: budget.unit }, calendar).dueRaw;
}

/** '32000.00': money in yuan with two decimals. */
export function yuan(value: Json | undefined): string {
  return (numberOf(value) ?? 0).toFixed(2);
}

const owed: Record<string, Owe> = {
  'mediation.effective': (state, event) =>
    recordsOf(event.data.instalments).map((instalment, index) => ({
      about: 'mediation.instalment_due',
      owner: `committee:${String(state.committee)}`,
      what: `履行 ${yuan(instalment.amount)}`,
      due: textOf(instalment.due),
      ref: String(index + 1),
    })),
  'escalation.resolved': (_state, event) =>
    recordsOf(event.data.resolutions).map((resolution, index) => ({
      about: 'escalation.resolved',
      owner: `unit:${textOf(resolution.owner)}`,
      what: '落实领导组决议',
      due: textOf(resolution.due),
      ref: String(index + 1),
    })),
  'petition.alert_raised': calledTasks,
  ...handlingTasks,
  'meeting.closed': resolutionTasks,
  'supervision.recommended': (_state, event) =>
    textOf(event.data.sweepBy)
      ? [
          {
            about: 'supervision.recommended',
            owner: `unit:${textOf(event.data.to)}`,
            what: '全面排查同类问题',
            due: textOf(event.data.sweepBy),
          },
        ]
      : [],
  'supervision.ordered': (_state, event) => [
    {
      about: 'supervision.ordered',
      owner: `unit:${textOf(event.data.to)}`,
      what: '回复督办',
      due: textOf(event.data.deadline),
    },
  ],
};

/** Tasks of the packs for this event (`tasks`, `callbacks`); a sealed case makes none outside its desk (right 2). */
function packTasks(
  state: CaseState,
  event: CaseEvent,
  context: Context,
  fact: (name: string) => Json | undefined,
): TaskDraft[] {
  if (state.sealed) return [];
  const { policy } = context;
  const asked = supportedFact(state, event, fact);
  const rules = bodyless(state, event) ? [] : policy.tasks.filter((rule) => rule.event === event.name);
  const tasks = rules.filter((rule) => ruleHolds(rule, asked, policy));
  const callbacks = callbacksOf(state, event, policy);
  const rows = [
    ...tasks.map((rule) => ({ ...rule, who: rule.owner })),
    ...callbacks.map((rule) => ({ ...rule, who: rule.by })),
  ];
  return rows.flatMap((rule) => {
    const dueAt = dueAtOf(rule.due, context);
    return ownersOf(rule, state, context).map((owner) => ({
      about: rule.id,
      owner,
      what: rule.title,
      due: statedDay(rule, event) ?? (dueAt ? dayOf(dueAt) : dueOf(rule.due, context)),
      ...(dueAt ? { dueAt } : {}),
      ...refOf(rule, event),
    }));
  });
}

/** A task that is split goes to each of the offices named, if the town has them; else to its owner; to the body that handled the matter where no town is known. */
function ownersOf(rule: { who: string; split_to?: string[] }, state: CaseState, context: Context): string[] {
  const offices = rule.split_to ? officesOf(rule.split_to, state, context) : [];
  const owners = offices.length ? offices : recipientsOf(rule.who, state);
  return owners.length || rule.who !== 'case:territory' ? owners : recipientsOf('case:responsible_unit', state);
}

/** What somebody owes after this event. Pure. */
export function tasksOf(
  state: CaseState,
  event: CaseEvent,
  context: Context,
  fact: (name: string) => Json | undefined,
): TaskDraft[] {
  return [
    ...(owed[event.name]?.(state as never, event, context) ?? []),
    ...packTasks(state, event, context, fact),
    ...instructionTasks(state, event, context),
  ];
}

/** Event → the tasks that it ends: their `about`, and `ref` where several of a kind are open. */
export function tasksDoneBy(event: CaseEvent): { about: string; ref?: string } | null {
  switch (event.name) {
    case 'petition.called_back':
      return { about: 'after_settled' };
    case 'petition.executed': // not while another part that was supported waits
      return event.data.complete === false ? null : { about: 'execution_tracking' };
    case 'petition.instruction_signed':
      return { about: 'must_sign' };
    case 'petition.objection_approved':
      return { about: 'instruction_feedback' };
    case 'petition.urgent_reported':
      return { about: 'urgent_report' };
    case 'petition.materials_received':
      return { about: 'materials_due', ref: textOf(event.data.request) };
    case 'petition.aid_recorded':
      return { about: 'aid_request' };
    case 'petition.result_reported':
      return { about: 'result_again' };
    case 'mediation.instalment_performed':
      return { about: 'mediation.instalment_due', ref: codeOf(event.data.instalment) };
    case 'supervision.order_replied':
      return { about: 'supervision.ordered' };
    default:
      return null;
  }
}
