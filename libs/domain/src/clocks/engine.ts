import type { ClockState } from './definition';
import { extendLimits } from './extend';
import type { ClockRun } from './run';
import { startLimits } from './start';
import { stopLimits } from './stop';
import { suspendLimits } from './suspend';

/**
 * The clocks that this event stops, suspends, extends or starts, in that order; unchanged ones are left out. A clock that ends
 * and begins anew with one event (T14 at a hand-over) stands twice, the new one last. Pure: same input, same answer.
 */
export function runClocks(run: ClockRun): ClockState[] {
  const stopped = stopLimits(run);
  const left = { ...run, clocks: { ...run.clocks, ...byId(stopped) } };
  const suspended = suspendLimits(left);
  const extended = extendLimits({ ...left, clocks: { ...left.clocks, ...byId(suspended) } });
  return [...stopped, ...suspended, ...extended, ...startLimits(run)];
}

function byId(clocks: ClockState[]): Record<string, ClockState> {
  return Object.fromEntries(clocks.map((clock) => [clock.id, clock]));
}
