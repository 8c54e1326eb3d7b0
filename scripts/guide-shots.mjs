/** `node scripts/guide-shots.mjs`: takes the pictures of docs/guide anew, from a fresh installation with invented matters. */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../test/support/typescript-hook.mjs';
import { buildAll } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runMain, say, step } from './lib/steps.mjs';

runMain(async () => {
  await step('安装依赖', () => ensureInstalled());
  await step('构建', () => buildAll());
  const { takeGuideShots } = loadTypeScript(fileURLToPath(new URL('../test/browser/guide-shots.ts', import.meta.url)));
  const names = await takeGuideShots();
  say(`已更新 docs/guide/images：${names.join('、')}`);
});
