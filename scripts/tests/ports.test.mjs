import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { freePort, isFree, portHolder, rememberedPorts } from '../lib/ports.mjs';
import { claimPort } from '../lib/previous.mjs';
import { folder } from './folder.mjs';

async function busy(work) {
  const server = createServer();
  const port = await freePort();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    await work(port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('a busy port', () => {
  it('is named with its holder, and another one is offered', () =>
    busy(async (port) => {
      assert.equal(await isFree(port), false);
      assert.equal(portHolder(port)?.pid, process.pid);
      const refused = await claimPort(port).catch((error) => error);
      assert.match(refused.message, new RegExp(`端口 ${port} 已被进程 ${process.pid}（.*node.*）占用`));
      assert.match(refused.message, /YIMEN_PORT=\d+ npm start/);
    }));

  it('is left for another when it is one of the inner services', () =>
    busy(async (port) => {
      const home = folder();
      const first = await rememberedPorts(home, ['postgres', 'temporal']);
      assert.deepEqual(
        await rememberedPorts(home, ['postgres', 'temporal']),
        first,
        'ports are kept while they are free',
      );
      assert.notEqual(first.postgres, port);
    }));
});
