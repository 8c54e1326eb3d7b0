import { useSyncExternalStore } from 'react';

/** Acts that wait because the engine is away: when the next try is due, in milliseconds of this browser; null = none. */
let nextTry: number | null = null;
const listeners = new Set<() => void>();

/** Tells the bar of the shell when the same request will be sent again. */
export function noteOutage(until: number | null): void {
  nextTry = until;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The moment of the next try, for a countdown; null when nothing waits. */
export function useOutage(): number | null {
  return useSyncExternalStore(subscribe, () => nextTry);
}
