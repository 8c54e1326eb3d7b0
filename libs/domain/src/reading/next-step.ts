import { dayWithWeekday } from '../calendar/words';
import { HANDOFF_RECEIPT } from '../clocks/engine-definitions';
import type { ClockState } from '../clocks/definition';
import { laneOf } from '../clocks/lanes';
import { planRungs } from '../clocks/ladder';
import { escalationNext } from '../escalation/next';
import type { CaseState } from '../kernel/case-state';
import type { Owed } from '../kernel/next';
import type { Context, Procedure } from '../kernel/procedure';
import type { Day, ProcedureName } from '../kernel/types';
import { mediationNext } from '../mediation/next';
import { meetingNext } from '../meeting/next';
import { petitionNext } from '../petition/next';
import { committeeTitle, roleTitle, unitTitle, type Policy } from '../policy/policy';
import { reviewNext } from '../review/next';
import { supervisionNext } from '../supervision/next';
import { burns } from './lights';

/** Who must do what by when, and what happens otherwise (screens 1.1): the one sentence of a case. */
export interface NextStep {
  act: string;
  title: string;
  who: string;
  /** Inbox key behind `who`, so that a reader knows his own. */
  owner: string;
  by: Day | null;
  /** The limit that sets the day. */
  clock: string | null;
  else: string | null;
  /** All of it: '请 人社局·王× 于 11-26（周四）前签收；逾期自动列入督办'. */
  text: string;
}

const tables: Record<ProcedureName, Record<string, (state: never) => Owed>> = {
  petition: petitionNext,
  mediation: mediationNext,
  review: reviewNext,
  recheck: reviewNext,
  escalation: escalationNext,
  supervision: supervisionNext,
  meeting: meetingNext,
};

/** The name of an account; undefined when it is not known. */
export type NameOf = (login: string) => string | undefined;

/** The next step of a case; null when it waits for nobody. Pure. */
export function nextStep(procedure: Procedure, state: CaseState, context: Context, nameOf: NameOf): NextStep | null {
  const owed = owedOf(procedure, state);
  if (!owed) return null;
  const title = owed.title ?? procedure.commands[owed.act]?.title ?? owed.act;
  const who = whoIs(owed.who, state, context.policy, nameOf);
  const clock = owed.by ? null : keptBy(owed, state, context);
  const by = owed.by ?? clock?.dueRolled ?? null;
  const otherwise = owed.note ?? otherwiseOf(clock, by, state, context);
  return {
    act: owed.act,
    title,
    who,
    owner: owed.who,
    by,
    clock: clock?.id ?? null,
    else: otherwise,
    text: sentence(who, title, by, otherwise, context.today),
  };
}

/** A waiting signature comes before everything else; then what the procedure's own table says of the status. */
export function owedOf(procedure: Procedure, state: CaseState): Owed | null {
  const { pending } = state;
  if (pending) {
    const title = `签批“${procedure.commands[pending.act]?.title ?? pending.act}”`;
    const ends = tables[procedure.name][state.status]?.(state as never).ends;
    return { act: 'approval.approve', title, who: signer(pending.by[0] ?? '', state), ...(ends ? { ends } : {}) };
  }
  return tables[procedure.name][state.status]?.(state as never) ?? null;
}

function signer(hat: string, state: CaseState & { lead?: string | null }): string {
  return hat === 'unit_head' ? `head:${state.lead ?? ''}` : hat;
}

function whoIs(
  key: string,
  { handler, mediators }: CaseState & { handler?: string | null; mediators?: string[] },
  policy: Policy,
  nameOf: NameOf,
): string {
  const [kind, id = ''] = key.split(':');
  const person = (login: string | null | undefined) => {
    const name = login ? nameOf(login) : undefined;
    return name ? `·${name}` : '';
  };
  switch (kind) {
    case 'unit':
      return `${unitTitle(policy, id)}${person(handler)}`;
    case 'head':
      return `${unitTitle(policy, id)}主要负责人`;
    case 'committee':
      return `${committeeTitle(policy, id)}${person(mediators?.[0])}`;
    default:
      return roleTitle(policy, id);
  }
}

