import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, query, startCluster, type Cluster, type DatabaseUrls } from './cluster';
import { startDevEngine, startSkippingEngine, type TestEngine } from './engine';
import { script, type Child } from './native';
import { VirtualTime } from './virtual-time';

export type Part = 'api' | 'worker';
type Env = Record<string, string>;

export interface StackOptions {
  /** Names folder, database and logs, beside the process's id; letters, digits and dashes. */
  name: string;
  /** Shared by the stacks of a run; a stack without one brings its own. */
  cluster?: Cluster;
  /** 'virtual' (default): time moves only when told, from this instant on. 'dev': the host's time. */
  time?: { from: string } | 'dev';
  /** Brings Temporal's Web UI too, set to ask this installation's codec; with the host's time only. */
  webUi?: boolean;
  /** More settings for api and worker, e.g. YIMEN_FAILPOINT. */
  env?: Env;
}

export interface CenterOrder {
  code: string;
  pack: string;
  region?: string;
  /** `{units?, staff?, config?}` beside the pack's own. */
  extra?: object;
}

/** A whole installation of its own: PostgreSQL, Temporal, api, worker. */
export interface Stack {
  baseUrl: string;
  home: string;
  env: Env;
  password: string;
  database: DatabaseUrls;
  engine: TestEngine;
  time?: VirtualTime;
  children: Map<Part, Child>;
  /** Runs a verb of the admin program; returns what it printed, throws its last words. */
  admin(verb: string, args?: string[]): Promise<string>;
  openCenter(order: CenterOrder): Promise<{ centerId: string; code: string }>;
  /** Starts a part again; with 'crash' it is killed first, otherwise asked to end. */
  restart(part: Part, how?: 'crash' | 'stop', env?: Env): Promise<void>;
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

async function runAdmin(env: Env, verb: string, args: string[] = []): Promise<string> {
  const file = script('build').entryOf('worker', 'admin');
  const whole = { ...process.env, ...env };
  const { code, output } = await script('processes').run(process.execPath, [file, verb, ...args], { env: whole });
  if (code !== 0) throw new Error(`admin ${verb}: ${output.trim().split('\n').slice(-12).join('\n')}`);
  return output;
}

async function settingsOf(
  options: StackOptions,
  home: string,
  engine: TestEngine,
  urls: DatabaseUrls,
  port: string,
): Promise<Env> {
  return {
    DATABASE_URL: urls.appUrl,
    TEMPORAL_ADDRESS: engine.address,
    TEMPORAL_NAMESPACE: engine.namespace,
    ...(engine.uiAddress ? { TEMPORAL_UI_ADDRESS: engine.uiAddress } : {}),
    YIMEN_PORT: port,
    YIMEN_WORKER_PORT: String(await script('ports').freePort()),
    YIMEN_HOME: home,
    YIMEN_KEYS_FILE: join(home, 'keys.json'),
    YIMEN_DEMO: '1',
    YIMEN_DEMO_PASSWORD: 'yimen-demo',
    ...(options.time === 'dev' ? {} : { YIMEN_CLOCK_FILE: join(home, 'clock') }),
    ...options.env,
  };
}

async function start(part: Part, env: Env, home: string): Promise<Child> {
  const { spawnNode } = script('processes');
  const logFile = join(home, 'logs', `${part}.log`);
  return spawnNode(part, script('build').entryOf(part, 'main'), { ...env, DATABASE_ADMIN_URL: '' }, { logFile });
}

/**
 * Starts everything on free loopback ports and waits until GET /health/ready answers 200. The sources must be built
 * (scripts/lib/build.mjs). Throws what the failing part said; whatever had started is stopped again.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const home = freshFolder(options.name);
  mkdirSync(join(home, 'logs'), { recursive: true });
  const undo: (() => Promise<unknown>)[] = [];
  try {
    return await assemble(options, home, undo);
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

async function assemble(options: StackOptions, home: string, undo: (() => Promise<unknown>)[]): Promise<Stack> {
  const cluster = options.cluster ?? (await startCluster(`${options.name}-pg`));
  if (!options.cluster) undo.push(() => cluster.stop());
  const database = `yimen_${options.name}_${process.pid}`.replaceAll('-', '_').toLowerCase();
  const urls = await cluster.createDatabase(database, (fresh) => migrate(fresh, home));
  undo.push(() => cluster.dropDatabase(database));
  const engineLog = join(home, 'logs', 'temporal.log');
  const port = String(await script('ports').freePort());
  const codec = options.webUi ? `http://127.0.0.1:${port}/codec` : undefined;
  const engine = await (options.time === 'dev' ? startDevEngine(engineLog, codec) : startSkippingEngine(engineLog));
  undo.push(() => engine.stop());
  const env = await settingsOf(options, home, engine, urls, port);
  const time = timeOf(options, env, urls, engine);
  const children = new Map<Part, Child>();
  undo.push(() => stopParts(children));
  const stack = stackOf({ home, env, urls, engine, children, time }, undo);
  if (options.time === 'dev') await stack.admin('deploy-engine'); // search attributes and schedules
  for (const part of ['worker', 'api'] as const) children.set(part, await start(part, env, home));
  await script('stack').waitReady(Number(env['YIMEN_PORT']));
  return stack;
}

function migrate(urls: DatabaseUrls, home: string): Promise<string> {
  const env = { DATABASE_URL: urls.appUrl, DATABASE_ADMIN_URL: urls.adminUrl, YIMEN_HOME: home };
  return runAdmin(env, 'migrate');
}

function timeOf(options: StackOptions, env: Env, urls: DatabaseUrls, engine: TestEngine): VirtualTime | undefined {
  if (options.time === 'dev' || !engine.time) return undefined;
  const time = new VirtualTime(env['YIMEN_CLOCK_FILE'] ?? '', urls.adminUrl, engine.time);
  time.set(options.time?.from ?? new Date().toISOString());
  return time;
}

async function stopParts(children: Map<Part, Child>): Promise<void> {
  for (const part of ['api', 'worker'] as const) await children.get(part)?.stop();
}

interface Pieces {
  home: string;
  env: Env;
  urls: DatabaseUrls;
  engine: TestEngine;
  children: Map<Part, Child>;
  time: VirtualTime | undefined;
}

function stackOf({ home, env, urls, engine, children, time }: Pieces, undo: (() => Promise<unknown>)[]): Stack {
  const admin = (verb: string, args?: string[]) => runAdmin({ ...env, DATABASE_ADMIN_URL: urls.adminUrl }, verb, args);
  return {
    baseUrl: `http://127.0.0.1:${env['YIMEN_PORT']}`,
    home,
    env,
    password: env['YIMEN_DEMO_PASSWORD'] ?? '',
    database: urls,
    engine,
    time,
    children,
    admin,
    openCenter: (order) => openCenter(order, home, admin),
    async restart(part, how = 'stop', more = {}) {
      const old = children.get(part);
      await (how === 'crash' ? old?.kill9() : old?.stop());
      children.set(part, await start(part, { ...env, ...more }, home));
      if (part === 'worker' && time) await time.endRuns().then(() => admin('reconcile'));
      if (part === 'api') await script('stack').waitReady(Number(env['YIMEN_PORT']));
    },
    sql: (text, values) => query(urls.adminUrl, text, values),
    async stop() {
      for (const step of undo.splice(0).reverse()) await step();
    },
  };
}

/** Opens a centre through the admin program. `run` runs one verb and returns its output. */
export async function openCenter(
  { code, pack, region, extra }: CenterOrder,
  home: string,
  run: (verb: string, args: string[]) => Promise<string>,
): Promise<{ centerId: string; code: string }> {
  const args = ['--code', code, '--pack', pack, ...(region ? ['--region', region] : [])];
  if (extra) {
    const file = join(home, `center-${code}.json`);
    writeFileSync(file, JSON.stringify(extra));
    args.push('--extra', file);
  }
  const output = await run('open-center', args);
  const line = output.split('\n').find((each) => each.startsWith('{') && each.includes('centerId'));
  if (!line) throw new Error(`open-center: ${output}`);
  return JSON.parse(line) as { centerId: string; code: string };
}
