import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockFor, FileClock, SystemClock } from './clock';

const file = () => join(mkdtempSync(join(tmpdir(), 'clock-')), 'now');

describe('one clock: virtual time comes from a file', () => {
  it('is read anew at each call, whatever offset the story wrote', () => {
    const path = file();
    writeFileSync(path, '2026-03-30T09:12:00+08:00\n');
    const clock = new FileClock(path);
    expect(clock.now()).toBe('2026-03-30T01:12:00.000Z');
    writeFileSync(path, '2026-05-29T16:00:00Z');
    expect(clock.now()).toBe('2026-05-29T16:00:00.000Z');
  });

  it('stops rather than falling back to the time of the host', () => {
    const path = file();
    writeFileSync(path, 'tomorrow');
    expect(() => new FileClock(path).now()).toThrow('没有有效的时间');
    expect(() => new FileClock(`${path}.away`).now()).toThrow();
  });

  it('is the host otherwise', () => {
    expect(clockFor(undefined)).toBeInstanceOf(SystemClock);
    expect(clockFor(undefined).now()).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });
});
