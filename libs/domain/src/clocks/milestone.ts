import type { Calendar } from '../calendar/calendar';
import { endOfDay, instantOf } from '../calendar/days';
import type { Day, Instant } from '../kernel/types';
import type { ClockState } from './definition';
import { limitOf } from './lanes';
import { planRungs, RUNG_TIME, type LadderDefinition } from './ladder';
import { patrolOf } from './patrol';
import { prolongedBy } from './stop';

/** Something that comes of itself: a reminder, a limit passed, a right lapsed. */
export interface Milestone {
  at: Instant;
  kind: 'rung' | 'overdue' | 'patrol' | 'lapse' | 'found';
  clock: string;
  /** Rung of the ladder, or 'overdue' / 'lapse': with the clock the key of its one claim. */
  rung?: string;
}

export interface MilestoneInput {
  clocks: Record<string, ClockState>;
  ladder: LadderDefinition;
  /** `${clock}.${rung}` → what became of it; what stands here never comes again. */
  claimed: Record<string, string>;
  /** Clocks whose ladder has ended. */
  ladderStopped: readonly string[];
  calendar: Calendar;
  now: Instant;
  /** Clocks whose passing is reported (supervision triggers). */
  overdueWatch: readonly string[];
  /** What is to be done by a day without being a limit, named as in `claimed` (what was supported and must be carried out). */
  owed?: readonly { clock: string; by: Day }[];
  /** What the pack's triggers find, now or on a day to come. */
  found?: readonly Milestone[];
}

/** The earliest milestone not yet claimed, also when it is past; null when nothing will come of itself. */
export function nextMilestone(input: MilestoneInput): Milestone | null {
  return milestones(input)[0] ?? null;
}

/** All milestones not yet claimed that are due by now, in their order. */
export function dueMilestones(input: MilestoneInput): Milestone[] {
  return milestones(input).filter(({ at }) => at <= input.now);
}

function milestones(input: MilestoneInput): Milestone[] {
  const owed: Milestone[] = (input.owed ?? []).map(({ clock, by }) => passing(clock, by));
  return Object.values(input.clocks)
    .filter((clock) => counting(clock, input.clocks))
    .flatMap((clock): Milestone[] => [...rungs(clock, input), ...ending(clock, input)])
    .concat(owed)
    .concat(input.found ?? [])
    .filter(({ clock, rung }) => input.claimed[`${clock}.${rung}`] === undefined)
    .sort((a, b) => compare(a.at, b.at) || compare(a.clock, b.clock));
}

/** A stopped or paused clock comes to nothing, and T05 leaves everything to T06 once it is prolonged (Art. 34). */
function counting(clock: ClockState, clocks: Record<string, ClockState>): boolean {
  return !clock.stoppedAt && !clock.pausedOn && prolongedBy(clock, clocks) === undefined;
}

function rungs(clock: ClockState, { ladder, ladderStopped, calendar }: MilestoneInput): Required<Milestone>[] {
  if (!ladder.clocks.includes(limitOf(clock.id)) || ladderStopped.includes(clock.id)) return [];
  return planRungs(clock, ladder, calendar)
    .filter(({ fate }) => fate === 'send')
    .map(({ rung, on }) => {
      const at = instantOf(on, RUNG_TIME);
      return { at: at < clock.startedAt ? clock.startedAt : at, kind: 'rung', clock: clock.id, rung };
    });
}

function ending(clock: ClockState, input: MilestoneInput): Required<Milestone>[] {
  const at = endOfDay(clock.dueRolled);
  if (clock.rightOf) return [{ at, kind: 'lapse', clock: clock.id, rung: 'lapse' }];
  if (!input.overdueWatch.includes(limitOf(clock.id))) return [];
  const rounds = patrolOf(clock, input).map((round) => ({ ...round, kind: 'patrol' as const, clock: clock.id }));
  return [passing(clock.id, clock.dueRolled), ...rounds];
}

function passing(clock: string, by: Day): Required<Milestone> {
  return { at: endOfDay(by), kind: 'overdue', clock, rung: 'overdue' };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
