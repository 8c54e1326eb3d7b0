import { buildCalendar, type Calendar } from '../calendar/calendar';
import { dayOf, instantOf } from '../calendar/days';
import type { PackData, Policy } from '../policy/policy';
import { viewPolicy } from '../policy/view';
import { advance } from './advance';
import type { CaseEvent, CaseState, Opening } from './case-state';
import { blankHead } from './fold';
import { judge } from './judge';
import type { Context, Procedure } from './procedure';
import { Refusal } from './refusal';
import { procedureNames, type Actor, type Command, type Facts, type Json } from './types';

/** An account of a story: only what differs from nobody. */
export function person(login: string, more: Partial<Actor> = {}): Actor {
  return { login, unit: 'center', roles: [], covers: [], compartments: [], door: 'staff', ...more };
}

const holidays = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05', '2026-06-19'];

/** Spring and summer of 2026 as far as the domain's stories need them: 五一 with its make-up Saturday, 端午. */
export const testCalendar: Calendar = buildCalendar({
  version: 'test-2026',
  coveredFrom: '2026-01-01',
  coveredUntil: '2026-12-31',
  days: [
    ...holidays.map((day) => ({ day, kind: 'holiday' as const, name: '节假日' })),
    { day: '2026-05-09', kind: 'working', name: '调休上班' },
  ],
});

/** Sections that a pack cannot do without, empty; a story overlays what it needs. */
export function testPolicy(over: PackData): Policy {
  return viewPolicy({
    pack: { id: 'test', title: '测试包', version: '1.0.0', region: '420881' },
    defaults: { colour_scheme: 'plain', ladder: 'none', group_threshold: 5 },
    labels: {},
    org: { units: [] },
    routing: { disputes: {} },
    dictionaries: {},
    vocabulary: { events: {}, commands: {}, periods: {}, facts: {} },
    counting: {},
    colours: [{ id: 'plain', bands: [] }],
    ladders: [{ id: 'none', title: '无', clocks: [], stops_on: [], rungs: [] }],
    mediation: { handoff_receipt: { budget: 3, unit: 'working' } },
    supervision: {},
    escalation: {},
    ...over,
  });
}

/**
 * What any refusal owes the person who reads it: a Chinese sentence, and where a form was filled wrongly the field, a code for it
 * and why. Gives its code; throws when it owes something, so that every story that is refused proves it.
 */
export function told({ code, detail, errors }: Refusal): string {
  const pointer = code === 'closing_gate_open' ? /^$/ : /^\/\w/; // a gate is no field
  const faulty = errors.filter(
    (one) => !pointer.test(one.pointer) || !/^[a-z_]+$/.test(one.code) || !/[一-鿿]/.test(one.message),
  );
  const mute = !/[一-鿿].*。$/.test(detail) || (code === 'validation_failed' && errors.length === 0);
  if (mute || faulty.length > 0) throw new Error(`${code} says too little: ${detail} ${JSON.stringify(errors)}`);
  return code;
}

/** What an act came to: the case after it, and what the answer carries. */
export interface Played {
  state: CaseState;
  events: CaseEvent[];
  answers: Record<string, Json>;
}

/** One act of a story. `at` is Shanghai time 'YYYY-MM-DD HH:MM'; `on` is the case acted on, new or not. */
export interface Line {
  at: string;
  by: Actor;
  act: string;
  on: string;
  facts?: Facts;
}

/** A stage on which acts of several procedures are played one after the other, in memory and without any engine. */
export class Stage {
  readonly cases: Record<string, CaseState> = {};
  private readonly journals: Record<string, CaseEvent[]> = {};
  /** '<procedure>.<status>' that some case has stood in. */
  readonly reached = new Set<string>();
  private ids = 0;

  constructor(
    private readonly procedureOf: (name: CaseState['procedure']) => Procedure,
    private readonly policy: Policy,
    private readonly calendar: Calendar = testCalendar,
  ) {}

  /** Plays one act on the case `on`, which it opens if it is new. Throws Refusal. */
  play({ at, by, act, on, facts = {} }: Line): Played {
    const now = instantOf(at.slice(0, 10), at.slice(11, 16));
    const procedure = this.procedureFor(act, on);
    const before = this.cases[on] ?? procedure.blank(blankHead(on, procedure.name, `code-${on}`, now, by.login));
    const command = { name: act, commandId: `${this.ids}`, actor: by, facts };
    const context = this.context(now, this.named(command, before, procedure));
    const verdict = judge(procedure, before, command, context);
    const { state, events } = advance(procedure, before, verdict, command, context);
    this.cases[on] = state;
    this.journals[on] = [...this.journalOf(on), ...events];
    this.reached.add(`${procedure.name}.${state.status}`);
    for (const opening of verdict.openings) this.open(opening, context);
    for (const { id, name, facts: told } of verdict.tells ?? [])
      this.play({ at, by: { ...by, door: 'system' }, act: name, on: id, facts: told });
    return { state, events, answers: verdict.answers };
  }

  /** The code with which the act is refused, if the refusal says all it owes; 'ok' when it is not. A refused act changes nothing. */
  refused(line: Line): string {
    try {
      this.play(line);
    } catch (error) {
      if (error instanceof Refusal) return told(error);
      throw error;
    }
    return 'ok';
  }

  /** The answer's attributes of a case. */
  view(id: string, at: string): Record<string, Json> {
    const state = this.caseOf(id);
    return this.procedureOf(state.procedure).view(state, this.context(instantOf(at.slice(0, 10), at.slice(11, 16))));
  }

  /** What somebody who may see every case of the stage would know at that Shanghai time. */
  contextAt(at: string): Context {
    return this.context(instantOf(at.slice(0, 10), at.slice(11, 16)), this.cases);
  }

  /** Everything that happened to a case by acts of the story. */
  journalOf(id: string): CaseEvent[] {
    return this.journals[id] ?? [];
  }

  /** The case of that id. Throws when the story never opened it. */
  caseOf(id: string): CaseState {
    const state = this.cases[id];
    if (!state) throw new Error(`no case ${id} on this stage`);
    return state;
  }

  /** A case opened by an act sees what the act itself saw, nothing more. */
  private open({ id, procedure: name, command }: Opening, context: Context): void {
    const procedure = this.procedureOf(name);
    const before = procedure.blank(blankHead(id, name, `code-${id}`, context.now, command.actor.login));
    const full = { ...command, commandId: `opening-${id}` };
    const { state } = advance(procedure, before, judge(procedure, before, full, context), full, context);
    this.cases[id] = state;
    this.reached.add(`${name}.${state.status}`);
  }

  /** The cases that the act names, or the act that waits for the signature; a rule sees no others. */
  private named({ name, facts }: Command, state: CaseState, procedure: Procedure): Record<string, CaseState> {
    const waiting = name.startsWith('approval.') ? state.pending : null;
    const row = procedure.commands[waiting?.act ?? name];
    const ids = [...(row?.refers?.(waiting?.facts ?? facts, state) ?? []), ...(row?.knows?.(state) ?? [])];
    return Object.fromEntries(Object.entries(this.cases).filter(([id]) => ids.includes(id)));
  }

  private context(now: string, related: Record<string, CaseState> = {}): Context {
    const { policy, calendar } = this;
    return { now, today: dayOf(now), policy, calendar, related, newId: () => `id-${++this.ids}` };
  }

  private procedureFor(act: string, on: string): Procedure {
    const name = procedureNames.find((one) => act.startsWith(`${one}.`)) ?? this.caseOf(on).procedure;
    return this.procedureOf(name);
  }
}
