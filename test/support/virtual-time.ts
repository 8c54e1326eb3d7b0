import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { pause, until } from './wait';

/** Slack beside a skip, so that a timer set a moment after the clock was read has fallen due too. */
const slackMs = 1000;
const patienceMs = 20_000;
/** Real time in which the engine finishes a task whose rows are written. */
const settleMs = 40;

interface Milestone {
  id: string;
  procedure: string;
  status: string;
  at: Date;
}

/**
 * Time of a story: the application's clock file and the engine's own time move together, from milestone to milestone,
 * so that every reminder is sent at its instant and not at the end of the leap (design §4 “one clock”).
 */
export class VirtualTime {
  private at = new Date(0);

  constructor(
    private readonly clockFile: string,
    private readonly adminUrl: string,
    private readonly skip: (ms: number) => Promise<void>,
  ) {}

  /** The application's present instant, ISO UTC. */
  get now(): string {
    return this.at.toISOString();
  }

  /** Puts the clock somewhere without anything falling due: before the first act of a story. */
  set(instant: string): void {
    this.write(new Date(instant));
  }

  /**
   * Moves on to `instant` (ISO, any offset). Everything due up to then has happened when it resolves. An earlier
   * instant is an error of the story; a milestone that does not pass within 20 s is named with its case.
   */
  async moveTo(instant: string): Promise<void> {
    const target = new Date(instant);
    if (target < this.at) throw new Error(`时间不能倒退：现在 ${this.now}，要到 ${target.toISOString()}`);
    const client = new Client({ connectionString: this.adminUrl });
    await client.connect();
    try {
      await quiet(client);
      for (let next = await earliest(client, target); next; next = await earliest(client, target)) {
        await this.leap(next.at > this.at ? next.at : this.at);
        await this.passed(client, next);
      }
    } finally {
      await client.end();
    }
    await this.leap(target);
  }

  private async leap(to: Date): Promise<void> {
    const ms = to.getTime() - this.at.getTime();
    this.write(to);
    if (ms > 0) await this.skip(ms + slackMs);
  }

  /** Waits until the case has another milestone, or none; a timer that was set late is skipped to once more. */
  private async passed(client: Client, due: Milestone): Promise<void> {
    const began = performance.now();
    for (let round = 1; ; round += 1) {
      const next = await earliest(client, due.at);
      if (!next || next.id !== due.id) return pause(settleMs); // written; the engine still has to hear of it
      if (performance.now() - began > patienceMs) throw new Error(stuck(due));
      await pause(20);
      if (round % 25 === 0) await this.skip(slackMs * 60);
    }
  }

  private write(to: Date): void {
    this.at = to;
    mkdirSync(dirname(this.clockFile), { recursive: true });
    writeFileSync(`${this.clockFile}.new`, to.toISOString());
    renameSync(`${this.clockFile}.new`, this.clockFile); // a reader never sees half an instant
  }
}

/**
 * Lets the relay hand on what waits and the engine finish what it holds: a leap over a task under way would expire it,
 * and the engine would do it once more. A relay that is down is not waited for longer than 2 s.
 */
async function quiet(client: Client): Promise<void> {
  const handedOn = async () => {
    const { rows } = await client.query('select 1 from outbox where sent_at is null and dead_at is null limit 1');
    return rows.length === 0;
  };
  await until(handedOn, { withinMs: 2000, everyMs: 20 });
  await pause(settleMs);
}

function stuck({ procedure, id, status, at }: Milestone): string {
  return `${procedure} ${id}（${status}）在 ${at.toISOString()} 的到期动作 ${patienceMs / 1000} 秒内没有发生`;
}

async function earliest(client: Client, until: Date): Promise<Milestone | undefined> {
  const { rows } = await client.query<Milestone>(
    `select id, procedure, status, next_at as at from case_file
     where next_at is not null and next_at <= $1 order by next_at, id limit 1`,
    [until],
  );
  return rows[0];
}
