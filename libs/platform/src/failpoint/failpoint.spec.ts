import { spawnSync } from 'node:child_process';
import { transformFileSync } from '@swc/core';
import { join } from 'node:path';
import { armFailpoint, failpoint } from './failpoint';

describe('a named point kills the process, for chaos tests', () => {
  const deaths: string[] = [];
  const pass = (...names: string[]) => names.forEach((name) => failpoint(name));
  beforeEach(() => (deaths.length = 0));
  afterAll(() => armFailpoint(undefined));

  it('only when armed, and only that point', () => {
    armFailpoint(undefined, () => deaths.push('dead'));
    pass('after-commit');
    armFailpoint('before-ack', () => deaths.push('dead'));
    pass('after-commit');
    expect(deaths).toEqual([]);
    pass('before-ack');
    expect(deaths).toEqual(['dead']);
  });

  it('at the N-th passing, once', () => {
    armFailpoint('after-commit#3', () => deaths.push('dead'));
    pass('after-commit', 'after-commit');
    expect(deaths).toEqual([]);
    pass('after-commit', 'after-commit');
    expect(deaths).toEqual(['dead']);
  });

  it('by SIGKILL, so that nothing after the point runs', () => {
    const { code } = transformFileSync(join(__dirname, 'failpoint.ts'), {
      jsc: { parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    const after = "exports.armFailpoint('p'); console.log('before'); exports.failpoint('p'); console.log('after');";
    const { signal, stdout } = spawnSync(process.execPath, ['-e', `${code}\n${after}`]);
    expect(signal).toBe('SIGKILL');
    expect(stdout.toString()).toBe('before\n');
  });
});
