import { dueMilestones } from '@yimen/domain/clocks/milestone';
import { addDays, instantOf } from '@yimen/domain/calendar/days';
import { milestoneInput } from '@yimen/application/kernel/projection';
import { advance } from '@yimen/domain/kernel/advance';
import type { CaseEvent, CaseState, Opening, Telling } from '@yimen/domain/kernel/case-state';
import { blankHead } from '@yimen/domain/kernel/fold';
import { mayKnow } from '@yimen/domain/kernel/hats';
import { judge, turnOf, type Verdict } from '@yimen/domain/kernel/judge';
import type { Context, LastAct, Procedure } from '@yimen/domain/kernel/procedure';
import { Refusal, type RefusalCode } from '@yimen/domain/kernel/refusal';
import type { Actor, Command, Day, Facts, ProcedureName } from '@yimen/domain/kernel/types';
import { filled, handed } from '@yimen/domain/petition/petition.fixture';
import { procedureOf } from '@yimen/domain/procedures';
import { calendar } from '../support/law-data';
import { type Desk, type Pick } from './desk';
import { forms } from './forms';
import { law } from './law';
import { everybody } from './people';

/** A case and everything that ever happened in it. */
export interface File {
  blank: CaseState;
  state: CaseState;
  journal: CaseEvent[];
  /** The act done last, by whom and when, and the case before it. */
  last?: Omit<LastAct, 'elapsedMs'> & { at: string };
}

const system: Actor = { login: 'system', unit: '', roles: [], covers: [], compartments: [], door: 'system' };
const openings = [
  'petition.register',
  'mediation.apply',
  'mediation.entrust',
  'review.apply',
  'recheck.apply',
  'escalation.raise',
  'supervision.draft',
  'supervision.order',
  'supervision.recommend',
  'meeting.propose_item',
];

/** Ends of a matter, tried less often, so that some lives become long. */
const endings = [
  ...['link', 'decline', 'guide', 'settle', 'withdraw', 'finalise', 'archive'].map((act) => `petition.${act}`),
  ...['terminate', 'return', 'archive'].map((act) => `mediation.${act}`),
  ...['refuse', 'close'].map((act) => `escalation.${act}`),
];

/** Acts possible at any time without which the main line stands still. */
const leading = ['deliver', 'deliver', 'undo', 'record_interview', 'report_conduct', 'record_findings'].map(
  (act) => `petition.${act}`,
);

/** Nobody may change what he was handed: a rule that did would throw. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** A house in memory in which anything may be tried by anybody, while time goes on. Chance is handed in. */
export class World {
  readonly files = new Map<string, File>();
  readonly codes = new Set<RefusalCode>();
  readonly statuses = new Set<string>();
  readonly events = new Set<string>();
  today: Day = '2026-03-30';
  private ids = 0;

  constructor(
    private readonly pick: Pick,
    private readonly policy = law(),
  ) {}

  /** Something happens: a day or more passes, a matter is opened, or an act is tried on one. Answers the files it changed. */
  step(kinds: readonly ProcedureName[]): File[] {
    const what = this.pick('act', 'act', 'act', 'act', 'act', 'act', 'time', 'open');
    if (what === 'time') return this.wait(this.pick(0, 1, 2, 5, 10, 20, 20));
    const few = this.files.size < kinds.length + 1;
    if ((what === 'open' && few) || this.files.size === 0)
      return this.tried(this.pick(...openings.filter((name) => kinds.includes(kindOf(name)))));
    const regretted = this.pick(0, 1, 2, 3, 4, 5) === 0 ? this.justDone() : undefined;
    return regretted ? this.tried('petition.undo', regretted, regretted.last?.by) : this.tried(...this.likely(kinds));
  }

  /** A case on which something was done a moment ago that can be taken back. */
  private justDone(): File | undefined {
    const { now } = this.contextOf();
    return [...this.files.values()].find(({ last }) => last?.undo && last.at === now);
  }

