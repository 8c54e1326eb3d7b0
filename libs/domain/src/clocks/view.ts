import { workingDaysFromTo, type Calendar } from '../calendar/calendar';
import { addDays, dayOf, daysBetween } from '../calendar/days';
import { shortDate } from '../calendar/words';
import type { Day, Instant } from '../kernel/types';
import { colourOf, type Colour, type ColourScheme } from './colour';
import type { ClockState, DayUnit } from './definition';

export type ClockViewState = 'running' | 'paused' | 'stopped' | 'lapsed' | 'overdue';

/** A clock as a person reads it today; recomputed at each look, never stored. */
export interface ClockView {
  id: string;
  rule?: string;
  from: Day;
  /** The budget, in the clock's own unit. */
  days: number;
  extended?: number;
  excluded?: number;
  dueRaw: Day;
  dueRolled: Day;
  provisional?: boolean;
  stopped?: Day;
  state: ClockViewState;
  /** Of a running duty; a right has none, since letting it pass is no breach. */
  colour?: Colour;
  /** Natural days from today to dueRaw, negative after it. */
  daysLeft?: number;
  /** Set where the limit counts working days; `left` and `over` are then working days too. */
  unit?: DayUnit;
  /** Days that remain until dueRaw; of a limit that rests, those it goes on with. */
  left?: number;
  /** Days beyond dueRolled, of a limit that is or ended late. */
  over?: number;
  /** Why it rests: 听证, 鉴定. */
  paused?: string;
  /** Chinese words for the badge (design §12.4). */
  badge: string;
  late?: boolean;
}

export interface ViewContext {
  now: Instant;
  calendar: Calendar;
  colours: ColourScheme;
  /** T06, when it runs: T05 is judged by its days (Art. 34). */
  extendedBy?: ClockState;
  /** What the limit rests for (the pack's `suspends_during`). */
  suspends?: readonly string[];
}

const rests: Record<string, string> = { recheck_hearing: '听证', mediation_appraisal: '鉴定' };

/** The clock today: colours and days left follow dueRaw, overdue and lapsed only dueRolled 24:00 (design §12.1, §12.4). */
export function clockView(clock: ClockState, context: ViewContext): ClockView {
  const today = dayOf(context.now);
  const limit = context.extendedBy ?? clock;
  const state = stateOf(clock, limit, today);
  const counts = state === 'running' || state === 'overdue';
  const daysLeft = counts ? daysBetween(today, limit.dueRaw) : undefined;
  const colour =
    daysLeft === undefined || clock.rightOf
      ? undefined
      : colourOf(daysLeft, limit.length ?? limit.budget, context.colours);
  const late = state === 'overdue' ? true : clock.late;
  return {
    id: clock.id,
    ...(clock.rule ? { rule: clock.rule } : {}),
    from: clock.from,
    days: clock.budget,
    ...(clock.extended ? { extended: clock.extended } : {}),
    ...(clock.excluded ? { excluded: clock.excluded } : {}),
    dueRaw: clock.dueRaw,
    dueRolled: clock.dueRolled,
    ...(clock.provisional ? { provisional: true } : {}),
    ...(clock.stoppedOn ? { stopped: clock.stoppedOn } : {}),
    state,
    ...(colour ? { colour } : {}),
    ...(daysLeft === undefined ? {} : { daysLeft }),
    ...daysOf(clock, limit, state, context),
    badge: badgeOf(clock, limit, state, today),
    ...(late === undefined ? {} : { late }),
  };
}

/** What a badge says in days, each limit in its own unit. */
function daysOf(
  clock: ClockState,
  limit: ClockState,
  state: ClockViewState,
  { now, calendar, suspends = [] }: ViewContext,
): Pick<ClockView, 'unit' | 'left' | 'over' | 'paused'> {
  const today = dayOf(now);
  const between = (a: string, b: string) =>
    limit.unit === 'working' ? workingDaysFromTo(addDays(a, 1), b, calendar) : daysBetween(a, b);
  const unit = limit.unit === 'working' ? ({ unit: 'working' } as const) : {};
  const reason = suspends.map((cause) => rests[cause]).find(Boolean);
  if (state === 'paused')
    return { ...unit, left: between(clock.pausedOn ?? today, limit.dueRaw), ...(reason ? { paused: reason } : {}) };
  if (state === 'running') return { ...unit, ...(today < limit.dueRaw ? { left: between(today, limit.dueRaw) } : {}) };
  const end = state === 'overdue' ? today : clock.late ? (clock.stoppedOn ?? today) : null;
  return { ...unit, ...(end && end > limit.dueRolled ? { over: between(limit.dueRolled, end) } : {}) };
}

function stateOf(clock: ClockState, limit: ClockState, today: Day): ClockViewState {
  if (clock.stoppedOn) return 'stopped';
  if (clock.pausedOn) return 'paused';
  if (today <= limit.dueRolled) return 'running';
  return clock.rightOf ? 'lapsed' : 'overdue';
}

function badgeOf(clock: ClockState, limit: ClockState, state: ClockViewState, today: Day): string {
  switch (state) {
    case 'stopped':
      return `${shortDate(clock.stoppedOn ?? today, today)}停止${clock.late ? '，超期' : ''}`;
    case 'paused':
      return `${shortDate(clock.pausedOn ?? today, today)}起暂停计算`;
    case 'lapsed':
      return '权利期满';
    case 'overdue':
      return `${clock.kind === 'commitment' ? '超承诺' : '超期'}${daysBetween(limit.dueRolled, today)}天`;
    case 'running':
      return runningBadge(limit, today) + (limit.provisional ? '（暂定）' : '');
  }
}

function runningBadge(limit: ClockState, today: Day): string {
  const left = daysBetween(today, limit.dueRaw);
  if (left > 0) return `剩余${left}天`;
  if (today <= limit.dueRaw && limit.dueRolled === limit.dueRaw) return '今日到期';
  return `法定顺延至 ${shortDate(limit.dueRolled, today)}`;
}
