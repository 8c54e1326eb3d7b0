/** Mutation testing of libs/domain, started by `npm run mutation -- clocks petition/commands`, which names the folders. */
import { createHash } from 'node:crypto';

const folders = (process.env.MUTATION_FOLDERS ?? 'calendar clocks').split(' ');
const run = createHash('sha1').update(folders.join(' ')).digest('hex').slice(0, 8);
const within = (folder) => `libs/domain/src/${folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`}`;

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.cjs', enableFindRelatedTests: false },
  mutate: [...folders.map(within), '!libs/domain/src/**/*.{spec,fixture}.ts', '!libs/domain/src/kernel/testing.ts'],
  coverageAnalysis: 'perTest',
  // what runs while a file loads cannot be planted test by test; what also runs within tests is tried in these
  ignoreStatic: true,
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  // generous, since a machine that others use would otherwise let slow tests pass for endless ones
  timeoutMS: Number(process.env.MUTATION_TIMEOUT_MS ?? 20_000),
  timeoutFactor: 2,
  // each run leaves something in memory; young memory is large, so that it is swept seldom
  maxTestRunnerReuse: 80,
  testRunnerNodeArgs: ['--max-semi-space-size=64'],
  incremental: true,
  force: !process.env.MUTATION_AGAIN,
  incrementalFile: `.cache/mutation-${run}.json`,
  ignorePatterns: ['/apps/web', '/dist', '/deploy', '/.cache', '/.yimen', '/.yimen-test', '/coverage'],
  tempDirName: '.cache/stryker',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: '.cache/mutation.json' },
};