  /** Lets a case come to what is due by itself, as the engine’s timer would. */
  wait(days: number): File[] {
    this.today = addDays(this.today, days);
    return [...this.files.values()].filter((file) => this.milestones(file));
  }

  /** A claim found reasonable that has lain with its unit for a hundred days: what an inspection needs. */
  stalledClaim(): File {
    const file = this.fresh('petition');
    const act = (login: string, name: string, facts: Facts) => {
      const actor = everybody.find((one) => one.login === login) ?? system;
      this.play(file, { name: `petition.${name}`, commandId: `${++this.ids}`, actor, facts });
    };
    act('guide1', 'register', filled.register);
    act('triage1', 'triage', filled.claim);
    act('triage1', 'forward', { to: 'health' });
    act('wjj1', 'accept', filled.accept);
    act('wjj1', 'record_findings', { findings: ['reasonable'] });
    this.wait(100);
    return file;
  }

  /** Conduct handed over to the enforcement brigade with every piece of evidence, and a 复查 declined with a second signature. */
  signedAway(): void {
    const [claim, exit] = [this.stalledClaim(), this.fresh('escalation')];
    const play = (login: string, name: string, file: File, facts: Facts = {}) => {
      const actor = everybody.find((one) => one.login === login) ?? system;
      this.play(file, { name, commandId: `${++this.ids}`, actor, facts });
    };
    const at = instantOf(this.today, '09:00');
    play('guide1', 'petition.report_conduct', claim, {
      ...{ conduct: 'k1', item: 'C1', at, place: '…', course: '…', people: ['…'], evidence: ['…'] },
      dissuasion: { by: '…', how: '…', at },
    });
    const raise = { petition: claim.state.id, exit: 'enforcement', reason: '…', evidence: ['…'], conduct: 'k1' };
    play('group_office1', 'escalation.raise', exit, raise);
    play('group_office1', 'escalation.hand_over', exit);
    play('supervisor1', 'approval.approve', exit, { act: 'escalation.hand_over' });
    for (const level of ['review', 'recheck'] as const) {
      const petition = this.answeredClaim(level === 'recheck');
      const above = this.fresh(level);
      play('wang', `${level}.apply`, above, { petition: petition.state.id, request: '…', reasons: '…' });
      play('review1', `${level}.decline`, above, { ground: 'DG03', article: '…', whomToAsk: '…', remedy: '…' });
      play('government1', 'approval.approve', above, { act: `${level}.decline` });
    }
  }

  /** A claim answered with proof of delivery, and at `twice` reviewed too: what a 复查 or a 复核 needs. */
  answeredClaim(twice: boolean): File {
    const days = this.today;
    const play = (login: string, name: string, file: File, facts: Facts = {}) =>
      this.play(file, {
        name,
        commandId: `${++this.ids}`,
        actor: everybody.find((one) => one.login === login) ?? system,
        facts,
      });
    const file = this.fresh('petition');
    play('guide1', 'petition.register', file, filled.register);
    play('triage1', 'petition.triage', file, filled.claim);
    play('triage1', 'petition.forward', file, { to: 'health' });
    play('wjj1', 'petition.accept', file, filled.accept);
    play('wjj1', 'petition.record_interview', file);
    play('wjj1', 'petition.issue_opinion', file, filled.opinion);
    play('wjj1', 'petition.deliver', file, handed('D18', days));
    if (!twice) return file;
    const review = this.fresh('review');
    play('wang', 'review.apply', review, { petition: file.state.id });
    // by somebody else than who will decide above: in this world the same body does both
    play('government1', 'review.accept', review);
    play('government1', 'review.decide', review, { outcome: 'upheld', basis: '…' });
    play('government1', 'review.deliver', review, handed('', days));
    return file;
  }

  contextOf(related: Record<string, CaseState> = {}): Context {
    const { policy, today } = this;
    return { now: instantOf(today, '09:00'), today, calendar, policy, related, newId: () => `id-${++this.ids}` };
  }

