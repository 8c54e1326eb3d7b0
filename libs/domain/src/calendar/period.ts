import type { Day } from '../kernel/types';
import { addDays, isDay } from './days';

/** A stretch of Shanghai days, both ends in it. */
export interface Period {
  from: Day;
  to: Day;
}

const first = '1900-01-01';
const last = '2999-12-31';

/**
 * The days that a period of the statistics means. In: 'all', '2026', '2026-Q1', '2026-03' or one day '2026-03-05'. Out: its
 * first and last day; null for anything else. Pure.
 */
export function periodOf(words: string): Period | null {
  if (words === 'all') return { from: first, to: last };
  if (isDay(words)) return { from: words, to: words };
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(words) ?? [];
  if (!year || Number(year) < 1900 || Number(year) > 2998) return null;
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3);
  return month ? months(year, Number(month), 1) : months(year, 1, 12);
}

function months(year: string, begins: number, count: number): Period {
  const after = begins + count;
  const next = after > 12 ? `${Number(year) + 1}-01-01` : `${year}-${two(after)}-01`;
  return { from: `${year}-${two(begins)}-01`, to: addDays(next, -1) };
}

function two(month: number): string {
  return String(month).padStart(2, '0');
}
