import type { Calendar } from '../calendar/calendar';
import { dayOf, daysBetween, endOfDay, instantOf, isDay, isInstant } from '../calendar/days';
import { demand } from '../kernel/refusal';
import type { Day, Instant } from '../kernel/types';
import type { MediationLimit } from '../policy/mediation';
import { colourOf, type Colour, type ColourScheme } from './colour';
import { countDue } from './count';
import type { ClockDefinition, ClockState, DayUnit } from './definition';
import { explainDue, type ExplainInput, type ExplainStep } from './explain';
import { planRungs } from './ladder';

/** What the calculator is asked (`POST /deadlines/preview`): a rule of the pack, or a unit and a number of days. */
export interface PreviewRequest {
  /** 'T05', or 'T14.court_during_summary' for a row of `mediation.limits`. */
  rule?: string;
  unit?: DayUnit;
  days?: number;
  /** A day, or an instant that falls on it in Shanghai. */
  start: Day;
  /** Days granted on top. */
  grant?: number;
  /** Days before dueRaw on which to remind, e.g. [15, 10, 5]. */
  ladder?: number[];
  /** Judge the colour at this instant. */
  at?: Instant;
}

export interface PreviewResult {
  startDate: Day;
  dueRaw: Day;
  dueRolled: Day;
  endsAt: Instant;
  provisional: boolean;
  ladder: { days: number; on: Day }[];
  colour?: Colour;
  explain: ExplainStep[];
}

/** The parts of the policy that the calculator reads; a Policy fits. */
export interface PreviewPolicy {
  clocks: readonly ClockDefinition[];
  mediation: { limits: readonly MediationLimit[] };
  laws: readonly { id: string; title: string }[];
  colours: ColourScheme;
}

/**
 * The last day of a limit, its reminders, its colour and the reasons, for a case that need not exist. A grant counts from the
 * original last day (design §12.6). Throws Refusal validation_failed for an unknown rule, a bad start or a missing length.
 */
export function previewDeadline(request: PreviewRequest, policy: PreviewPolicy, calendar: Calendar): PreviewResult {
  const { start, at } = request;
  const startDate = isDay(start) ? start : isInstant(start) ? dayOf(start) : '';
  must(startDate !== '', '/start', '起算日不是有效的日期');
  must(at === undefined || isInstant(at), '/at', '时刻格式不正确');
  const limit = limitOf(request, startDate, policy);
  const due = countDue(limit, calendar);
  const clock = clockOf(limit, due, isDay(start) ? instantOf(start, '00:00') : start);
  const colour = at && dayOf(at) >= startDate ? colourAt(clock, at, policy.colours) : undefined;
  return {
    startDate,
    ...due,
    endsAt: endOfDay(due.dueRolled),
    ladder: remindersOf(clock, request.ladder ?? [], calendar),
    ...(colour ? { colour } : {}),
    explain: explainDue(limit, calendar),
  };
}

/** The clock that the limit would be, were there a case. */
function clockOf(limit: ExplainInput, due: { dueRaw: Day; dueRolled: Day }, startedAt: Instant): ClockState {
  return { id: 'preview', kind: 'procedure', ...limit, dueRaw: due.dueRaw, dueRolled: due.dueRolled, startedAt };
}

function must(condition: boolean, pointer: string, message: string): void {
  demand(condition, 'validation_failed', message, [{ pointer, code: 'invalid', message }]);
}

function limitOf(request: PreviewRequest, from: Day, policy: PreviewPolicy): ExplainInput {
  const extended = request.grant ? { extended: request.grant } : {};
  if (request.rule === undefined) {
    const { days = -1, unit } = request;
    must(Number.isInteger(days) && days >= 0, '/days', '请填写天数');
    must(unit === 'natural' || unit === 'working', '/unit', '请选择自然日或工作日');
    return { from, budget: days, unit: unit ?? 'natural', ...extended };
  }
  const [id, row] = request.rule.split('.');
  const definition = policy.clocks.find((clock) => clock.id === id);
  const limit = row ? policy.mediation.limits.find((other) => other.id === row) : undefined;
  must(definition !== undefined && (row === undefined || limit !== undefined), '/rule', '没有这项期限规则');
  const { budget = 0, unit = 'natural', title, law, article } = { ...definition, ...limit };
  const lawTitle = policy.laws.find((text) => text.id === law)?.title;
  const told = { from, unit, title, ...(lawTitle ? { law: lawTitle, article } : {}) };
  const base = policy.clocks.find((clock) => clock.id === definition?.counts_from?.clock);
  if (base) return { ...told, budget: request.grant ?? budget, countsFrom: base.title }; // T06: `start` is the end of T05
  return { ...told, budget, ...extended };
}

function colourAt(clock: ClockState, at: Instant, scheme: ColourScheme): Colour | undefined {
  const left = daysBetween(dayOf(at), clock.dueRaw);
  return colourOf(left, clock.budget, scheme);
}

function remindersOf(clock: ClockState, days: number[], calendar: Calendar): { days: number; on: Day }[] {
  const rungs = [...new Set(days)].map((before) => ({ id: String(before), days_before: before }));
  const ladder = { id: 'preview', title: '', clocks: [], stops_on: [], rungs };
  return planRungs(clock, ladder, calendar)
    .filter(({ fate }) => fate === 'send')
    .map(({ rung, on }) => ({ days: Number(rung), on }));
}
