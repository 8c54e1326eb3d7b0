import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completeLock } from '../complete-lock.mjs';

describe('package-lock.json', () => {
  it('gets the optional packages of platforms that the registry did not deliver', () => {
    const lock = {
      packages: { '': {}, 'node_modules/core': { dev: true, optionalDependencies: { 'core-linux-x64-gnu': '1.0.0' } } },
    };
    assert.deepEqual(completeLock(lock), ['core-linux-x64-gnu']);
    assert.deepEqual(lock.packages['node_modules/core-linux-x64-gnu'], {
      version: '1.0.0',
      cpu: ['x64'],
      dev: true,
      libc: ['glibc'],
      optional: true,
      os: ['linux'],
    });
    assert.deepEqual(completeLock(lock), [], 'a whole file stays as it is');
  });
});
