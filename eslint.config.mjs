import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Tests, their fixtures and their helpers may reach into every room; what ships may not. */
const tests = ['**/*.spec.ts', '**/*.fixture.ts', '**/testing.ts', 'test/**/*.ts'];
const libs = ['domain', 'workflows', 'entities', 'application', 'platform'];

/** What scripts find in Node without importing it. */
const hostGlobals =
  'process console fetch URL Buffer performance AbortSignal AbortController Response TextDecoder structuredClone globalThis setTimeout clearTimeout setInterval clearInterval setImmediate'.split(
    ' ',
  );

/** The rooms of the house; a room inside another stands before it. */
const rooms = [
  { type: 'vocabulary', pattern: 'libs/domain/src/kernel' },
  { type: 'contract', pattern: 'libs/workflows/src/contract' },
  ...libs.map((name) => ({ type: name, pattern: `libs/${name}/src` })),
  { type: 'api', pattern: 'apps/api/src' },
  { type: 'worker', pattern: 'apps/worker/src' },
  { type: 'web', pattern: 'apps/web' },
];

/**
 * Who may import whom: the table of the design, “The house”. `vocabulary` is the domain's kernel (types, refusals);
 * `contract` holds the workflows' names and types, without their code.
 */
const imports = {
  vocabulary: ['vocabulary', 'domain'],
  domain: ['vocabulary', 'domain'],
  contract: ['contract', 'vocabulary', 'domain'],
  workflows: ['workflows', 'contract', 'vocabulary', 'domain'],
  entities: ['entities', 'vocabulary', 'domain'],
  application: ['application', 'vocabulary', 'domain', 'entities', 'contract'],
  platform: ['platform', 'contract', 'vocabulary'],
  api: ['api', 'application', 'platform', 'contract', 'vocabulary', 'domain'],
  worker: ['worker', 'vocabulary', 'domain', 'entities', 'application', 'platform', 'workflows', 'contract'],
  web: ['web', 'vocabulary', 'domain'],
};

/** Packages that a room may use; everything else from outside is refused. `null`: whatever package.json has. */
const packages = {
  domain: [],
  workflows: ['@temporalio/workflow', '@temporalio/common'],
  entities: ['typeorm'],
  application: [
    '@nestjs/common',
    'typeorm',
    'uuid',
    'yaml',
    'ajv',
    'nzh',
    'pinyin-pro',
    'node:crypto',
    'node:fs',
    'node:path',
    'node:perf_hooks',
  ],
};

function onlyPackages([room, allowed]) {
  const names = ['@yimen', ...allowed].map((name) => name.replaceAll('/', '\\/')).join('|');
  const outside = {
    regex: `^(?!\\.|(?:${names})(?:\\/|$))`,
    message: `libs/${room} may use only: ${allowed.join(', ') || 'nothing'}.`,
  };
  return {
    files: [`libs/${room}/src/**/*.ts`],
    ignores: tests,
    rules: { 'no-restricted-imports': ['error', { patterns: [outside] }] },
  };
}

const save = {
  selector: "CallExpression[callee.property.name='save']",
  message: 'save() of a stale entity loses updates: write with insert or a compare-and-set update.',
};
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in libs/platform/src/config alone.',
};
const raceOnSleep = {
  selector: "CallExpression[callee.object.name='Promise'][callee.property.name='race']",
  message: 'A lost race leaves its timer behind in the history: use condition(fn, ms) or a cancellation scope.',
};
const ownTime = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is handed in; the one clock is the application’s.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time is handed in; the one clock is the application’s.',
  },
];

export default defineConfig(
  {
    ignores: [
      'dist/',
      'coverage/',
      '.cache/',
      '.yimen/',
      '.yimen-test/',
      'apps/web/static/',
      'apps/web/public/',
      'apps/web/src/api/gen/',
      '**/*.cjs',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    rules: {
      'max-lines': ['error', 400],
      'max-depth': ['error', 4],
      eqeqeq: 'error',
      'no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(hostGlobals.map((name) => [name, 'readonly'])),
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { boundaries },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'boundaries/elements': rooms,
      'boundaries/root-path': import.meta.dirname,
      'import/resolver': {
        typescript: { project: ['./tsconfig.json', './apps/web/tsconfig.json'], noWarnOnMultipleProjects: true },
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts', 'apps/**/*.tsx'],
    ignores: tests,
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(imports).map(([type, anyOf]) => ({
            from: { element: { type } },
            allow: { to: { element: { types: { anyOf } } } },
          })),
        },
      ],
      'no-console': 'error',
      'no-restricted-syntax': ['error', save, environment],
    },
  },
  {
    // what a page's handler promises, React does not wait for; its own errors are shown by the page
    files: ['apps/web/**/*.tsx'],
    rules: { '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }] },
  },
  ...Object.entries(packages).map(onlyPackages),
  { files: ['libs/platform/src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', save] } },
  {
    files: ['libs/workflows/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', save, environment, raceOnSleep] },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error', save, environment, ...ownTime],
      'no-restricted-globals': [
        'error',
        'Intl',
        'process',
        'Buffer',
        'setTimeout',
        'setInterval',
        'fetch',
        'performance',
        'crypto',
      ],
    },
  },
  {
    files: tests,
    rules: {
      // what the wire and the driver answer is untyped on purpose in tests; the expectations check it
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      // a double of an asynchronous port has nothing to wait for
      '@typescript-eslint/require-await': 'off',
    },
  },
);
