import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { Clock } from './clock/clock';
import { YimenConfig } from './config/config';
import { Vault } from './crypto/vault';
import { PlatformModule } from './platform.module';
import { TemporalGateway } from './temporal/gateway';

describe('the platform boots with the engine away: registration never depends on it', () => {
  const settings = {
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    YIMEN_HOME: mkdtempSync(join(tmpdir(), 'home-')),
  };

  it('seals, tells the time, and says plainly that the engine is away', async () => {
    const house = await Test.createTestingModule({ imports: [PlatformModule] })
      .overrideProvider(YimenConfig)
      .useValue(YimenConfig.load(settings))
      .compile();
    await house.init();
    const vault = house.get(Vault);
    expect(vault.open(vault.seal('张三'))).toBe('张三');
    expect(house.get(Clock).now()).toContain('T');
    expect(await house.get(TemporalGateway).isUp()).toBe(false);
    await house.close();
  });
});
