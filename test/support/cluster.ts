import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { root, script, type PostgresServer } from './native';

/** Where tests keep what they write: databases, logs, clock files. */
export const workFolder = join(root, '.yimen-test');

/**
 * An empty folder of this process's own: runs that go on at the same time never share one. Folders that ended runs left
 * (their logs) are cleared away after an hour.
 */
export function freshFolder(name: string): string {
  mkdirSync(workFolder, { recursive: true });
  for (const old of readdirSync(workFolder)) {
    const pid = Number(/-(\d+)$/.exec(old)?.[1]);
    const folder = join(workFolder, old);
    if (pid && !isAlive(pid) && Date.now() - statSync(folder).mtimeMs > 3_600_000) rmSync(folder, { recursive: true });
  }
  const folder = join(workFolder, `${name}-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The two addresses of one database: the owner's, and that of the application's bound role. */
export interface DatabaseUrls {
  adminUrl: string;
  appUrl: string;
}

/** One PostgreSQL server for a whole run; each stack gets a fresh database, copied from a migrated one. */
export interface Cluster {
  server: PostgresServer;
  /** `migrate` runs once, on the database that the others are copied from. */
  createDatabase(name: string, migrate: (urls: DatabaseUrls) => Promise<unknown>): Promise<DatabaseUrls>;
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

const template = 'yimen_template';

/** Runs one statement as the owner. In: a connection string. Errors of the database pass through. */
export async function query<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Starts a throw-away PostgreSQL under .yimen-test. */
export async function startCluster(name = 'pg'): Promise<Cluster> {
  const folder = freshFolder(name);
  const dataDir = join(folder, 'pg');
  const logFile = join(folder, 'postgres.log');
  const server = await script('postgres').startPostgres({ dataDir, logFile, fast: true });
  const maintenance = withDatabase(server.adminUrl, 'postgres');
  const urls = (database: string) => ({
    adminUrl: withDatabase(server.adminUrl, database),
    appUrl: withDatabase(server.appUrl, database),
  });
  let migrated: Promise<void> | undefined;
  const prepare = async (migrate: (urls: DatabaseUrls) => Promise<unknown>) => {
    await query(maintenance, `create database ${template}`);
    await migrate(urls(template));
  };
  return {
    server,
    async createDatabase(database, migrate) {
      await (migrated ??= prepare(migrate));
      await query(maintenance, `create database "${database}" template ${template}`);
      return urls(database);
    },
    async dropDatabase(database) {
      await query(maintenance, `drop database if exists "${database}" with (force)`);
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
