import { guessOf } from '@yimen/application/search/guess';
import { initialsOf } from '@yimen/application/search/search-keys';
import { deviceOf } from '../auth/device';

describe('what a desk types quickly', () => {
  it.each([
    ['420881-2026-000123-4', 'code'],
    ['wdm', 'initials'],
    ['WDMX', 'initials'],
    ['汪德', 'name'],
    ['阿依古丽·买买提', 'name'],
    ['0101', 'tail'],
    ['912x', 'idTail'],
    ['13900000101', 'phone'],
    ['420899195809123117', 'idNumber'],
    ['91420881MA0000000X', 'idNumber'],
    ['w', 'none'],
    ['abcde', 'none'],
    ['012', 'none'],
  ])('%s is taken for %s', (word, kind) => expect(guessOf(word).kind).toBe(kind));

  it.each([
    ['汪德明', 'wdm'],
    ['单小禾', 'sxh'],
    ['单小禾', 'dxh'],
    ['曾国平', 'zgp'],
    ['仇英', 'qy'],
    ['尉迟静', 'ycj'],
    ['阿依古丽·买买提', 'aygl'],
  ])('%s is found by %s', (name, initials) => expect(initialsOf(name)).toContain(initials));

  it('a name that is not Chinese has no initials, and nobody has more than eight readings', () => {
    expect([initialsOf('John Smith'), initialsOf('王'), initialsOf('')]).toEqual([[], [], []]);
    expect(initialsOf('单曾仇朴').length).toBeLessThanOrEqual(8);
  });

  it('a desk without a name is called by its browser; a program by none', () => {
    expect(deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36')).toBe(
      'Windows Chrome',
    );
    expect(deviceOf('node')).toBeNull();
  });
});
