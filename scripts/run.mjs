/**
 * `npm run verify | reconcile | rotate-keys | seed | screen | second-factor | identity | search-keys | pack | redate | openapi`: one admin verb with the environment of this installation. When
 * it is not running, PostgreSQL is started for the verb and stopped after it.
 */
import { join } from 'node:path';
import { buildAll, entryOf } from './lib/build.mjs';
import { readJson, runFile, settings } from './lib/env.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { tail } from './lib/logs.mjs';
import { rememberedPorts } from './lib/ports.mjs';
import { clearLeftovers, runningLauncher } from './lib/previous.mjs';
import { children, run, spawnNode, stopAll } from './lib/processes.mjs';
import { STOP_ORDER, admin, appEnvironment, bringDatabase, bringTemporal, logOf } from './lib/stack.mjs';
import { UserError, runMain, step } from './lib/steps.mjs';

/** Verbs that speak to Temporal; the others need PostgreSQL only. */
const NEED_ENGINE = ['reconcile', 'deploy-engine'];
/** Verbs whose work a worker does. */
const NEED_WORKER = ['reconcile'];
/** Verbs that read files only: they run before anything has been set up. */
const needsNoData = (verb, [first]) => verb === 'pack' && ['check', 'diff'].includes(first);

async function openapi() {
  const { code } = await run(process.execPath, [entryOf('api', 'openapi')], { inherit: true });
  return code;
}

async function ofRunningSystem(home) {
  const record = readJson(runFile(home));
  return runningLauncher(home) && record?.env ? { ...record.env, DATABASE_ADMIN_URL: record.adminUrl } : null;
}

/** Brings up what the verb needs, with the data of this installation. */
async function ofStoppedSystem(config, verb) {
  await clearLeftovers(config.home);
  const ports = await rememberedPorts(config.home, ['postgres', 'temporal', 'temporalUi', 'workerHealth']);
  const database = await bringDatabase(config, ports.postgres);
  const engineless = { address: config.temporalAddress ?? '127.0.0.1:7233', uiAddress: null };
  const temporal = NEED_ENGINE.includes(verb) ? await bringTemporal(config, ports) : engineless;
  const env = appEnvironment(config, { database, temporal, workerPort: ports.workerHealth });
  if (NEED_WORKER.includes(verb))
    spawnNode('worker', entryOf('worker', 'main'), env, { logFile: logOf(config.home, 'worker') });
  return { ...env, DATABASE_ADMIN_URL: database.adminUrl };
}

/** Throws when the worker that the verb waits for ends before it; never answers where there is none. */
async function workerDeath() {
  const worker = children().find(({ name }) => name === 'worker');
  if (!worker) return new Promise(() => {});
  await worker.exited;
  throw new UserError(`worker 意外退出。日志 ${worker.logFile} 的最后几行：\n${tail(worker.logFile)}`);
}

async function main() {
  const [verb, ...args] = process.argv.slice(2);
  if (!verb)
    throw new UserError(
      '用法：npm run verify | reconcile | rotate-keys | seed | screen | second-factor | identity | search-keys | pack | redate | openapi',
    );
  await step('安装依赖', () => ensureInstalled());
  await step('构建', () => buildAll());
  if (verb === 'openapi') return openapi();
  const config = settings();
  if (needsNoData(verb, args)) {
    const env = { ...process.env, DATABASE_URL: 'postgres://127.0.0.1/none', YIMEN_HOME: config.home };
    return admin(verb, env, { args, inherit: true });
  }
  if (!config.databaseUrl && !readJson(join(config.home, 'pg.json'))) {
    throw new UserError(`${config.home} 里还没有数据，请先运行一次 npm start。`);
  }
  try {
    const env = (await ofRunningSystem(config.home)) ?? (await ofStoppedSystem(config, verb));
    return await Promise.race([admin(verb, env, { args, inherit: true }), workerDeath()]);
  } finally {
    await stopAll(STOP_ORDER);
  }
}

for (const name of ['SIGINT', 'SIGTERM'])
  process.on(name, () => void stopAll(STOP_ORDER).then(() => process.exit(130)));
runMain(main);
