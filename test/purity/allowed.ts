/** Packages that a clean bundle of the SDK holds; nothing else from outside runs in the sandbox. */
const packages = ['@temporalio/workflow', '@temporalio/common', 'ms', 'long', 'nexus-rpc'];

/** Own code that runs in the sandbox: rules, workflows, and the two converters that the data need there too. */
const own = [
  /^libs\/domain\/src\//,
  /^libs\/workflows\/src\//,
  /^libs\/platform\/src\/temporal\/(payload|failure)-converter\.ts$/,
];

/** The npm package of a file below node_modules (the innermost), or null. */
function packageOf(file: string): string | null {
  const inside = file.split('node_modules/').at(-1);
  if (inside === undefined || inside === file) return null;
  const [scope = '', name = ''] = inside.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Files that have no business in the sandbox, as package names or paths. */
export function strangers(files: string[]): string[] {
  const found = files.flatMap((file) => {
    const name = packageOf(file);
    if (name !== null) return packages.includes(name) ? [] : [name];
    return own.some((room) => room.test(file)) ? [] : [file];
  });
  return [...new Set(found)];
}

/** Packages inside, each once. */
export function packagesOf(files: string[]): string[] {
  return [...new Set(files.map(packageOf).filter((name) => name !== null))].sort();
}
