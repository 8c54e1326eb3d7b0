import { calendarData } from '../support/law-data';

/** Another calculator, written another way: it walks day by day over UTC dates and knows nothing of the domain’s own counting. */
const DAY = 86400000;
const kinds = new Map(calendarData.days.map(({ day, kind }) => [day, kind]));
const text = (time: number) => new Date(time).toISOString().slice(0, 10);

function open(time: number): boolean {
  const kind = kinds.get(text(time));
  return kind === undefined ? ![0, 6].includes(new Date(time).getUTCDay()) : kind === 'working';
}

/** The last day, and the day to which it rolls from a rest day (民法典 201, 203). A limit of no days ends where it begins. */
export function walk(from: string, days: number, unit: 'natural' | 'working'): { dueRaw: string; dueRolled: string } {
  let time = Date.parse(`${from}T00:00:00Z`);
  for (let left = days; left > 0;) {
    time += DAY;
    if (unit === 'natural' || open(time)) left -= 1;
  }
  const dueRaw = text(time);
  while (days > 0 && !open(time)) time += DAY;
  return { dueRaw, dueRolled: text(time) };
}
