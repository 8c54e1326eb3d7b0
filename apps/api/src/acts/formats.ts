import { isDay } from '@yimen/domain/calendar/days';

/** Codes, ids, logins and unit names: plain letters only, so that no name or sentence passes for a code. */
export function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.:-]{1,80}$/.test(value);
}

/** A calendar day 'YYYY-MM-DD' that exists. */
export function isDayText(value: unknown): value is string {
  return typeof value === 'string' && isDay(value);
}

const instantShape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** An instant of ISO 8601 with its offset, as UTC with milliseconds; null when it is none. */
export function utcInstant(value: unknown): string | null {
  const day = typeof value === 'string' ? instantShape.exec(value)?.[1] : undefined;
  return day && isDay(day) ? new Date(value as string).toISOString() : null;
}

/** Yuan with at most two decimals. Negative sums exist nowhere. */
export function isMoney(value: unknown): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > 1e12) return false;
  return Math.abs(value * 100 - Math.round(value * 100)) < 1e-4;
}

/** A whole number that JSON carries exactly. */
export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** Deepest nesting of the value, counted without recursion: a hostile body must not exhaust the stack. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [],
    );
  }
  return false;
}
