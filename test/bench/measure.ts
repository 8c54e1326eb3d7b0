/** Half of the samples, and 95 of 100, took no longer; milliseconds. */
export interface Spread {
  p50: number;
  p95: number;
}

/** What one round of work took. */
export interface Round {
  /** Lifecycles a second. */
  rate: number;
  /** Real time of every single act, in milliseconds. */
  acts: number[];
  seconds: number;
  /** CPU time of all parts for one lifecycle, in milliseconds; null where it cannot be read. */
  cpu: number | null;
}

/** The value below which `share` of the samples lie; 0 for no samples. */
export function quantile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The middle one of several rounds. */
export function median(samples: number[]): number {
  return quantile(samples, 0.5);
}

export function spreadOf(samples: number[]): Spread {
  return { p50: quantile(samples, 0.5), p95: quantile(samples, 0.95) };
}

/** Calls an act and notes what it took. */
export type Timed = <T>(act: () => Promise<T>) => Promise<T>;

/**
 * Lives through `total` lifecycles, `atOnce` of them in flight at any time. In: one lifecycle, which is given its number
 * and a watch for its acts, and a meter of CPU time. The first failure ends the round and is thrown.
 */
export async function runRound(
  total: number,
  atOnce: number,
  lifecycle: (index: number, timed: Timed) => Promise<void>,
  meter: () => number | null = () => null,
): Promise<Round> {
  const acts: number[] = [];
  const timed: Timed = async (act) => {
    const began = performance.now();
    const answer = await act();
    acts.push(performance.now() - began);
    return answer;
  };
  let next = 0;
  const lane = async () => {
    while (next < total) await lifecycle(next++, timed);
  };
  const before = meter();
  const began = performance.now();
  await Promise.all(Array.from({ length: Math.min(atOnce, total) }, lane));
  const seconds = (performance.now() - began) / 1000;
  const after = meter();
  const cpu = before === null || after === null ? null : (after - before) / total;
  return { rate: total / seconds, acts, seconds, cpu };
}
