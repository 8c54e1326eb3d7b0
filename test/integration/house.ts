import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { SecondFactor } from '@yimen/application/accounts/second-factor';
import { FileCalendars } from '@yimen/application/center/file-calendars';
import { OpenCenter, type CenterOrder } from '@yimen/application/center/open-center';
import { Policies } from '@yimen/application/kernel/policies';
import type { Vault as VaultPort } from '@yimen/application/kernel/ports';
import { AccessLog } from '@yimen/application/reveal/access-log';
import { schema } from '@yimen/entities/data-source';
import { SystemClock } from '@yimen/platform/clock/clock';
import { YimenConfig } from '@yimen/platform/config/config';
import { KeyRing } from '@yimen/platform/crypto/key-ring';
import { Vault } from '@yimen/platform/crypto/vault';
import { connectionOptions } from '@yimen/platform/db/connection';
import { Database } from '@yimen/platform/db/session';
import { hashPassword, verifyPassword } from '@yimen/platform/password/password';
import { migrate } from '@yimen/worker/admin/migrate';
import { query, startCluster } from '../support/cluster';

export const passwords = { hash: hashPassword, verify: verifyPassword };

/** A migrated database and the parts that use cases are made of; no engine, no HTTP. */
export async function openHouse(name: string) {
  const cluster = await startCluster(`${name}-${process.pid}`);
  const home = mkdtempSync(join(tmpdir(), `yimen-${name}-`));
  const said: string[] = [];
  const mute = jest.spyOn(process.stdout, 'write').mockImplementation((line) => said.push(String(line)) > 0);
  const settings = (urls: { adminUrl: string; appUrl: string }) =>
    YimenConfig.load({ DATABASE_URL: urls.appUrl, DATABASE_ADMIN_URL: urls.adminUrl, YIMEN_HOME: home });
  const urls = await cluster.createDatabase(name, (template) => migrate(settings(template)));
  mute.mockRestore();
  const config = settings(urls);
  const source = await new DataSource({ ...connectionOptions(config, 'yimen-test'), ...schema }).initialize();
  const database = new Database(source);
  const ring = KeyRing.open(config.keysFile);
  const vault = new Vault(ring) as unknown as VaultPort;
  const policies = new Policies(new SystemClock(), new FileCalendars());
  const centers = new OpenCenter(database, passwords, policies);
  const factor = new SecondFactor(database, vault, new AccessLog(new SystemClock(), vault));
  return {
    config,
    source,
    database,
    ring,
    vault,
    policies,
    factor,
    /** As the owner of the database, whom no wall holds. */
    owner: <Row extends object>(sql: string, values: unknown[] = []) => query<Row>(urls.adminUrl, sql, values),
    open: (order: Partial<CenterOrder> & { code: string }) =>
      centers.execute({ pack: 'demo_center', password: 'yimen-demo', ...order }),
    async close() {
      await source.destroy();
      await cluster.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export type House = Awaited<ReturnType<typeof openHouse>>;
