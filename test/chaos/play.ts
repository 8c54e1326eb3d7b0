import { PatientClient } from './client';
import type { House } from './house';
import { center, password } from './house';
import { people, untilCalledBack, untilHeard } from './lines';
import { Matter } from './matter';
import { until } from '../support/wait';

const matterCount = 30;
/** First working day: everything up to the interview. */
const firstDay = '2026-03-30';
export const firstMorning = `${firstDay}T01:12:00.000Z`;

/** A house at work on its matters. */
export interface Run {
  house: House;
  client: PatientClient;
  matters: Matter[];
}

/** Signs everybody in and lays the matters on the desk. */
export async function begin(house: House): Promise<Run> {
  const client = new PatientClient(house.baseUrl, center, password);
  await client.signIn(people);
  const matters = Array.from({ length: matterCount }, (_one, index) => new Matter(index, client, house));
  return { house, client, matters };
}

/** The first day: all matters at once, up to the interview. */
export async function firstPart({ matters }: Run): Promise<void> {
  await Promise.all(matters.map((matter) => untilHeard(matter, firstDay)));
}

/**
 * Time has passed while nobody acted: the clock stands six minutes behind the next reminder of all. The repair run finds
 * that the engine has missed it and tells the cases to look again; every reminder is sent.
 */
export async function remind({ house }: Run): Promise<string> {
  const [row] = await house.sql<{ at: Date }>('select min(next_at) as at from case_file');
  const now = new Date((row?.at.getTime() ?? 0) + 6 * 60_000).toISOString();
  house.setClock(now);
  await repairUntilQuiet(house, now);
  return now;
}

/** Repairs until nothing due is left; a repair run whose worker is killed is simply begun again. */
async function repairUntilQuiet(house: House, now: string): Promise<void> {
  const due = 'select 1 from case_file where next_at <= $1';
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await house.admin('reconcile', [], 60_000).catch(() => '');
    if (await quiet(house, due, now, 20_000)) return;
  }
  throw new Error('reminders that were due have not been sent');
}

async function quiet(house: House, due: string, now: string, withinMs: number): Promise<boolean> {
  return (await until(async () => (await house.sql(due, [now])).length === 0, { withinMs, everyMs: 50 })) ?? false;
}

/** Every tenth matter lies for a while: its limit runs on and its reminders come. */
export function resting({ matters }: Run): Matter[] {
  return matters.filter(({ index }) => index % 10 === 9);
}

/** The later day: from the opinion to the callback, for all but those that lie. */
export async function secondPart(run: Run, now: string): Promise<void> {
  const rest = resting(run);
  await finish(
    run.matters.filter((matter) => !rest.includes(matter)),
    now,
  );
}

/** Carries matters on to the callback. */
export async function finish(matters: Matter[], now: string): Promise<void> {
  await Promise.all(matters.map((matter) => untilCalledBack(matter, shanghaiDay(now))));
}

function shanghaiDay(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}
