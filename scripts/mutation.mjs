/** `npm run mutation [-- calendar clocks petition/commands]`: plants faults in libs/domain and prints how many of them a test notices. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/env.mjs';
import { say } from './lib/steps.mjs';

const folders = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['calendar', 'clocks'];
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, MUTATION_FOLDERS: folders.join(' ') },
  },
);
if (status !== 0) process.exit(status ?? 1);

const noticed = ['Killed', 'Timeout'];
const unnoticed = ['Survived', 'NoCoverage'];
const { files } = JSON.parse(readFileSync(join(ROOT, '.cache/mutation.json'), 'utf8'));
const rows = Object.entries(files).map(([path, { source, mutants }]) => ({
  path: path.replace('libs/domain/src/', ''),
  lines: source.split('\n'),
  mutants: mutants.filter((mutant) => [...noticed, ...unnoticed].includes(mutant.status)),
}));

const of = (mutants) => {
  const killed = mutants.filter(({ status: state }) => noticed.includes(state)).length;
  const share = mutants.length > 0 ? `${((100 * killed) / mutants.length).toFixed(1)} %` : '—';
  return [killed, mutants.length, share];
};
const line = (name, [killed, all, share]) =>
  say(`${name.padEnd(44)}${`${killed}/${all}`.padStart(11)}${share.padStart(9)}`);

for (const { path, lines, mutants } of rows)
  for (const { location, replacement, status: state } of mutants.filter((one) => unnoticed.includes(one.status))) {
    const { start, end } = location;
    const was =
      start.line === end.line
        ? lines[start.line - 1].slice(start.column - 1, end.column - 1)
        : `${lines[start.line - 1].slice(start.column - 1)} …`;
    say(
      `${state === 'Survived' ? 'survived' : 'untested'}  ${path}:${start.line}:${start.column}  ${was}  →  ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`,
    );
  }
say();
for (const { path, mutants } of rows) line(path, of(mutants));
say('-'.repeat(64));
const mutantsIn = (folder) => rows.filter(({ path }) => path.startsWith(folder)).flatMap(({ mutants }) => mutants);
for (const folder of folders) line(folder, of(mutantsIn(folder)));
line('all', of(rows.flatMap(({ mutants }) => mutants)));
const left = Object.values(files).flatMap(({ mutants }) => mutants.filter((mutant) => mutant.status === 'Ignored'));
say(`${left.length} more run only while a file loads and were not tried`);
const broken = Object.values(files).flatMap(({ mutants }) =>
  mutants.filter((mutant) => mutant.status === 'RuntimeError'),
);
say(`${broken.length} more kept the specs from loading and are not counted`);
