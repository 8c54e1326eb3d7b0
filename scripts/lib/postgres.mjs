import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './env.mjs';
import { freePort } from './ports.mjs';
import { initialise, programs, recover, secretsFile } from './postgres-cluster.mjs';
import { postgresOwner, reachableData } from './postgres-owner.mjs';
import { tail } from './logs.mjs';
import { isAlive } from './pids.mjs';
import { launch } from './processes.mjs';
import { UserError, pause, until } from './steps.mjs';

const DATABASE = 'yimen';
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // no socket file: its path would be too long in deep folders
  max_connections: 200,
  shared_buffers: '256MB',
  wal_compression: 'on',
  random_page_cost: 1.1,
  timezone: 'UTC',
  log_timezone: 'UTC',
  idle_in_transaction_session_timeout: '60s',
};
/** For throw-away clusters of tests: what was committed survives a crash of PostgreSQL, not one of the machine. */
const FAST = { fsync: 'off', full_page_writes: 'off' };

async function connect(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function createDatabase(serverUrl) {
  const client = await connect(serverUrl);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function boot(bin, target, port, { owner, logFile, fast }) {
  const options = Object.entries({ ...SETTINGS, ...(fast ? FAST : {}) }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const args = ['-D', target, '-p', String(port), ...options];
  return launch('postgres', join(bin, 'postgres'), args, { ...owner, cwd: '/', logFile, stopSignal: 'SIGINT' });
}

/**
 * Starts PostgreSQL on the loopback address over `dataDir`, made on first use with random passwords (kept beside it
 * in `<dataDir>.json`, mode 0600). Recovers from a crash of an earlier run. Returns { adminUrl, appUrl, port, pid,
 * exited, stop(), kill9() }: adminUrl is the owner of database `yimen`, appUrl the role yimen_app that the
 * migrations create. `fast` is for throw-away clusters.
 */
export async function startPostgres({ dataDir, port, logFile, fast = false }) {
  const owner = postgresOwner();
  const bin = programs(owner);
  const target = reachableData(dataDir, owner);
  if (!existsSync(join(target, 'PG_VERSION'))) await initialise(bin, dataDir, target, { owner, fast });
  await recover(target);
  const secrets = readJson(secretsFile(dataDir));
  if (!secrets) throw new UserError(`缺少数据库口令文件 ${secretsFile(dataDir)}，无法打开 ${dataDir}。`);
  const number = port ?? (await freePort());
  const url = (role, database) => `postgres://${role}@127.0.0.1:${number}/${database}`;
  const admin = `postgres:${secrets.admin}`;
  let server = await boot(bin, target, number, { owner, logFile, fast });
  await until(
    'PostgreSQL',
    async () => {
      if (!isAlive(server.pid)) {
        if (!/shared memory|lock file/.test(tail(logFile, 5)))
          throw new UserError(`PostgreSQL 启动后退出了：\n${tail(logFile)}`);
        await pause(500); // the crashed run's last backends still hold on
        server = await boot(bin, target, number, { owner, logFile, fast });
      }
      await createDatabase(url(admin, 'postgres'));
      return true;
    },
    { everyMs: 60 },
  );
  return {
    ...server,
    port: number,
    adminUrl: url(admin, DATABASE),
    appUrl: url(`yimen_app:${secrets.app}`, DATABASE),
  };
}
