import { bundleWorkflowCode, type BundleOptions } from '@temporalio/worker';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { converterPaths } from '@yimen/platform/temporal/data-converter';

type WebpackConfig = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0];

/** Where the worker finds the workflows: made once at build time, so that every start runs the same code. */
export const bundlePath = resolve(process.cwd(), 'dist', 'workflow-bundle.js');

/** What goes into the bundle: the workflows of the contract, and the converters that run in the sandbox too. */
export const workflowSources = {
  workflowsPath: require.resolve('../../../libs/workflows/src/index'),
  ...converterPaths,
  // the rules keep no state of their own: one copy serves every case, where each would load its own
  preloadModules: [
    require.resolve('../../../libs/domain/src/procedures'),
    require.resolve('../../../libs/domain/src/kernel/judge'),
    ...Object.values(converterPaths),
  ],
};

/** Lines of a stack can still be traced to their file; the sources themselves are not carried along (half the size). */
export function lean(config: WebpackConfig): WebpackConfig {
  return { ...config, devtool: 'inline-nosources-source-map' };
}

/** Bundles the compiled workflows into one file for the sandbox. Throws when something that must not be there is imported. */
export async function bundle(target = bundlePath): Promise<number> {
  const { code } = await bundleWorkflowCode({ ...workflowSources, webpackConfigHook: lean });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
  return code.length;
}

if (require.main === module) {
  void bundle().then((bytes) => process.stdout.write(`workflow bundle: ${Math.round(bytes / 1024)} KiB\n`));
}
