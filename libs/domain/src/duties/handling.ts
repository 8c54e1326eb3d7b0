import { addDays as plus, isDay } from '../calendar/days';
import type { CaseEvent, CaseState } from '../kernel/case-state';
import { textOf } from '../kernel/facts';
import type { Context } from '../kernel/procedure';
import type { Day, Json } from '../kernel/types';
import type { Instruction, PetitionState } from '../petition/state';
import { evaluateRule } from '../policy/evaluate';
import type { TaskRule } from '../policy/obligations';
import type { Policy } from '../policy/policy';
import type { NoticeDraft } from './notices';
import { recipientsOf } from './recipients';
import type { TaskDraft } from './tasks';

type State = CaseState & Record<string, unknown>;
type Fact = (name: string) => Json | undefined;
type Tell = (state: State, event: CaseEvent, context: Context) => NoticeDraft[];
type Owe = (state: State, event: CaseEvent, context: Context) => TaskDraft[];

const signed = 'petition.instruction_signed';
const say = (about: string, keys: string[]): NoticeDraft[] => [...new Set(keys)].map((to) => ({ about, to }));
const people = (state: State) => recipientsOf('case:petitioner', state);

/** An instruction written before the matter has a body is owed only by the body that it reaches. */
export function bodyless(state: CaseState, event: CaseEvent): boolean {
  return event.name === signed && !(state as Partial<PetitionState>).lead;
}

/** Does the pack's task arise here: its condition, and one of its rules where it has some (五个必批)? */
export function ruleHolds({ when, rules }: TaskRule, fact: Fact, { defaults }: Policy): boolean {
  const any = !rules || rules.some((rule) => evaluateRule(rule.when, fact, defaults));
  return any && (!when || evaluateRule(when, fact, defaults));
}

/** What is owed on an opinion asks whether anything was supported, not the lead part alone: every part is carried out (Art. 32). */
export function supportedFact(state: CaseState, event: CaseEvent, fact: Fact): Fact {
  if (event.name !== 'petition.opinion_delivered') return fact;
  const { parts = [] } = state as Partial<PetitionState>;
  const supported = parts.some(({ outcome }) => outcome === 'supported');
  return (name) => (name === 'outcome' && supported ? 'supported' : fact(name));
}

/** The day that the act itself names, before the pack's own: a leader's limit, the day by which an opinion is to be carried out. */
export function statedDay(
  { due, event: on }: TaskRule | { due: TaskRule['due']; event: string },
  event: CaseEvent,
): Day | null {
  const stated = due.stated_in ? event.data.limitOn : on === 'petition.opinion_delivered' ? event.data.executeBy : null;
  return isDay(stated) ? stated : null;
}

/** Who calls back after this event: nobody where nobody is known whom to call. */
export function callbacksOf(state: CaseState, event: CaseEvent, { callbacks }: Policy): Policy['callbacks'] {
  return (state as Partial<PetitionState>).anonymous ? [] : callbacks.filter((rule) => rule.event === event.name);
}

/** Tells several tasks of one kind apart: each instruction has its own. */
export function refOf({ event: on }: { event?: string }, event: CaseEvent): { ref?: string } {
  return on === signed ? { ref: textOf(event.data.instruction) } : {};
}

type FeedbackRule = Pick<TaskRule, 'id' | 'title' | 'owner'>;

/** What is owed on an instruction where the pack has no task of its own for it. */
const feedback: FeedbackRule = { id: 'instruction_feedback', title: '批示件办理反馈', owner: 'case:responsible_unit' };

/** Signed before the matter had a body: what is owed on an instruction is owed by the body that the matter reaches. */
export function instructionTasks(state: CaseState, event: CaseEvent, { policy }: Context): TaskDraft[] {
  const { instructions = [] } = state as Partial<PetitionState>;
  if (state.sealed || event.name !== 'petition.arrived' || !instructions.length) return [];
  const own = policy.tasks.filter((rule) => rule.event === signed);
  const rules: FeedbackRule[] = own.length ? own : [feedback];
  const task = (rule: FeedbackRule, { instruction, limitOn }: Instruction): TaskDraft[] =>
    recipientsOf(rule.owner, state).map((owner) => ({
      ...{ about: rule.id, owner, what: rule.title, due: limitOn, ref: instruction },
    }));
  return rules.flatMap((rule) => instructions.flatMap((instruction) => task(rule, instruction)));
}

/** What handling makes somebody owe, beside the packs' own tasks. */
export const handlingTasks: Record<string, Owe> = {
  [signed]: (state, event, { policy }) =>
    state.sealed || policy.tasks.some((rule) => rule.event === signed)
      ? []
      : recipientsOf(feedback.owner, state).map((owner) => ({
          ...{ about: feedback.id, owner, what: feedback.title },
          ...{ due: textOf(event.data.limitOn), ref: textOf(event.data.instruction) },
        })),
  'petition.materials_requested': (state, event) =>
    recipientsOf('case:handler', state).map((owner) => ({
      about: 'materials_due',
      owner,
      what: '查收信访人补充的材料',
      due: textOf(event.data.until),
      ref: textOf(event.data.request),
    })),
  'petition.aid_requested': (_state, event, { policy, today }) => {
    const rule = policy.tasks.find(({ id }) => id === 'aid_request');
    const due = rule && rule.due.unit === 'natural' ? plus(today, rule.due.budget) : today;
    return [{ about: 'aid_request', owner: `unit:${textOf(event.data.to)}`, what: rule?.title ?? '救助申请', due }];
  },
  'petition.result_audited': (state, event, { today }) =>
    event.data.passed === false
      ? recipientsOf('case:responsible_unit', state).map((owner) => ({
          ...{ about: 'result_again', owner, what: '补办并重新报送办结报告', due: plus(today, againWithin) },
        }))
      : [],
};

/** Who hears of what in handling and delivery. */
export const handlingNotices: Record<string, Tell> = {
  'petition.hearing_notified': (state) => say('petition.hearing_notified', people(state)),
  'petition.materials_requested': (state) => say('petition.materials_requested', people(state)),
  'petition.materials_received': (state) => say('petition.materials_received', recipientsOf('case:handler', state)),
  [signed]: (state, _event, { policy }) => {
    const holder = state.lead ? recipientsOf('case:responsible_unit', state) : [];
    const trackers = policy.tasks.flatMap((rule) => (rule.event === signed ? (rule.tracked_by ?? []) : []));
    return say(signed, state.sealed ? [] : [...(holder.length ? holder : ['role:triage_officer']), ...trackers]);
  },
  'petition.aid_requested': (_state, event) => say('petition.aid_requested', [`unit:${textOf(event.data.to)}`]),
  'petition.aid_recorded': (state) => say('petition.aid_recorded', recipientsOf('case:handler', state)),
  'petition.result_audited': (state, event) =>
    event.data.passed === false ? say('petition.result_audited', recipientsOf('case:responsible_unit', state)) : [],
  'document.delivery_failed': (state) => say('document.delivery_failed', recipientsOf('case:handler', state)),
};

/** The house's own promise: what did not pass is reported again within ten days. */
const againWithin = 10;
