import { mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT, readJson } from './env.mjs';
import { launchAttached, run, wipe } from './processes.mjs';

const CORES = availableParallelism();
const TWO_STACKS = CORES >= 4 ? 2 : 1;
const REPORTS = join(ROOT, '.cache/test-reports');

/** The tiers in the order they run. `workers`: files side by side; those that start whole stacks take two where there are cores for it. */
export const TIERS = [
  { name: 'scripts', title: '启动脚本' },
  { name: 'unit', title: '单元', workers: CORES },
  { name: 'workflow', title: '工作流' },
  { name: 'integration', title: '集成', workers: TWO_STACKS },
  { name: 'system', title: '系统', workers: TWO_STACKS },
  { name: 'scenarios', title: '故事', workers: TWO_STACKS },
  {
    name: 'browser',
    title: '浏览器',
    workers: TWO_STACKS,
    whenSkipped: '没有找到 Chromium，浏览器测试未运行。安装：apt-get install -y chromium fonts-noto-cjk',
  },
  { name: 'chaos', title: '混沌' },
];

/** A tier's figures from Jest's report; a suite that could not even start counts as one failure. */
export function figures(report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function jestTier({ name, workers = 1 }, more) {
  const report = join(REPORTS, `${name}.json`);
  wipe(report);
  const args = [join(ROOT, 'node_modules/jest/bin/jest.js'), '--selectProjects', name, '--passWithNoTests'];
  // A suite that leaves something open must not hold up the tiers after it.
  args.push(
    '--forceExit',
    '--json',
    `--outputFile=${report}`,
    ...(workers > 1 ? [`--maxWorkers=${workers}`] : ['--runInBand']),
    ...more,
  );
  // Jest prints its JSON on stdout as well; its readable report goes to stderr.
  const code = await launchAttached(process.execPath, args, { quietOutput: true });
  const counted = figures(readJson(report));
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/** Figures from the closing lines of Node's own test runner (TAP). */
export function tapFigures(text) {
  const number = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return {
    passed: number('pass'),
    failed: number('fail') + number('cancelled'),
    skipped: number('skipped') + number('todo'),
  };
}

async function scriptsTier() {
  const folder = join(ROOT, 'scripts/tests');
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
  const args = ['--test', '--test-reporter=tap', ...files.map((name) => join(folder, name))];
  const { code, output } = await run(process.execPath, args);
  const text = stripVTControlCharacters(output);
  const counted = tapFigures(text);
  if (code !== 0) process.stdout.write(`${text}\n`);
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/** Runs one tier with its readable report on the terminal. Returns { name, title, passed, failed, skipped, ms }. */
export async function runTier(tier, more = []) {
  mkdirSync(REPORTS, { recursive: true });
  const began = performance.now();
  const counted = tier.name === 'scripts' ? await scriptsTier() : await jestTier(tier, more);
  return { ...tier, ...counted, ms: performance.now() - began };
}

/** `12 passed, 0 failed` and, when there are any, `, 3 skipped`; before it, what a skipped tier wants. */
export function closingLine(rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const wants = rows.flatMap(({ skipped, whenSkipped }) => (skipped && whenSkipped ? [`${whenSkipped}\n`] : []));
  return `${wants.join('')}${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`;
}
