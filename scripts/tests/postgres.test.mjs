import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { canReach } from '../lib/postgres-owner.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { isAlive } from '../lib/pids.mjs';
import { folder } from './folder.mjs';

async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('PostgreSQL brought along', () => {
  const home = folder();
  const start = () => startPostgres({ dataDir: join(home, 'pg'), logFile: join(home, 'postgres.log'), fast: true });
  let server;
  before(async () => (server = await start()));
  after(() => server.stop());

  it('keeps what was committed before a crash, and comes back by itself', async () => {
    await ask(server.adminUrl, 'create table kept (n int)');
    await ask(server.adminUrl, 'insert into kept values (1)');
    await server.kill9();
    server = await start();
    assert.deepEqual(await ask(server.adminUrl, 'select n from kept'), [{ n: 1 }]);
  });

  it('takes over from a launcher that was killed and left the server running', async () => {
    const orphan = server.pid;
    server = await start();
    assert.equal(isAlive(orphan), false);
    assert.equal((await ask(server.adminUrl, 'select n from kept')).length, 1);
  });

  it('is not misled by the lock file of a crash whose process number now belongs to another program', async () => {
    await server.kill9();
    writeFileSync(join(home, 'pg/postmaster.pid'), `${process.pid}\n${join(home, 'pg')}\n`);
    server = await start();
    assert.equal((await ask(server.adminUrl, 'select n from kept')).length, 1);
  });

  it('lets nobody in without the password', async () => {
    const open = server.adminUrl.replace(/:[^:@]+@/, ':wrong@');
    await assert.rejects(ask(open, 'select 1'), /password authentication failed/);
  });
});

describe('under root', () => {
  it('knows folders that the database user may not enter', { skip: process.getuid() !== 0 }, () => {
    const closed = folder(); // mode 0700, root's own
    assert.equal(canReach(closed, { uid: 65534, gid: 65534 }), false);
    assert.equal(canReach(tmpdir(), { uid: 65534, gid: 65534 }), true);
    assert.equal(canReach(closed, {}), true, 'an ordinary user runs the database as himself');
  });
});
