import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { query, workFolder, type Cluster } from '../support/cluster';
import { script } from '../support/native';

/**
 * PostgreSQL as `npm start` runs it: every commit reaches the disk. The clusters of the tests do without that, so their
 * figures would flatter us.
 */
export async function durableCluster(name: string): Promise<Cluster> {
  const folder = join(workFolder, `${name}-pg`);
  rmSync(folder, { recursive: true, force: true });
  const logFile = join(workFolder, 'logs', `postgres-${name}.log`);
  const server = await script('postgres').startPostgres({ dataDir: join(folder, 'pg'), logFile });
  const on = (url: string, database: string) => {
    const changed = new URL(url);
    changed.pathname = `/${database}`;
    return changed.href;
  };
  const run = (sql: string) => query(on(server.adminUrl, 'postgres'), sql);
  return {
    server,
    async createDatabase(database, migrate) {
      const urls = { adminUrl: on(server.adminUrl, database), appUrl: on(server.appUrl, database) };
      await run(`create database "${database}"`);
      await migrate(urls);
      return urls;
    },
    async dropDatabase(database) {
      await run(`drop database if exists "${database}" with (force)`);
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
