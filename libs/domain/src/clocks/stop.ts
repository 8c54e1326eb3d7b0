import { dayOf } from '../calendar/days';
import type { Instant } from '../kernel/types';
import type { ClockState } from './definition';
import type { ClockRun } from './run';
import { limitNamed } from './engine-definitions';
import { isHandOver } from './mediation-row';
import { counted } from './suspend';

/** The running clocks that this event ends, with whether they ended late (after dueRolled, design §12.1). */
export function stopLimits(run: ClockRun): ClockState[] {
  return Object.values(run.clocks)
    .filter((clock) => !clock.stoppedAt && ends(clock, run))
    .map((clock) => stopped(counted(clock, run), run.event.at, prolongedBy(clock, run.clocks)));
}

/** The clock that prolongs this one (T06 for T05), running or ended. */
export function prolongedBy(clock: ClockState, clocks: Record<string, ClockState>): ClockState | undefined {
  return clock.extended ? Object.values(clocks).find((other) => other.countsFrom === clock.id) : undefined;
}

function ends(clock: ClockState, run: ClockRun): boolean {
  if (clock.rule !== undefined && isHandOver(run.event)) return true;
  const base = clock.countsFrom ? run.clocks[clock.countsFrom] : undefined;
  const promised = limitNamed(clock.id, run)?.tightens;
  const twin = promised ? run.clocks[promised] : undefined;
  const names = [clock.id, ...[base, twin].flatMap((one) => (one && !one.stoppedAt ? [one.id] : []))]; // none outlives its base
  return names.some((id) => limitNamed(id, run)?.stops_on.includes(run.event.name) ?? false);
}

function stopped(clock: ClockState, at: Instant, prolonging: ClockState | undefined): ClockState {
  const stoppedOn = dayOf(at);
  const last = prolonging?.dueRolled ?? clock.dueRolled;
  return { ...clock, stoppedAt: at, stoppedOn, ...(clock.rightOf ? {} : { late: stoppedOn > last }) };
}
