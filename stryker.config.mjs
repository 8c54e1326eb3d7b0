/** Mutation testing of libs/domain, started by `npm run mutation -- clocks petition/commands`, which names the folders. */
const folders = (process.env.MUTATION_FOLDERS ?? 'calendar clocks').split(' ');
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
  timeoutMS: 5000,
  timeoutFactor: 2,
  ignorePatterns: ['/apps/web', '/dist', '/deploy', '/.cache', '/.yimen', '/.yimen-test', '/coverage'],
  tempDirName: '.cache/stryker',
  reporters: ['json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
};
