import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOf, shareOf, sumOf, unnoticedOf, within } from '../lib/mutation-scores.mjs';

const faults = (...states) => states.map((status) => ({ status }));
const some = faults('Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'RuntimeError', 'CompileError');

test('a fault is noticed, not noticed, not tried, or keeps the specs from loading', () => {
  assert.deepEqual(countOf(some), { noticed: 2, tried: 4, atLoad: 1, broken: 1 });
  assert.deepEqual(
    unnoticedOf(some).map(({ status }) => status),
    ['Survived', 'NoCoverage'],
  );
});

test('rooms add up to the whole, and what was never tried has no share', () => {
  const all = sumOf([countOf(some), countOf(faults('Killed'))]);
  assert.deepEqual(all, { noticed: 3, tried: 5, atLoad: 1, broken: 1 });
  assert.deepEqual(shareOf(all), ['3/5', '60.0 %']);
  assert.deepEqual(shareOf(sumOf([])), ['0/0', '—']);
});

test('a room is a folder, the files of a folder without those below it, or a file', () => {
  const files = ['petition/state.ts', 'petition/commands/aid.ts', 'petitions/x.ts', 'procedures.ts'];
  const of = (...folders) => files.filter((path) => within(folders, path));
  assert.deepEqual(of('petition'), files.slice(0, 2));
  assert.deepEqual(of('petition/*.ts'), files.slice(0, 1));
  assert.deepEqual(of('procedures.ts', 'petition/commands'), [files[1], files[3]]);
});
