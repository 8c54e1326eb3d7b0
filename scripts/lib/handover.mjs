import { join } from 'node:path';
import { ensureTemporalCli, ensureTestServer } from './binaries.mjs';
import { buildAll } from './build.mjs';
import { ROOT, checkNode } from './env.mjs';
import { ensureInstalled } from './install.mjs';
import { launchAttached } from './processes.mjs';
import { step } from './steps.mjs';

/** Everything a test, a story or a bench needs before it starts: packages, both Temporal servers, the build. */
export async function makeReady() {
  checkNode();
  await step('安装依赖', () => ensureInstalled());
  await step('取得 Temporal 服务器', () => ensureTemporalCli().then(() => {}));
  await step('取得 Temporal 测试服务器', () => ensureTestServer().then(() => {}));
  await step('构建', () => buildAll());
}

/** Makes ready, then runs a program of ours with the same arguments and terminal. Returns its exit code. */
export async function handOver(program) {
  await makeReady();
  return launchAttached(process.execPath, [join(ROOT, program), ...process.argv.slice(2)]);
}
