/** One thing that must work for this process to be of use; `probe` rejects or gives false when it does not. */
export interface HealthCheck {
  name: string;
  probe: () => Promise<boolean | void>;
}

/** What a readiness page says: ready only if every check passed; no reasons, they stand in the log. */
export interface HealthReport {
  ready: boolean;
  checks: Record<string, 'up' | 'down'>;
}

/** Runs all checks at once; one that takes longer than `timeoutMs` counts as down. Never throws. */
export async function runChecks(checks: HealthCheck[], timeoutMs = 2_000): Promise<HealthReport> {
  const results = await Promise.all(
    checks.map(async ({ name, probe }) => [name, await passes(probe, timeoutMs)] as const),
  );
  const states = results.map(([name, up]) => [name, up ? 'up' : 'down'] as const);
  return { ready: results.every(([, up]) => up), checks: Object.fromEntries(states) };
}

async function passes(probe: HealthCheck['probe'], timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  try {
    return (await Promise.race([probe(), late])) !== false;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
