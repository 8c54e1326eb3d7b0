import { pause } from '../support/wait';
import type { House } from './house';
import type { Run } from './play';
import { processNames, type ProcessName } from './processes';

/** Twelve named points; each process meets its own one after the other, dying at the n-th passing. */
export const namedPoints: Partial<Record<ProcessName, string[]>> = {
  api: ['open.before_write#4', 'open.before_commit#6', 'submit.before_engine#20', 'submit.before_answer#25'],
  worker: [
    'activity.before_apply#10',
    'apply.before_write#15',
    'apply.before_commit#15',
    'activity.after_commit#20',
    'milestone.before_pass#6',
    'milestone.after_commit#8',
  ],
  relay: ['relay.before_start#8', 'relay.before_ack#3'],
};

/** One death that comes from outside: when so many acts have been answered, this process is killed. */
export interface Blow {
  after: number;
  victim: ProcessName;
}

/** Random numbers in [0, 1) that the same seed repeats (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many blows, every process equally often, at random moments of a run of `acts` acts. */
export function planOf(seed: number, blows: number, acts: number): Blow[] {
  const random = randomOf(seed);
  const victims = Array.from({ length: blows }, (_one, index) => processNames[index % processNames.length] ?? 'api');
  const moments = victims.map((victim) => ({ victim, after: Math.floor((0.03 + 0.87 * random()) * acts) }));
  return moments.sort((a, b) => a.after - b.after);
}

/** Strikes as planned while the run goes on; answers what it did, as lines for the reader. */
export async function strike(house: House, { client }: Run, plan: Blow[], over: () => boolean): Promise<Blow[]> {
  const struck: Blow[] = [];
  for (const blow of plan) {
    while (client.answered < blow.after && !over()) await pause(5);
    if (over()) break;
    await house.processes[blow.victim].kill();
    struck.push(blow);
  }
  return struck;
}
