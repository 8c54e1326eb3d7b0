import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { entryOf } from './build.mjs';
import { ensureNamespace, startTemporal, waitForTemporal } from './engine.mjs';
import { readJson, writeJson } from './env.mjs';
import { startPostgres } from './postgres.mjs';
import { run, spawnNode } from './processes.mjs';
import { UserError, until } from './steps.mjs';

/** The order in which the parts are stopped: those who use before those who are used. */
export const STOP_ORDER = ['api', 'worker', 'temporal', 'postgres'];

/** The log file of one part. */
export function logOf(home, name) {
  return join(home, 'logs', `${name}.log`);
}

/**
 * The two addresses of an external database. DATABASE_ADMIN_URL given: both are used as they are. Only DATABASE_URL
 * given: it is the owner's, and the application gets its own role yimen_app with a password kept in the home folder,
 * so that row-level security binds it whatever rights the owner has.
 */
export function externalDatabase({ home, databaseUrl, databaseAdminUrl }) {
  if (databaseAdminUrl) return { adminUrl: databaseAdminUrl, appUrl: databaseUrl };
  const file = join(home, 'database.json');
  const password = readJson(file)?.app ?? randomBytes(18).toString('base64url');
  writeJson(file, { app: password });
  const app = new URL(databaseUrl);
  app.username = 'yimen_app';
  app.password = password;
  return { adminUrl: databaseUrl, appUrl: app.href };
}

/** PostgreSQL's two addresses: the external server's, or those of our own, started over `home`/pg. */
export async function bringDatabase(config, port) {
  if (config.databaseUrl) return externalDatabase(config);
  return startPostgres({ dataDir: join(config.home, 'pg'), port, logFile: logOf(config.home, 'postgres') });
}

/** Temporal's address: the external server's, or that of our own dev server with its state in `home`/temporal.db. */
export async function bringTemporal(config, ports) {
  if (config.temporalAddress) {
    await waitForTemporal(config.temporalAddress, null, { withinMs: 20_000 });
    await ensureNamespace(config.temporalAddress, config.namespace);
    await waitForTemporal(config.temporalAddress, config.namespace, { withinMs: 30_000 });
    return { address: config.temporalAddress, uiAddress: config.temporalUiAddress };
  }
  return startTemporal({
    dbFile: join(config.home, 'temporal.db'),
    port: ports.temporal,
    uiPort: ports.temporalUi,
    namespace: config.namespace,
    codecEndpoint: `http://127.0.0.1:${config.port}/codec`,
    logFile: logOf(config.home, 'temporal'),
  });
}

/** The environment of api, worker and the admin verbs. The owner's database address is for the verbs only. */
export function appEnvironment(config, { database, temporal, workerPort }) {
  return {
    DATABASE_URL: database.appUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: config.namespace,
    ...(temporal.uiAddress ? { TEMPORAL_UI_ADDRESS: temporal.uiAddress } : {}),
    YIMEN_PORT: String(config.port),
    YIMEN_WORKER_PORT: String(workerPort),
    YIMEN_HOME: config.home,
    YIMEN_KEYS_FILE: process.env.YIMEN_KEYS_FILE || join(config.home, 'keys.json'),
    YIMEN_DEMO: process.env.YIMEN_DEMO ?? '1',
    YIMEN_DEMO_PASSWORD: config.demoPassword,
  };
}

/** Runs one verb of the admin program to its end; a UserError carries its last words when it fails. */
export async function admin(verb, env, { args = [], inherit = false } = {}) {
  const whole = { ...process.env, ...env };
  const { code, output } = await run(process.execPath, [entryOf('worker', 'admin'), verb, ...args], {
    env: whole,
    inherit,
  });
  if (inherit || code === 0) return code;
  throw new UserError(`${verb} 失败（退出码 ${code}）：\n${output.trim().split('\n').slice(-20).join('\n')}`);
}

/** Starts api and worker. Returns their handles. */
export function startApps(env, home) {
  const clean = { ...env, DATABASE_ADMIN_URL: '' };
  const worker = spawnNode('worker', entryOf('worker', 'main'), clean, { logFile: logOf(home, 'worker') });
  const api = spawnNode('api', entryOf('api', 'main'), clean, { logFile: logOf(home, 'api') });
  return [api, worker];
}

/** Waits until GET /health/ready answers 200. */
export function waitReady(port) {
  return until(
    `http://127.0.0.1:${port}/health/ready`,
    async () => {
      const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(3000) });
      if (!response.ok) throw new Error(`HTTP ${response.status} ${(await response.text()).slice(0, 200)}`);
      return true;
    },
    { withinMs: 90_000, everyMs: 150 },
  );
}
