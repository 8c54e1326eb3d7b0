import { numberOf } from '../kernel/facts';
import type { ClockState } from './definition';
import type { ClockRun } from './run';
import { limitsOf } from './engine-definitions';
import { recounted } from './suspend';

/**
 * Clocks that this event makes longer by `data.days`: T05 only notes the grant, since T06 takes its place (Art. 34);
 * T14 is counted again when all parties agreed (特邀 27).
 */
export function extendLimits(run: ClockRun): ClockState[] {
  const days = numberOf(run.event.data.days);
  if (days === null || days <= 0) return [];
  return limitsOf(run).flatMap((definition) => {
    if (definition.counts_from && definition.anchor === run.event.name && !open(definition.id, run).length) {
      return open(definition.counts_from.clock, run).map((base) => ({
        ...base,
        extended: (base.extended ?? 0) + days,
      }));
    }
    if (definition.by_type && run.event.name === `${definition.procedure}.extended`) {
      return open(definition.id, run).map((clock) =>
        recounted({ ...clock, extended: (clock.extended ?? 0) + days }, run),
      );
    }
    return [];
  });
}

function open(id: string, run: ClockRun): ClockState[] {
  const clock = run.clocks[id];
  return clock && !clock.stoppedAt ? [clock] : [];
}
