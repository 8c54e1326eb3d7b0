/** One Jest project per tier of the test pyramid; `npm test` runs them in this order. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];
const base = {
  rootDir: __dirname,
  transform: { '^.+\\.(t|j)s$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|uuid)/)'],
  moduleNameMapper: {
    '^@yimen/(domain|workflows|entities|application|platform)/(.*)$': '<rootDir>/libs/$1/src/$2',
    '^@yimen/(api|worker)/(.*)$': '<rootDir>/apps/$1/src/$2',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.yimen', '<rootDir>/.cache'],
};
const tier = (displayName, testMatch, more = {}) => ({ ...base, displayName, testMatch, ...more });
module.exports = {
  projects: [
    tier('unit', [
      '<rootDir>/libs/domain/**/*.spec.ts',
      '<rootDir>/libs/platform/**/*.spec.ts',
      '<rootDir>/apps/**/*.spec.ts',
      '<rootDir>/test/property/**/*.spec.ts',
      '<rootDir>/test/differential/**/*.spec.ts',
    ]),
    tier('workflow', [
      '<rootDir>/libs/workflows/**/*.spec.ts',
      '<rootDir>/test/replay/**/*.spec.ts',
      '<rootDir>/test/purity/**/*.spec.ts',
    ]),
    tier('integration', ['<rootDir>/test/integration/**/*.spec.ts']),
    tier('system', ['<rootDir>/test/system/**/*.spec.ts']),
    tier('scenarios', ['<rootDir>/test/scenarios/**/*.spec.ts']),
    tier('browser', ['<rootDir>/test/browser/**/*.spec.ts']),
    tier('chaos', ['<rootDir>/test/chaos/**/*.spec.ts']),
  ],
  testTimeout: 120000,
};
