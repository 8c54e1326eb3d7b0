/** `node scripts/guide-shots.mjs`: takes the pictures of docs/guide anew, from a fresh installation with invented matters. */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../test/support/typescript-hook.mjs';
import { makeReady } from './lib/handover.mjs';
import { runMain, say } from './lib/steps.mjs';

runMain(async () => {
  await makeReady();
  const { takeGuideShots } = loadTypeScript(fileURLToPath(new URL('../test/browser/guide-shots.ts', import.meta.url)));
  const names = await takeGuideShots();
  say(`已更新 docs/guide/images：${names.join('、')}`);
});
