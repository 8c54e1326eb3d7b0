import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Client } from 'pg';
import type { EngineTime } from './engine';
import { pause, until } from './wait';

/** A timer is set a moment after the clock was read, so the engine is moved this much beyond the application. */
const slackMs = 1000;
/** A worker that was killed keeps its last task until the engine takes it back: twice ten seconds. */
const patienceMs = 45_000;

interface Milestone {
  id: string;
  procedure: string;
  status: string;
  at: Date;
}

/**
 * Time of a story: the application's clock file and the engine's own time move together, from milestone to milestone,
 * so that every reminder is sent at its instant and not at the end of the leap (design §4 “one clock”). The engine is
 * never moved while it has a task in hand: a task that expires is done once more, and its worker is thrown off.
 */
export class VirtualTime {
  private at = new Date(0);
  /** The engine's time minus the application's; fixed at the start, so that the two never drift apart. */
  private offset: number | undefined;

  constructor(
    private readonly clockFile: string,
    private readonly adminUrl: string,
    private readonly engine: EngineTime,
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
   * instant is an error of the story; a milestone that does not pass within 45 s is named with its case.
   */
  async moveTo(instant: string): Promise<void> {
    const target = new Date(instant);
    if (target < this.at) throw new Error(`时间不能倒退：现在 ${this.now}，要到 ${target.toISOString()}`);
    if (target.getTime() === this.at.getTime()) return;
    await this.withDatabase(async (client) => {
      for (let next = await earliest(client, target); next; next = await earliest(client, target)) {
        await this.leap(client, next.at > this.at ? next.at : this.at);
        await this.passed(client, next);
      }
      await this.leap(client, target);
    });
  }

  /**
   * After the worker was killed. This server, unlike the real one, hands tasks for ever to the dead worker that had the
   * workflow in its memory; so the runs are ended, and the reconciler opens the cases anew from PostgreSQL.
   */
  async endRuns(): Promise<void> {
    await this.withDatabase(async (client) => this.engine.terminate(await workflows(client)));
  }

  private async withDatabase(work: (client: Client) => Promise<void>): Promise<void> {
    const client = new Client({ connectionString: this.adminUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  }

  /** The application first, then the engine: who wakes must find the new instant. */
  private async leap(client: Client, to: Date): Promise<void> {
    await this.quiet(client);
    this.offset ??= (await this.engine.now()) - this.at.getTime();
    this.write(to);
    const ms = to.getTime() + this.offset + slackMs - (await this.engine.now());
    if (ms > 0) await this.engine.skip(ms);
  }

  /** Waits until the case has another milestone, or none. A timer set late lies a little further on: small steps. */
  private async passed(client: Client, due: Milestone): Promise<void> {
    const began = performance.now();
    for (let round = 1; ; round += 1) {
      const next = await earliest(client, due.at);
      if (!next || next.id !== due.id) return;
      if (performance.now() - began > patienceMs) throw new Error(stuck(due));
      await pause(20);
      if (round % 10 === 0 && (await this.idle(client))) await this.engine.skip(2 * slackMs);
    }
  }

  /** Lets the relay hand on what waits, and the engine finish what it holds; a part that is down is not waited for long. */
  private async quiet(client: Client): Promise<void> {
    await until(() => handedOn(client), { withinMs: 2000, everyMs: 20 });
    await until(() => this.idle(client), { withinMs: 5000, everyMs: 10 });
  }

  private async idle(client: Client): Promise<boolean> {
    return this.engine.idle(await workflows(client));
  }

  private write(to: Date): void {
    this.at = to;
    mkdirSync(dirname(this.clockFile), { recursive: true });
    writeFileSync(`${this.clockFile}.new`, to.toISOString());
    renameSync(`${this.clockFile}.new`, this.clockFile); // a reader never sees half an instant
  }
}

/** The workflow ids of all cases (contract/gateway.ts). */
async function workflows(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select procedure || '/' || center_id || '/' || id as id from case_file`,
  );
  return rows.map(({ id }) => id);
}

async function handedOn(client: Client): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from outbox where sent_at is null and dead_at is null limit 1');
  return rowCount === 0;
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
