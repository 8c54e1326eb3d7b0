import { bundleWorkflowCode } from '@temporalio/worker';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { converterPaths } from '@yimen/platform/temporal/data-converter';

/** Where the worker finds the workflows: made once at build time, so that every start runs the same code. */
export const bundlePath = resolve(process.cwd(), 'dist', 'workflow-bundle.js');

/** Bundles the compiled workflows into one file for the sandbox. Throws when something that must not be there is imported. */
export async function bundle(target = bundlePath): Promise<number> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('../../../libs/workflows/src/index'),
    ...converterPaths,
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
  return code.length;
}

if (require.main === module) {
  void bundle().then((bytes) => process.stdout.write(`workflow bundle: ${Math.round(bytes / 1024)} KiB\n`));
}
