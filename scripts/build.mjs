/** `npm run build [-- --force]`: compiles api and worker and bundles the workflows. */
import { buildAll } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runMain, step } from './lib/steps.mjs';

runMain(async () => {
  await step('安装依赖', () => ensureInstalled());
  await step('构建', () => buildAll({ force: process.argv.includes('--force') }));
});