  /** An act and a case on which it may well be possible; now and then anything on anything. */
  private likely(kinds: readonly ProcedureName[]): [string, File] {
    const file = this.pick(...[...this.files.values()].filter(({ state }) => kinds.includes(state.procedure)));
    const table = procedureOf(file.state.procedure).commands;
    const names = Object.keys(table).filter((name) => !openings.includes(name));
    if (this.pick(0, 1, 2, 3, 4, 5, 6, 7) === 0) return [this.pick(...names, `${file.state.procedure}.suspend`), file];
    const here = names.filter((name) => table[name]?.from !== 'open' && table[name]?.from.includes(file.state.status));
    const onward = here.filter((name) => !endings.includes(name));
    const always = names.filter((name) => table[name]?.from === 'open');
    const beside = [...always, ...always.filter((name) => leading.includes(name))];
    const signing = file.state.pending ? ['approval.approve', 'approval.approve', 'approval.return'] : [];
    const lists = [
      onward,
      onward,
      onward,
      onward,
      beside,
      beside,
      beside,
      beside,
      signing,
      signing,
      signing,
      signing,
      signing,
      signing,
      here,
    ].filter((list) => list.length > 0);
    return [this.pick(...(lists.length ? this.pick(...lists) : names)), file];
  }

  private tried(name: string, file = this.fresh(kindOf(name)), by?: string): File[] {
    const facts = this.filled(name, file.state);
    const actor = everybody.find(({ login }) => login === by) ?? this.somebody(name, file.state, facts);
    const before = [...this.files].map(([id, one]) => ({ id, one, ...one, length: one.journal.length }));
    try {
      return this.play(file, { name, commandId: `${++this.ids}`, actor, facts });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.codes.add(error.code);
      this.rolledBack(before);
      return [];
    }
  }

  /** Refused by one of the cases that it tells of, an act has happened nowhere. */
  private rolledBack(before: (File & { id: string; one: File; length: number })[]): void {
    this.files.clear();
    for (const { id, one, state, last, length } of before) {
      Object.assign(one, { state, last });
      one.journal.length = length;
      this.files.set(id, one);
    }
  }

  private play(file: File, command: Command): File[] {
    const procedure = procedureOf(file.state.procedure);
    const context = { ...this.contextOf(this.related(file.state, command)), ...this.lastOf(file) };
    const verdict = judge(procedure, frozen(file.state), frozen(command), context);
    this.append(procedure, file, verdict, command, context);
    const told = (verdict.tells ?? []).flatMap((telling) => this.told(telling));
    return [file, ...verdict.openings.flatMap((opening) => this.opened(opening)), ...told];
  }

  private told({ id, name, facts }: Telling): File[] {
    const file = this.files.get(id);
    return file ? this.play(file, { name, commandId: `${++this.ids}`, actor: system, facts }) : [];
  }

  private opened({ procedure, id, command }: Opening): File[] {
    return this.play(this.fresh(procedure, id), { ...command, commandId: id });
  }

  private append(procedure: Procedure, file: File, verdict: Verdict, command: Command, context: Context): void {
    const { events, state } = advance(procedure, file.state, verdict, command, context);
    const row = procedure.commands[command.name];
    const before = { ...file.state, pending: null };
    if (file.state.seq > 0)
      file.last = frozen({
        ...{ act: command.name, by: command.actor.login, first: file.state.seq + 1 },
        ...{ undo: row?.undo === true, before, at: context.now },
      });
    this.files.set(state.id, file);
    file.journal.push(...frozen(events));
    for (const event of events) this.events.add(event.name);
    file.state = frozen(state);
    this.statuses.add(`${state.procedure}.${state.status}`);
  }

