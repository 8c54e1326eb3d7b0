/** The import table of the design, “The house”, once more over the resolved graph; and no cycles, no orphans. */
const tests = '\\.(spec|fixture)\\.ts$|/testing\\.ts$';
const rooms = {
  domain: ['libs/domain'],
  workflows: ['libs/workflows', 'libs/domain'],
  entities: ['libs/entities', 'libs/domain'],
  application: ['libs/application', 'libs/domain', 'libs/entities', 'libs/workflows/src/contract'],
  platform: ['libs/platform', 'libs/workflows/src/contract', 'libs/domain/src/kernel'],
};
const apps = {
  api: ['apps/api', 'libs/application', 'libs/platform', 'libs/workflows/src/contract', 'libs/domain'],
  worker: ['apps/worker', 'libs/'],
  web: ['apps/web', 'libs/domain'],
};

/** A folder may reach only what is listed; packages are judged by the lint. */
function wall(folder, allowed) {
  return {
    name: `${folder.replace('/', '-')}-keeps-to-the-table`,
    severity: 'error',
    from: { path: `^${folder}/`, pathNot: tests },
    to: { path: '^(apps|libs)/', pathNot: `^(${allowed.join('|')})` },
  };
}

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports is dead, unless a process starts with it.',
      severity: 'error',
      from: { orphan: true, pathNot: [tests, '/main\\.tsx?$', '/admin\\.ts$'] },
      to: {},
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: tests },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
    },
    {
      name: 'workflows-run-in-the-sandbox',
      severity: 'error',
      from: { path: '^libs/workflows/', pathNot: tests },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: '@temporalio/(workflow|common)' },
    },
    {
      name: 'what-ships-knows-no-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tests },
      to: { path: [tests, '^test/'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'declared', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    ...Object.entries(rooms).map(([name, allowed]) => wall(`libs/${name}`, allowed)),
    ...Object.entries(apps).map(([name, allowed]) => wall(`apps/${name}`, allowed)),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache|\\.yimen|apps/web/(public|static|src/api/gen))' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