/** The limit to keep: of those that the act ends the earliest that is not yet past, else the law's own before a promise. */
function keptBy({ ends = [], rights }: Owed, state: CaseState, { policy, today }: Context): ClockState | null {
  const running = Object.values(state.clocks)
    .filter((clock) => (rights === true && clock.rightOf && !clock.stoppedAt) || burns(clock, state.clocks))
    .filter(({ id }) => !laneOf(id)) // the next step is that of the whole
    .filter((clock) => stopsOf(clock, policy).some((event) => ends.includes(event)))
    .sort((a, b) => (a.dueRolled < b.dueRolled ? -1 : 1));
  const late = running.filter(({ rightOf }) => !rightOf);
  return (
    running.find(({ dueRolled }) => dueRolled >= today) ??
    late.find(({ kind }) => kind !== 'commitment') ??
    late[0] ??
    null
  );
}

/** T06 ends with whatever ends the clock that it prolongs. */
function stopsOf(clock: ClockState, policy: Policy): string[] {
  if (clock.id === HANDOFF_RECEIPT) return ['mediation.received'];
  const ids = [clock.id, ...(clock.countsFrom ? [clock.countsFrom] : [])];
  return policy.clocks.filter(({ id }) => ids.includes(id)).flatMap(({ stops_on }) => stops_on);
}

function otherwiseOf(clock: ClockState | null, by: Day | null, state: CaseState, context: Context): string | null {
  if (!by) return null;
  if (!clock) return by < context.today ? '已超期' : '逾期由督查督办';
  const { policy, today } = context;
  const definition = policy.clocks.find(({ id }) => id === clock.id);
  if (clock.rightOf) return remedyOf(definition) ?? '逾期视为放弃';
  if (clock.kind === 'commitment') return by < today ? '已超承诺' : '逾期记为超承诺，法定期限照算';
  const watched = policy.supervision.triggers.some(({ id, clocks }) => id === 'overdue' && clocks?.includes(clock.id));
  // what the packs say of a 复查 is the petitioner's next step after it, not what lateness leads to
  const above = state.procedure === 'review' || state.procedure === 'recheck';
  const late = watched ? '逾期自动列入督办' : ((above ? null : remedyOf(definition)) ?? '逾期自动列为超期');
  if (by < today) return watched ? '已超期，自动列入督办' : '已超期';
  return [nextRung(clock, state, context), late].filter(Boolean).join('；');
}

/** What the pack says happens, its first clause. */
function remedyOf(definition: object | undefined): string | null {
  const remedy = (definition as { remedy?: string } | undefined)?.remedy;
  return remedy?.split('；')[0] ?? null;
}

const told: Record<string, string> = { handler: '承办人', unit_deputy: '分管负责人', unit_head: '主要负责人' };

/** The next reminder of the ladder: when, and to whom. */
function nextRung(clock: ClockState, state: CaseState, { policy, calendar, today }: Context): string {
  const { ladder } = policy;
  if (!ladder.clocks.includes(clock.id) || state.ladderStopped.includes(clock.id)) return '';
  const next = planRungs(clock, ladder, calendar).find(
    ({ rung, on, fate }) => fate === 'send' && on >= today && state.rungs[`${clock.id}.${rung}`] === undefined,
  );
  const to = ladder.rungs.find(({ id }) => id === next?.rung)?.to ?? [];
  const names = to.map((who) => told[who.replace(/^case:/, '')] ?? roleTitle(policy, who.replace(/^role:/, '')));
  return next && names.length ? `${next.on.slice(5)}自动提醒${names.join('、')}` : '';
}

function sentence(who: string, title: string, by: Day | null, otherwise: string | null, today: Day): string {
  const limit = by ? `于 ${dayWithWeekday(by, today)}前` : '';
  return `请 ${who} ${limit}${title}${otherwise ? `；${otherwise}` : ''}`;
}
