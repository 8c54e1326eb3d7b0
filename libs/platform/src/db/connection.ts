import type { YimenConfig } from '../config/config';

/** Connection settings shared by every TypeORM data source; the entities and migrations are added by their owner. */
export function connectionOptions(config: YimenConfig, applicationName: string) {
  return {
    type: 'postgres' as const,
    url: config.databaseUrl,
    applicationName,
    poolSize: config.databasePool,
    connectTimeoutMS: 5_000,
    synchronize: false,
    migrationsRun: false,
    extra: { idle_in_transaction_session_timeout: 30_000, keepAlive: true },
  };
}
