import type { ClockScope } from '../clocks/run';
import type { ClockDefinition } from '../clocks/definition';
import type { Calendar } from '../calendar/calendar';
import type { IssuedPaper } from '../papers/issued';
import type { Policy } from '../policy/policy';
import type { CaseState, EventDraft, Opening, Telling } from './case-state';
import type { RefusalCode } from './refusal';
import type { Actor, Day, Facts, Instant, Json, ProcedureName } from './types';

/** The act done last on a case, for whoever wants to take it back. */
export interface LastAct {
  act: string;
  by: string;
  /** Number of its first entry in the journal. */
  first: number;
  elapsedMs: number;
  /** Does its row say that it can be undone? */
  undo: boolean;
  /** Cases that it took along. */
  along?: string[];
  /** The case before it, folded from the journal. */
  before: CaseState;
}

/** What a decision may know besides the case: the one clock, the calendar, the law as data, the cases referred to. */
export interface Context {
  now: Instant;
  today: Day;
  calendar: Calendar;
  policy: Policy;
  /** Other cases named by the act (see `refers`), by id. */
  related: Record<string, CaseState>;
  /** Set only for an act that takes another back. */
  last?: LastAct;
  /** Set only for an act on a paper that this case has issued. */
  paper?: IssuedPaper;
  /** Fresh ids, handed in so that deciding stays pure. */
  newId: () => string;
}

/** One act at the table: everything a row's functions see. */
export interface Turn<S extends CaseState = CaseState> {
  state: S;
  facts: Facts;
  actor: Actor;
  hats: Set<string>;
  context: Context;
  /** Set when a second person has signed: who, and what he added. */
  approval?: { by: string; facts: Facts; proposedBy: string };
}

/** What somebody is told who may not do it: code and Chinese sentence. */
export type Denied = readonly [RefusalCode, string];

/** A row of a procedure's command table; validator, guard, button, flow chart and refusals all follow from it. */
export interface CommandRow<S extends CaseState = CaseState> {
  /** 中文 name of the act. */
  title: string;
  article: string;
  /** Statuses it starts from; 'open' = any of a case that has begun and has not ended. */
  from: readonly string[] | 'open';
  /** Statuses it may lead to; none when the matter stays where it is. The picture of the flow is drawn from this. */
  to: readonly string[];
  /** Where the matter stands for this act, when that is not the status of the whole (one of several parts). */
  stands?: (turn: Turn<S>) => string;
  /** Hats that may do it: 'role:triage_officer', 'unit_handler', 'petitioner' … */
  who: readonly string[];
  /** May be taken back within ten seconds by whoever did it; its notices wait as long. */
  undo?: true;
  /** Code answered instead of `forbidden` when the hat is missing. */
  denied?: readonly [RefusalCode, string];
  papers?: readonly string[] | ((turn: Turn<S>) => readonly string[]);
  /** A second person must sign: hats, and the code for a signer who is not one. */
  approval?: {
    by: (turn: Turn<S>) => string[];
    denied?: Denied | ((turn: Turn<S>) => Denied);
    when?: (turn: Turn<S>) => boolean;
    again?: readonly [RefusalCode, string];
  };
  /** Rank 3: rights that depend on what is asked (rater is handler …). */
  rights?: (turn: Turn<S>) => void;
  /** Login that may not settle the waiting act, whatever his hat: nobody decides about himself (Art. 28). */
  notBy?: (turn: Turn<S>) => string;
  /** Rank 5: windows and gates. */
  gates?: (turn: Turn<S>) => void;
  /** Rank 6: content that has a code of its own. */
  content?: (turn: Turn<S>) => void;
  /** Ids of other cases the act refers to; absent or hidden ones are `not_found`. */
  refers?: (facts: Facts, state: S) => string[];
  /** Ids of further cases that the act looks at when they are there; nobody is told of one that is not. */
  knows?: (state: S) => string[];
  /** Papers of the decision when the second person returns the act (a recusal refused is decided in writing too). */
  returned?: readonly string[];
  events: (turn: Turn<S>) => EventDraft[];
  /** After its own events the act asks a second person for another act (extension: asked, then approved). */
  asks?: (turn: Turn<S>) => { act: string; by: string[] };
  /**
   * The input holds words for two cases: `stays` is this case's, `goes` is that of the sealed case which the act opens. The
   * registration, where both stood together, goes behind the wall with its papers (Art. 30).
   */
  apart?: { stays: string; goes: string; compartment: string; papers: readonly string[] };
  /** It issues the draft that the case began with: where it says nothing itself, the words of the draft are its words. */
  completes?: true;
  /** The act itself settles the waiting one. */
  settles?: boolean;
  opens?: (turn: Turn<S>, events: EventDraft[]) => Opening[];
  /** What other cases must learn at once: it stands or falls with the act. */
  tells?: (turn: Turn<S>, events: EventDraft[]) => Telling[];
  /** Ids the answer carries besides the case's own, e.g. { conduct: id }. */
  answers?: (turn: Turn<S>, events: EventDraft[]) => Record<string, Json>;
}