  /** What somebody who takes an act back must know; done on another day it was too long ago. */
  private lastOf({ last }: File): { last?: LastAct } {
    if (!last) return {};
    const { at, ...act } = last;
    return { last: { ...act, elapsedMs: at === this.contextOf().now ? 0 : 86_400_000 } };
  }

  private fresh(name: ProcedureName, id = `${name}-${++this.ids}`): File {
    const blank = procedureOf(name).blank(blankHead(id, name, `code-${id}`, instantOf(this.today, '09:00'), 'guide1'));
    return { blank, state: blank, journal: [] };
  }

  private filled(name: string, state: CaseState): Facts {
    const facts = forms[name]?.(this.desk(state)) ?? {};
    if (this.pick(0, 1, 2, 3, 4, 5) !== 0) return facts;
    const left = this.pick(...Object.keys(facts), '');
    return Object.fromEntries(Object.entries(facts).filter(([field]) => field !== left));
  }

  private desk(state: CaseState): Desk {
    const of = (kind: ProcedureName) => [...this.files.values()].filter((file) => file.state.procedure === kind);
    const petition = this.pick(...of('petition').map((file) => file.state.id), 'nowhere');
    const conducts = Object.keys(
      (this.files.get(petition)?.state as { conducts?: object } | undefined)?.conducts ?? {},
    );
    const own = Object.keys((state as { conducts?: object }).conducts ?? {});
    return {
      pick: this.pick,
      today: this.today,
      petition,
      mediation: this.pick(...of('mediation').map((file) => file.state.id), 'nowhere'),
      conduct: [...own, ...conducts][0] ?? '',
      act: state.pending?.act ?? 'petition.decline',
      last: this.files.get(state.id)?.last?.act ?? 'petition.triage',
    };
  }

  /** Mostly somebody who may; now and then anybody. */
  private somebody(name: string, state: CaseState, facts: Facts): Actor {
    const procedure = procedureOf(state.procedure);
    const row = procedure.commands[name];
    const hats = row?.who ?? state.pending?.by ?? [];
    if (hats.includes('system')) return this.pick(system, system, ...everybody.slice(0, 2));
    if (this.pick(0, 1, 2, 3, 4, 5) === 0) return this.pick(...everybody);
    const readers = procedure.readers(state);
    const context = this.contextOf();
    const may = everybody
      .filter((actor) => state.seq === 0 || mayKnow(readers, actor))
      .filter((actor) => hats.some((hat) => turnOf(procedure, state, actor, facts, context).hats.has(hat)));
    return this.pick(...(may.length ? may : everybody));
  }

  private related(state: CaseState, { name, facts }: Command): Record<string, CaseState> {
    const waiting = name.startsWith('approval.') ? state.pending : null;
    const row = procedureOf(state.procedure).commands[waiting?.act ?? name];
    const ids = [...(row?.refers?.(waiting?.facts ?? facts, state) ?? []), ...(row?.knows?.(state) ?? [])];
    return Object.fromEntries(
      ids.flatMap((id) => (this.files.has(id) ? [[id, this.files.get(id)?.state as CaseState]] : [])),
    );
  }

  private milestones(file: File): boolean {
    const procedure = procedureOf(file.state.procedure);
    const context = this.contextOf();
    const due = procedure.closed.includes(file.state.status)
      ? []
      : dueMilestones(milestoneInput(procedure, file.state, context));
    const events = due.map(({ clock, kind, rung = kind }) => ({
      name: kind === 'lapse' ? 'clock.lapsed' : 'supervision.reminded',
      data: { clock, rung },
      rungs: { [`${clock}.${rung}`]: kind === 'lapse' ? 'lapsed' : 'sent' },
    }));
    const verdict: Verdict = { events, asks: null, settles: null, openings: [], answers: {} };
    if (events.length)
      this.append(procedure, file, verdict, { name: 'clock.pass', commandId: '', actor: system, facts: {} }, context);
    return events.length > 0;
  }
}

function kindOf(name: string): ProcedureName {
  return name.split('.')[0] as ProcedureName;
}
