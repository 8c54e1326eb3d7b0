import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT, checkNode, settings, writeJson } from '../lib/env.mjs';
import { resetHome } from '../lib/previous.mjs';
import { externalDatabase } from '../lib/stack.mjs';
import { closingLine, figures, tapFigures } from '../lib/tiers.mjs';
import { folder } from './folder.mjs';

describe('settings', () => {
  it('have the documented defaults', () => {
    const { port, home, demoPassword, databaseUrl } = settings({});
    assert.deepEqual(
      { port, home, demoPassword, databaseUrl },
      {
        port: 7080,
        home: join(ROOT, '.yimen'),
        demoPassword: 'yimen-demo',
        databaseUrl: null,
      },
    );
  });

  it('refuse a port that is none, and a Node that is too old', () => {
    assert.throws(() => settings({ YIMEN_PORT: '70800' }), /不是有效的端口/);
    assert.throws(() => checkNode('20.18.3'), /需要 Node 20\.19/);
    assert.equal(checkNode('24.1.0'), 'v24.1.0');
  });

  it('keep secrets readable by their owner only', () => {
    const file = join(folder(), 'run.json');
    writeJson(file, { password: 'x' });
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });
});

describe('an external database', () => {
  it('given by its owner alone gets a bound role with a password of its own, the same one each time', () => {
    const config = { home: folder(), databaseUrl: 'postgres://boss:pw@db:5432/yimen', databaseAdminUrl: null };
    const first = externalDatabase(config);
    assert.equal(first.adminUrl, config.databaseUrl);
    assert.match(first.appUrl, /^postgres:\/\/yimen_app:[\w-]{24}@db:5432\/yimen$/);
    assert.deepEqual(externalDatabase(config), first);
  });

  it('given by both addresses is taken as it is', () => {
    const given = { home: folder(), databaseUrl: 'postgres://a@db/y', databaseAdminUrl: 'postgres://b@db/y' };
    assert.deepEqual(externalDatabase(given), { adminUrl: 'postgres://b@db/y', appUrl: 'postgres://a@db/y' });
  });
});

describe('--reset', () => {
  it('forgets what the system made and nothing else', () => {
    const home = folder();
    mkdirSync(join(home, 'pg'));
    for (const name of ['pg.json', 'temporal.db', 'keys.json', 'my-notes.txt']) writeFileSync(join(home, name), '');
    resetHome({ home });
    assert.deepEqual(readdirSync(home), ['my-notes.txt']);
  });

  it('is refused while the data lie elsewhere: their keys are here', () => {
    const home = folder();
    writeFileSync(join(home, 'keys.json'), '{}');
    assert.throws(() => resetHome({ home, databaseUrl: 'postgres://db' }), /不能用 --reset/);
    assert.ok(existsSync(join(home, 'keys.json')));
  });
});

describe('the summary of npm test', () => {
  it('counts a suite that could not start as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 0,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 1,
      numTodoTests: 1,
    };
    assert.deepEqual(figures(report), { passed: 3, failed: 1, skipped: 2 });
    assert.deepEqual(figures(null), { passed: 0, failed: 1, skipped: 0 });
  });

  it('reads TAP, and names skipped tests only when there are any', () => {
    const counted = tapFigures('# tests 9\n# pass 7\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0\n');
    assert.deepEqual(counted, { passed: 7, failed: 1, skipped: 1 });
    assert.equal(closingLine([counted]), '7 passed, 1 failed, 1 skipped');
    assert.equal(closingLine([{ passed: 2, failed: 0, skipped: 0 }]), '2 passed, 0 failed');
  });
});
