import type { YimenConfig } from '../config/config';
import { PreparedClient } from './prepared-client';

/** Connection settings shared by every TypeORM data source; the caller lays the tables (libs/entities) over them. */
export function connectionOptions(config: YimenConfig, applicationName: string) {
  return {
    type: 'postgres' as const,
    url: config.databaseUrl,
    applicationName,
    poolSize: config.databasePool,
    connectTimeoutMS: 5_000,
    synchronize: false,
    migrationsRun: false,
    extra: { Client: PreparedClient, idle_in_transaction_session_timeout: 30_000, keepAlive: true },
  };
}
