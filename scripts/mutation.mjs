/**
 * `npm run mutation [-- calendar clocks 'petition/*.ts']`: plants faults in libs/domain, prints how many of them a test notices
 * and keeps that in docs/mutation.md. MUTATION_AGAIN=1 tries only what was not noticed before; `-- table` only draws the table.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/env.mjs';
import { countOf, drawScores, keepScores, shareOf, sumOf, unnoticedOf, within } from './lib/mutation-scores.mjs';
import { say } from './lib/steps.mjs';

const line = (name, count) => {
  const [of, share] = shareOf(count);
  say(`${name.padEnd(44)}${of.padStart(13)}${share.padStart(9)}`);
};

function plant(folders) {
  const { status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run'],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, MUTATION_FOLDERS: folders.join(' ') } },
  );
  if (status !== 0) process.exit(status ?? 1);
  return JSON.parse(readFileSync(join(ROOT, '.cache/mutation.json'), 'utf8')).files;
}

function showUnnoticed(path, source, { location: { start, end }, replacement, status }) {
  const lines = source.split('\n');
  const was =
    start.line === end.line
      ? lines[start.line - 1].slice(start.column - 1, end.column - 1)
      : `${lines[start.line - 1].slice(start.column - 1)} …`;
  const sort = status === 'Survived' ? 'survived' : 'untested';
  const now = replacement.replace(/\s+/g, ' ').slice(0, 100);
  say(`${sort}  ${path}:${start.line}:${start.column}  ${was}  →  ${now}`);
}

function report(folders, found) {
  const files = Object.fromEntries(
    Object.entries(found).map(([path, { mutants }]) => [path.replace('libs/domain/src/', ''), mutants]),
  );
  for (const [path, { source, mutants }] of Object.entries(found))
    for (const one of unnoticedOf(mutants)) showUnnoticed(path.replace('libs/domain/src/', ''), source, one);
  say();
  const counts = Object.entries(files).map(([path, mutants]) => [path, countOf(mutants)]);
  for (const [path, count] of counts) line(path, count);
  say('-'.repeat(66));
  for (const folder of folders)
    line(folder, sumOf(counts.flatMap(([path, count]) => (within([folder], path) ? [count] : []))));
  const all = sumOf(counts.map(([, count]) => count));
  line('all of these', all);
  say(`${all.atLoad} more run only while a file loads and were not tried`);
  say(`${all.broken} more kept the specs from loading and are not counted`);
  keepScores(folders, files);
}

const asked = process.argv.slice(2);
const folders = asked.length > 0 ? asked : ['calendar', 'clocks'];
if (folders[0] !== 'table') report(folders, plant(folders));
line('libs/domain so far', drawScores());
