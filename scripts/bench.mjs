/**
 * `npm run bench`: the floor workflow and our whole lifecycle in one run, with their ratio. `npm run bench -- desk`: how long
 * the desk and the work lists take on the cases that lie in this installation (fill it with `npm run seed` first).
 */
import { join } from 'node:path';
import { buildAll } from './lib/build.mjs';
import { ROOT } from './lib/env.mjs';
import { handOver } from './lib/handover.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { withInstallation } from './lib/installation.mjs';
import { run, stopAll } from './lib/processes.mjs';
import { STOP_ORDER } from './lib/stack.mjs';
import { runMain, step } from './lib/steps.mjs';

async function desk() {
  for (const name of ['SIGINT', 'SIGTERM'])
    process.on(name, () => void stopAll(STOP_ORDER).then(() => process.exit(130)));
  await step('安装依赖', () => ensureInstalled());
  await step('构建', () => buildAll());
  return withInstallation(async ({ address, env }) => {
    const whole = { ...process.env, ...env, YIMEN_BENCH_ADDRESS: address };
    const program = join(ROOT, 'test/bench/desk/main.mjs');
    return (await run(process.execPath, [program], { env: whole, inherit: true })).code;
  });
}

runMain(() => (process.argv[2] === 'desk' ? desk() : handOver('test/bench/main.mjs')));
