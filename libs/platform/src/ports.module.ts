import { Module, type DynamicModule, type InjectionToken } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Clock } from './clock/clock';
import { YimenConfig } from './config/config';
import { Vault } from './crypto/vault';
import { connectionOptions } from './db/connection';
import { Database } from './db/session';
import { failpoint } from './failpoint/failpoint';
import { textMessages } from './messages/text-messages';
import { OidcProvider } from './oidc/provider';
import { PaperPress } from './papers/press';
import { hashPassword, verifyPassword } from './password/password';
import { PlatformModule } from './platform.module';
import { TemporalGateway } from './temporal/gateway';

/**
 * Tokens by which use cases ask for what the platform provides, and the tables they work on; handed in, so that the platform
 * knows no use case.
 */
export interface PortTokens {
  database: InjectionToken;
  clock: InjectionToken;
  vault: InjectionToken;
  engine: InjectionToken;
  passwords: InjectionToken;
  failpoints: InjectionToken;
  press: InjectionToken;
  messages: InjectionToken;
  identities: InjectionToken;
  schema: Pick<DataSourceOptions, 'entities' | 'migrations' | 'namingStrategy'>;
}

/** Closes the pool when the process ends. */
class Pool extends DataSource {
  async onApplicationShutdown(): Promise<void> {
    if (this.isInitialized) await this.destroy();
  }
}

/** A process that starts before its database keeps trying for a minute. */
async function openDatabase(config: YimenConfig, name: string, schema: PortTokens['schema']): Promise<Pool> {
  const source = new Pool({ ...connectionOptions(config, name), ...schema });
  for (let attempt = 1; ; attempt++) {
    try {
      await source.initialize();
      return source;
    } catch (error) {
      if (attempt >= 30) throw error;
      await sleep(2_000);
    }
  }
}

/** The platform's parts under the names of the use cases' ports. `name` shows in the database's list of sessions. */
@Module({})
export class PortsModule {
  static bind(tokens: PortTokens, name: string): DynamicModule {
    const providers = [
      {
        provide: DataSource,
        useFactory: (config: YimenConfig) => openDatabase(config, name, tokens.schema),
        inject: [YimenConfig],
      },
      { provide: tokens.database, useFactory: (source: DataSource) => new Database(source), inject: [DataSource] },
      { provide: tokens.clock, useExisting: Clock },
      { provide: tokens.vault, useExisting: Vault },
      { provide: tokens.engine, useExisting: TemporalGateway },
      { provide: tokens.passwords, useValue: { hash: hashPassword, verify: verifyPassword } },
      {
        provide: tokens.press,
        useFactory: (config: YimenConfig) => new PaperPress(config.fontFolder),
        inject: [YimenConfig],
      },
      { provide: tokens.messages, useFactory: textMessages, inject: [YimenConfig] },
      {
        provide: tokens.identities,
        useFactory: (config: YimenConfig) => new OidcProvider(config),
        inject: [YimenConfig],
      },
      { provide: tokens.failpoints, useValue: { reach: failpoint } },
    ];
    return { module: PortsModule, global: true, imports: [PlatformModule], providers, exports: providers };
  }
}
