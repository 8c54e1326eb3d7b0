/**
 * A second calculator of last days, written from the domain rules (domain.md §1.2) and the counting decisions (design §12) alone: it
 * counts whole days since 1970 as numbers, and shares neither code nor types with libs/domain.
 */
export type Serial = number;

/** What is known of days: the State's rows, the town's own rest days, and up to which day the State has spoken. */
export interface Almanac {
  rows: { day: string; kind: 'holiday' | 'working' | 'local_rest' }[];
  until: string;
  /** May a natural-day limit end on a plain Saturday or Sunday? */
  endsOnWeekends: boolean;
}

export interface LastDay {
  dueRaw: string;
  dueRolled: string;
  provisional: boolean;
}

const DAY = 86_400_000;
const HOURS_EAST = 8 * 3_600_000;

/** Days since 1970 of a day 'YYYY-MM-DD', and back. */
export const serial = (day: string): Serial => Date.parse(`${day}T00:00:00Z`) / DAY;
export const day = (n: Serial): string => new Date(n * DAY).toISOString().slice(0, 10);
/** The Shanghai day of an instant. */
export const dayAt = (instant: string): string => day(Math.floor((Date.parse(instant) + HOURS_EAST) / DAY));
/** 24:00 Shanghai of a day. */
export const midnightAfter = (text: string): string => new Date((serial(text) + 1) * DAY - HOURS_EAST).toISOString();
const weekend = (n: Serial): boolean => [6, 0].includes(new Date(n * DAY).getUTCDay());

/** Judges single days and notes whether one of them lay beyond what the State has told. */
function judge({ rows, until, endsOnWeekends }: Almanac) {
  const told = (n: Serial, kind: string) => rows.some((row) => row.kind === kind && row.day === day(n));
  let guessed = false;
  const free = (n: Serial, weekends: boolean): boolean => {
    guessed ||= day(n) > until;
    if (told(n, 'local_rest') || told(n, 'holiday')) return true;
    return !told(n, 'working') && weekends && weekend(n);
  };
  return {
    works: (n: Serial) => !free(n, true),
    mayEnd: (n: Serial) => !free(n, !endsOnWeekends),
    guessed: () => guessed,
  };
}

/** The last of so many days after `from` (民法典 201), and where it rolls to from a rest day (民法典 203; design §12.1–3, 9). */
export function lastDay(
  from: string,
  days: number,
  unit: 'natural' | 'working',
  almanac: Almanac,
  rolls = true,
): LastDay {
  const judged = judge(almanac);
  let n = serial(from);
  if (days === 0) return { dueRaw: from, dueRolled: from, provisional: false };
  if (unit === 'natural') n += days;
  else for (let left = days; left > 0;) if (judged.works(++n)) left -= 1;
  const dueRaw = day(n);
  if (unit === 'natural' && rolls) while (!judged.mayEnd(n)) n += 1;
  return { dueRaw, dueRolled: day(n), provisional: judged.guessed() };
}

/** Natural days from a to b, both counted (a hearing, design §12.8). */
export const bothIncluded = (a: string, b: string): number => serial(b) - serial(a) + 1;

/** Working days after a up to b (an appraisal: the day it begins on still counts). */
export function worksAfter(a: string, b: string, almanac: Almanac): number {
  const { works } = judge(almanac);
  let count = 0;
  for (let n = serial(a) + 1; n <= serial(b); n += 1) if (works(n)) count += 1;
  return count;
}

/** The working day on which a reminder goes out that is meant for so many days before a last day (design §12.5). */
export function reminderDay(due: string, before: number, almanac: Almanac): string {
  const { works } = judge(almanac);
  let n = serial(due) - before;
  while (!works(n)) n -= 1;
  return day(n);
}
