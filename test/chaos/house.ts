import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'pg';
import { freshFolder } from '../support/cluster';
import { script, type PostgresServer } from '../support/native';
import { openCenter } from '../support/stack';
import { until } from '../support/wait';
import { openCases, runsOf } from './engine-view';
import type { Calm } from './matter';
import { processNames, starters, Watched, type Ports, type ProcessName } from './processes';

type Env = Record<string, string>;

export const center = 'chaos';
export const password = 'yimen-demo';

/** A whole installation in five processes of its own, each of which may be killed and comes back. */
export class House implements Calm {
  private readonly pool: Pool;
  private now = '';

  private constructor(
    readonly home: string,
    readonly ports: Ports,
    readonly adminUrl: string,
    private readonly env: Env,
    readonly processes: Record<ProcessName, Watched>,
  ) {
    this.pool = new Pool({ connectionString: adminUrl, max: 4, connectionTimeoutMillis: 2000 });
    this.pool.on('error', () => undefined);
  }

  /** Starts everything; `points` are the named points at which api, worker and relay will die, in their order. */
  static async start(name: string, now: string, points: Partial<Record<ProcessName, string[]>>): Promise<House> {
    const home = freshFolder(name);
    mkdirSync(join(home, 'logs'), { recursive: true });
    const { freePort } = script('ports');
    const ports = { postgres: await freePort(), temporal: await freePort(), api: await freePort() };
    const env: Env = {};
    const start = starters(home, ports, env);
    const watched = processNames.map((one) => [one, new Watched(one, start[one], [...(points[one] ?? [])])] as const);
    const processes = Object.fromEntries(watched) as Record<ProcessName, Watched>;
    const database = await processes.postgres.up();
    Object.assign(env, settings(home, ports, database as PostgresServer));
    const house = new House(home, ports, (database as PostgresServer).adminUrl, env, processes);
    house.setClock(now);
    await house.furnish();
    return house;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.ports.api}`;
  }

  /** Puts the one clock somewhere; it stands still there. */
  setClock(now: string): void {
    this.now = now;
    const file = join(this.home, 'clock');
    writeFileSync(`${file}.new`, now);
    renameSync(`${file}.new`, file);
  }

  /** A verb of the administrator; answers what it printed, throws its last words. */
  async admin(verb: string, args: string[] = [], timeoutMs = 0): Promise<string> {
    const file = script('build').entryOf('worker', 'admin');
    const env = { ...process.env, ...this.env, DATABASE_ADMIN_URL: this.adminUrl };
    const { code, output } = await script('processes').run(process.execPath, [file, verb, ...args], { env, timeoutMs });
    if (code !== 0) throw new Error(`admin ${verb}: ${output.trim().split('\n').slice(-12).join('\n')}`);
    return output;
  }

  /** Reads as the owner, past every wall. A database that is coming back is waited for. */
  async sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const rows = await until(
      () =>
        this.pool.query<Row>(text, values).then(
          (result) => result.rows,
          () => null,
        ),
      {
        withinMs: 60_000,
        everyMs: 100,
      },
    );
    if (!rows) throw new Error(`the database did not answer: ${text}`);
    return rows;
  }

  async reminded(caseId: string): Promise<void> {
    await this.none('select id from case_file where id = $1 and next_at <= $2', [caseId, this.now], 'the reminder of');
  }

  async heard(petition: string): Promise<void> {
    const told = `select 1 where not exists (select from case_event where case_id = $1 and act = 'petition.hear_mediation')`;
    await this.none(told, [petition], 'the news of the mediation of');
  }

  /**
   * Waits until a question has no answer left. Nobody helps meanwhile: what a crash took from the engine the house must find
   * out by itself. Throws what the engine holds of the open cases when five minutes have not been enough.
   */
  async none(question: string, values: unknown[], what: string): Promise<void> {
    const asked = async () => (await this.sql(question, values)).length === 0;
    if (await until(asked, { withinMs: 300_000, everyMs: 40 })) return;
    const about = (await openCases(this)).filter(({ caseId, parentId }) => values.includes(parentId ?? caseId));
    const held = JSON.stringify([about, await runsOf(this, about)]);
    throw new Error(`${what} ${String(values[0])} did not come within five minutes: ${held}`);
  }

  /** The engine loses everything it ever knew and comes back empty. */
  async loseEngine(): Promise<void> {
    const { temporal } = this.processes;
    await temporal.down();
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(join(this.home, `temporal.db${end}`), { force: true });
    await temporal.up();
    await this.admin('deploy-engine');
  }

  /** Stops what still runs, those who use before those who are used. */
  async stop(): Promise<void> {
    for (const name of ['api', 'relay', 'worker', 'temporal', 'postgres'] as const) {
      if (name === 'postgres' && !this.pool.ended) await this.pool.end();
      await this.processes[name].down();
    }
  }

  private async furnish(): Promise<void> {
    await this.admin('migrate');
    await this.processes.temporal.up();
    await this.admin('deploy-engine');
    await openCenter({ code: center, pack: 'demo_center' }, this.home, (verb, args) => this.admin(verb, args));
    for (const name of ['worker', 'relay', 'api'] as const) await this.processes[name].up();
    await script('stack').waitReady(this.ports.api);
  }
}

function settings(home: string, ports: Ports, { appUrl }: PostgresServer): Env {
  return {
    DATABASE_URL: appUrl,
    TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
    TEMPORAL_NAMESPACE: 'yimen',
    YIMEN_PORT: String(ports.api),
    YIMEN_HOME: home,
    YIMEN_KEYS_FILE: join(home, 'keys.json'),
    YIMEN_DEMO: '1',
    YIMEN_DEMO_PASSWORD: password,
    YIMEN_CLOCK_FILE: join(home, 'clock'),
  };
}