/** What a trigger of the pack finds in a matter (Art. 40): for which body a draft opens, and its words. Each `key` is claimed once. */
export interface Finding {
  /** The trigger's id; '<id>/<unit>' where several bodies answer apart. */
  key: string;
  trigger: string;
  opens: 'order' | 'recommendation';
  to: string;
  problem: string;
  ruleBroken: string;
  demand: string;
}

/** A procedure: the four pure files of its folder put together. */
export interface Procedure<S extends CaseState = CaseState> {
  name: ProcedureName;
  statuses: Record<string, string>;
  /** Statuses in which the matter has ended: nothing runs any more. */
  closed: readonly string[];
  /** Stage of the parent process that each status belongs to. */
  stageOf: (status: string) => string;
  blank: (head: CaseState) => S;
  commands: Record<string, CommandRow<S>>;
  /** Statuses whose refusals have a code of their own (a final matter: matter_final). */
  over?: Record<string, readonly [RefusalCode, string]>;
  /** What stands in the way of an act for the whole procedure (rank 5). Throws Refusal. */
  bars?: (turn: Turn<S>, act: string) => void;
  /** Limits that this procedure does not carry although their event happens here: another case has them. */
  elsewhere?: (clock: ClockDefinition) => boolean;
  /** Limits that begin with the proof of a delivery that is still owed. */
  awaits?: (state: S) => readonly string[];
  /** What is to be done by a day although it is no limit; that the day has passed is told (clocks/milestone). */
  owes?: (state: S, context: Context) => { clock: string; by: Day }[];
  /** What the pack's triggers find at this moment, told before or not (Art. 40); what they find anew opens a draft. */
  finds?: (state: S, context: Context) => Finding[];
  /** Days whose end may let a trigger find something although nobody acts. */
  ripens?: (state: S, context: Context) => Day[];
  /** Event → clocks that go on as before (a rejected objection gives T04 back). */
  resumes?: Record<string, string[]>;
  /** Own part of folding; status, clocks, papers and approvals are folded by the kernel. Never changes its input. */
  evolve: (state: S, event: EventDraft & { at: Instant; by: string }) => S;
  /** Keys of those who may know of the case, e.g. 'role:supervisor', 'unit:health'. */
  readers: (state: S) => string[];
  /** Roles the actor has towards this very case. */
  hats: (state: S, actor: Actor, context: Context) => string[];
  scope: (state: S, context: Context, lane?: string) => ClockScope;
  /** Limits that one part or one person has for itself (clocks/lanes): which of the pack's, and what of the whole ends them too. */
  lanes?: { closing: readonly string[]; carries: (state: S, lane: string, clock: ClockDefinition) => boolean };
  /** Acts whose words, and papers that, this reader of the case is not shown (right 9: a body does not read how it was rated); `sensitive`: words marked so are masked for him. */
  hides?: (state: S, actor: Actor) => { acts: readonly string[]; papers: readonly string[]; sensitive?: boolean };
  /** Attributes of the catalogue that the answer shows. */
  view: (state: S, context: Context) => Record<string, Json>;
}
