import type { Day, Instant } from '../kernel/types';

const MINUTES_A_DAY = 1440;
/** Asia/Shanghai has no summer time since 1991: always UTC+8. */
const SHANGHAI = 480;

interface Civil {
  year: number;
  month: number;
  day: number;
}

/** Days since 1970-01-01 of a civil date: integer arithmetic on years that begin in March, so that 29 February comes last. */
function serialOf({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of serialOf. */
function civilOf(serial: number): Civil {
  const shifted = serial + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

function write(serial: number): Day {
  const { year, month, day } = civilOf(serial);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

function read(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${String(day)}`);
  return serialOf(partsOf(day));
}

function partsOf(day: Day): Civil {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Is it a text 'YYYY-MM-DD' that stands in the calendar? 2026-02-29 is none. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const civil = partsOf(value);
  return civil.year > 0 && civil.month >= 1 && civil.month <= 12 && civil.day >= 1 && write(serialOf(civil)) === value;
}

/** The day n natural days later (earlier when n is negative). Throws RangeError when it is no day. */
export function addDays(day: Day, n: number): Day {
  return write(read(day) + n);
}

/** Natural days from a to b: b − a, negative when b comes first. */
export function daysBetween(a: Day, b: Day): number {
  return read(b) - read(a);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return ((((read(day) + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday
}

const instantShape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|([+-])(\d{2}):(\d{2}))$/;

/** Is it an ISO instant with a zone ('Z' or an offset) and a real day? */
export function isInstant(value: unknown): value is Instant {
  const match = typeof value === 'string' ? instantShape.exec(value) : null;
  return match !== null && isDay(match[1]) && Number(match[2]) < 24 && Number(match[3]) < 60;
}

/** Whole minutes since 1970 on the clock of Shanghai. */
function shanghaiMinutes(instant: Instant): number {
  const match = isInstant(instant) ? instantShape.exec(instant) : null;
  if (!match) throw new RangeError(`not an instant: ${String(instant)}`);
  const offset = match[5] ? (match[5] === '-' ? -1 : 1) * (Number(match[6]) * 60 + Number(match[7])) : 0;
  return read(match[1] ?? '') * MINUTES_A_DAY + Number(match[2]) * 60 + Number(match[3]) - offset + SHANGHAI;
}

/** The Shanghai day on which the instant lies. Throws RangeError when it is no instant. */
export function dayOf(instant: Instant): Day {
  return write(Math.floor(shanghaiMinutes(instant) / MINUTES_A_DAY));
}

/** Minutes from a to b, seconds left out: b − a, negative when b comes first. Throws RangeError when one is no instant. */
export function minutesBetween(a: Instant, b: Instant): number {
  return shanghaiMinutes(b) - shanghaiMinutes(a);
}

/** The instant n minutes later, on the full minute, as ISO UTC. Throws RangeError when it is no instant. */
export function addMinutes(instant: Instant, n: number): Instant {
  const minutes = shanghaiMinutes(instant) + n;
  const serial = Math.floor(minutes / MINUTES_A_DAY);
  const rest = minutes - serial * MINUTES_A_DAY;
  return instantOf(write(serial), `${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`);
}

/** The instant of a Shanghai day and time 'HH:MM' ('24:00' = the end of the day), as ISO UTC with milliseconds. */
export function instantOf(day: Day, time: string): Instant {
  const minutes = read(day) * MINUTES_A_DAY + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) - SHANGHAI;
  const serial = Math.floor(minutes / MINUTES_A_DAY);
  const rest = minutes - serial * MINUTES_A_DAY;
  return `${write(serial)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}:00.000Z`;
}

/** 24:00 Shanghai of the day, when a natural-day limit ends (design §12.1) = 00:00 of the next. */
export function endOfDay(day: Day): Instant {
  return instantOf(day, '24:00');
}
