/** Waits `ms` milliseconds of real time. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Asks again and again until `probe` answers something, at most `withinMs`; null when it never did. */
export async function until<T>(
  probe: () => Promise<T | null | undefined | false>,
  { withinMs = 10_000, everyMs = 50 } = {},
): Promise<T | null> {
  for (const end = performance.now() + withinMs; ;) {
    const answer = await probe();
    if (answer) return answer;
    if (performance.now() > end) return null;
    await pause(everyMs);
  }
}
