import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referenceFaults, schemaFaults } from '../check-compose.mjs';

describe('docker-compose.yml is judged', () => {
  it('by the official schema', async () => {
    assert.deepEqual(await schemaFaults({ services: { api: { image: 'yimen' } } }), []);
    const faults = await schemaFaults({ services: { api: { image: 'yimen', restarts: 'always' } } });
    assert.equal(faults.length, 1);
    assert.match(faults[0], /\/services\/api/);
  });

  it('by its own references: services, volumes, networks, files', () => {
    const compose = {
      services: { api: { depends_on: { db: {} }, volumes: ['data:/x', './deploy/none:/y'], networks: ['inside'] } },
    };
    assert.deepEqual(referenceFaults(compose), [
      'api: depends on db',
      'api: network inside',
      'api: volume data',
      'api: no file ./deploy/none',
    ]);
  });
});
