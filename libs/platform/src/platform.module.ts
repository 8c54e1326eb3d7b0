import { Global, Module, type OnApplicationShutdown, Inject } from '@nestjs/common';
import type { Client, Connection } from '@temporalio/client';
import { Clock, clockFor } from './clock/clock';
import { YimenConfig } from './config/config';
import { KeyRing } from './crypto/key-ring';
import { Vault } from './crypto/vault';
import { armFailpoint } from './failpoint/failpoint';
import { Metrics } from './metrics/registry';
import { createClient } from './temporal/connection';
import { TemporalGateway } from './temporal/gateway';

/** Injection token of the engine's client (codec endpoint, schedules); acts go through TemporalGateway. */
const temporalClient = Symbol('temporalClient');

type EngineClient = Client & { connection: Connection };

function loadConfig(): YimenConfig {
  const config = YimenConfig.load();
  armFailpoint(config.failpoint);
  return config;
}

const provided = [
  { provide: YimenConfig, useFactory: loadConfig },
  { provide: Clock, useFactory: (config: YimenConfig) => clockFor(config.clockFile), inject: [YimenConfig] },
  { provide: KeyRing, useFactory: (config: YimenConfig) => KeyRing.open(config.keysFile), inject: [YimenConfig] },
  { provide: Vault, useFactory: (ring: KeyRing) => new Vault(ring), inject: [KeyRing] },
  { provide: temporalClient, useFactory: createClient, inject: [YimenConfig, KeyRing] },
  {
    provide: TemporalGateway,
    useFactory: (client: EngineClient, config: YimenConfig) => new TemporalGateway(client, config.taskQueue),
    inject: [temporalClient, YimenConfig],
  },
  Metrics,
];

/** What api and worker share: settings, the one clock, keys, the engine's door, metrics. Nothing of it waits at boot. */
@Global()
@Module({ providers: provided, exports: provided })
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(temporalClient) private readonly client: EngineClient) {}

  async onApplicationShutdown(): Promise<void> {
    await this.client.connection.close();
  }
}
