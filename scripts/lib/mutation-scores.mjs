/** What each run of `npm run mutation` found, file by file in docs/mutation.json; the table in docs/mutation.md is drawn from it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, readJson } from './env.mjs';

const noticed = ['Killed', 'Timeout'];
const unnoticed = ['Survived', 'NoCoverage'];
const kept = join(ROOT, 'docs/mutation.json');
const page = join(ROOT, 'docs/mutation.md');
const domain = join(ROOT, 'libs/domain/src');

/** Faults of one file, counted by what became of them. */
export function countOf(mutants) {
  const among = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  return {
    noticed: among(...noticed),
    tried: among(...noticed, ...unnoticed),
    atLoad: among('Ignored'),
    broken: among('RuntimeError'),
  };
}

/** The faults that no test noticed. */
export const unnoticedOf = (mutants) => mutants.filter(({ status }) => unnoticed.includes(status));

/** '128/148   86.5 %' as two texts. */
export function shareOf({ noticed: seen, tried }) {
  return [`${seen}/${tried}`, tried > 0 ? `${((100 * seen) / tried).toFixed(1)} %` : '—'];
}

/** Adds counts up. */
export function sumOf(counts) {
  const sum = (field) => counts.reduce((total, count) => total + count[field], 0);
  return { noticed: sum('noticed'), tried: sum('tried'), atLoad: sum('atLoad'), broken: sum('broken') };
}

/** Files of the domain that faults are planted in, without its folder: 'clocks/count.ts'. */
function filesNow() {
  return readdirSync(domain, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(name) && name !== 'kernel/testing.ts')
    .sort();
}

/** 'clocks/count.ts' → 'clocks'; 'petition/commands/aid.ts' → 'petition/commands'; a file of the domain itself → its name. */
const roomOf = (path) => path.split('/').slice(0, -1).join('/') || path;

/** The tree that was tried: the last commit, or what stands on top of it. */
function treeNow() {
  const quiet = { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  const git = (...args) => execFileSync('git', args, quiet).trim();
  if (process.env.MUTATION_COMMIT) return process.env.MUTATION_COMMIT;
  try {
    const commit = git('rev-parse', '--short', 'HEAD');
    return git('status', '--porcelain', 'libs/domain', 'test/mutation') ? `after ${commit}` : commit;
  } catch {
    return 'unknown';
  }
}

/** Does a run of these folders ('clocks', 'petition/*.ts', 'clocks/count.ts') try this file? */
export const within = (folders, path) =>
  folders.some((folder) =>
    folder.endsWith('/*.ts') ? roomOf(path) === folder.slice(0, -5) : path === folder || path.startsWith(`${folder}/`),
  );

/** Keeps the counts of a run for the folders that it named; `files` maps 'clocks/count.ts' to its faults. */
export function keepScores(folders, files) {
  const scores = readJson(kept, {});
  const [day, commit] = [new Date().toISOString().slice(0, 10), treeNow()];
  const rows = filesNow().flatMap((path) => {
    const count = within(folders, path) ? { ...countOf(files[path] ?? []), day, commit } : scores[path];
    return count ? [`  ${JSON.stringify(path)}: ${JSON.stringify(count)}`] : [];
  });
  writeFileSync(kept, `{\n${rows.join(',\n')}\n}\n`);
}

function rowsOf(scores) {
  const all = filesNow();
  return [...new Set(all.map(roomOf))].sort().map((room) => {
    const paths = all.filter((path) => roomOf(path) === room);
    const counts = paths.flatMap((path) => scores[path] ?? []);
    const trees = [...new Set(counts.map(({ commit }) => commit))].join(', ');
    const days = counts.map(({ day }) => day).sort();
    return { name: room, count: sumOf(counts), day: days[0] ?? '', trees, missing: paths.length - counts.length };
  });
}

/** All rooms and their total as a Markdown table; what has no score yet is said below it. */
function tableOf(scores) {
  const rooms = rowsOf(scores);
  const total = { name: '**all**', count: sumOf(rooms.map(({ count }) => count)), day: '', trees: '' };
  const cells = [...rooms, total].map(({ name, count, day, trees }) => {
    const [, share] = shareOf(count);
    return [name, count.noticed, count.tried, share, count.atLoad, count.broken, day, trees].map(String);
  });
  const head = ['room', 'noticed', 'of tried', 'share', 'only at load', 'broke the loading', 'day', 'commit'];
  const wide = head.map((title, at) => Math.max(...[head, ...cells].map((row) => row[at].length), title.length));
  const line = (row) => `| ${row.map((cell, at) => cell.padEnd(wide[at])).join(' | ')} |`;
  const rule = `| ${wide.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const open = rooms
    .filter(({ missing }) => missing > 0)
    .map(({ name, missing }) => `${name} (${missing} ${missing === 1 ? 'file' : 'files'})`);
  const note = open.length > 0 ? `\n\nWithout a score: ${open.join(', ')}.` : '';
  return `${[line(head), rule, ...cells.map(line)].join('\n')}${note}`;
}

/** Draws the table anew and gives the total. */
export function drawScores() {
  const scores = readJson(kept, {});
  const text = readFileSync(page, 'utf8');
  const [from, to] = ['<!-- scores -->', '<!-- end of scores -->'].map((mark) => text.indexOf(mark));
  if (from < 0 || to < from) throw new Error('docs/mutation.md has no place for the scores');
  writeFileSync(page, `${text.slice(0, from)}<!-- scores -->\n\n${tableOf(scores)}\n\n${text.slice(to)}`);
  return sumOf(Object.values(scores));
}
