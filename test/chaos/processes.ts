import { join } from 'node:path';
import { script, type Child } from '../support/native';
import { pause, until } from '../support/wait';

/** The five processes of a house; each may die at any time. */
export const processNames = ['postgres', 'temporal', 'api', 'worker', 'relay'] as const;
export type ProcessName = (typeof processNames)[number];

export interface Ports {
  postgres: number;
  temporal: number;
  api: number;
}

type Env = Record<string, string>;
type Start = (failpoint: string | undefined) => Promise<Child>;

/** How each process is started, always on the same port and over the same files. */
export function starters(home: string, ports: Ports, env: Env): Record<ProcessName, Start> {
  const logOf = (name: string) => join(home, 'logs', `${name}.log`);
  const own = (name: 'api' | 'worker', as: string, more: Env) => async (failpoint?: string) =>
    script('processes').spawnNode(
      as,
      script('build').entryOf(name, 'main'),
      { ...env, ...more, DATABASE_ADMIN_URL: '', ...(failpoint ? { YIMEN_FAILPOINT: failpoint } : {}) },
      { logFile: logOf(as) },
    );
  return {
    postgres: () =>
      script('postgres').startPostgres({
        dataDir: join(home, 'pg'),
        port: ports.postgres,
        logFile: logOf('postgres'),
        fast: true,
      }),
    temporal: () =>
      script('engine').startTemporal({
        dbFile: join(home, 'temporal.db'),
        port: ports.temporal,
        headless: true,
        logFile: logOf('temporal'),
      }),
    api: own('api', 'api', {}),
    worker: own('worker', 'worker', { YIMEN_WORKER_ROLES: 'workflows' }),
    relay: own('worker', 'relay', { YIMEN_WORKER_ROLES: 'relay' }),
  };
}

/** One process that is started again whenever it dies, first at its named points, one after the other. */
export class Watched {
  /** Named points at which it died. */
  readonly reached: string[] = [];
  private child: Child | undefined;
  private stopping = false;
  private executed = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    readonly name: ProcessName,
    private readonly start: Start,
    private readonly points: string[] = [],
  ) {}

  /** Starts it and keeps it running; answers its first child. */
  async up(): Promise<Child> {
    this.stopping = false;
    const child = await this.start(this.points[0]);
    this.child = child;
    this.loop = this.keep();
    return child;
  }

  /** SIGKILL; answers when it is really dead. One that is just being started is waited for. */
  async kill(): Promise<void> {
    const child = await until(() => Promise.resolve(this.child), { withinMs: 60_000, everyMs: 5 });
    this.executed = true;
    await child?.kill9();
  }

  /** Ends it for good. */
  async down(): Promise<void> {
    this.stopping = true;
    await this.child?.stop();
    await this.loop;
  }

  private async keep(): Promise<void> {
    while (!this.stopping) {
      const { signal } = (await this.child?.exited) ?? { signal: null };
      this.child = undefined;
      const point = this.points[0];
      if (signal === 'SIGKILL' && !this.executed && point) this.reached.push(...this.points.splice(0, 1));
      this.executed = false;
      if (this.stopping) return;
      await pause(100);
      this.child = await this.start(this.points[0]).catch(() => undefined);
    }
  }
}
