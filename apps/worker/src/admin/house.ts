import { DataSource, type DataSourceOptions } from 'typeorm';
import { FileCalendars } from '@yimen/application/center/file-calendars';
import type { Vault } from '@yimen/application/kernel/ports';
import { Policies } from '@yimen/application/kernel/policies';
import { clockFor } from '@yimen/platform/clock/clock';
import { schema } from '@yimen/entities/data-source';
import type { YimenConfig } from '@yimen/platform/config/config';
import { KeyRing } from '@yimen/platform/crypto/key-ring';
import { Vault as HouseVault } from '@yimen/platform/crypto/vault';
import { connectionOptions } from '@yimen/platform/db/connection';
import { Database } from '@yimen/platform/db/session';

/** What a verb of the administrator works with; the application's role at the database, so the walls bind it too. */
export interface House {
  config: YimenConfig;
  database: Database;
  ring: KeyRing;
  vault: Vault;
  policies: Policies;
}

/** Opens the database for one verb and closes it after, however the verb ends. */
export async function withHouse<T>(config: YimenConfig, work: (house: House) => Promise<T>): Promise<T> {
  return withSource({ ...connectionOptions(config, 'yimen-admin'), ...schema, poolSize: 2 }, (source) => {
    const ring = KeyRing.open(config.keysFile);
    const policies = new Policies(clockFor(config.clockFile), new FileCalendars());
    const vault = new HouseVault(ring) as unknown as Vault; // the port leaves the shape of JSON to its caller
    return work({ config, database: new Database(source), ring, vault, policies });
  });
}

/** Opens a data source for the time of some work. */
export async function withSource<T>(options: DataSourceOptions, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await new DataSource(options).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** Says one line to the person who called the verb. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
