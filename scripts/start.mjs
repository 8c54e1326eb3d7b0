/** `npm start`: from a fresh clone to a running system, and back again on Ctrl-C. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureTemporalCli } from './lib/binaries.mjs';
import { buildAll } from './lib/build.mjs';
import { checkNode, runFile, settings, writeJson } from './lib/env.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { tail } from './lib/logs.mjs';
import { rememberedPorts } from './lib/ports.mjs';
import { claimPort, clearLeftovers, refuseSecond, resetHome } from './lib/previous.mjs';
import { signal } from './lib/pids.mjs';
import { children, stopAll, watchLaunches } from './lib/processes.mjs';
import { showScreen } from './lib/screen.mjs';
import { STOP_ORDER, admin, appEnvironment, bringDatabase, bringTemporal, startApps, waitReady } from './lib/stack.mjs';
import { UserError, runMain, say, seconds, step } from './lib/steps.mjs';

const USAGE = `用法：npm start [-- --reset]
  --reset   清空 YIMEN_HOME 里的数据，从头开始
设置（环境变量）：YIMEN_PORT、YIMEN_HOME、YIMEN_DEMO_PASSWORD、TEMPORAL_ADDRESS、DATABASE_URL，详见 README.zh-CN.md`;

/** Keeps run.json up to date: who runs, so that the next start can clear up after a launcher that was killed. */
function remember(config, record) {
  const write = () => {
    const list = children().map(({ name, pid, command }) => ({ name, pid, command }));
    writeJson(runFile(config.home), { ...record, launcher: process.pid, port: config.port, children: list });
  };
  watchLaunches(write);
  write();
}

/** Brings the services up beside the build, in the order their needs allow. Returns what the screen shows. */
async function bringUp(config, record) {
  const ports = await rememberedPorts(config.home, ['postgres', 'temporal', 'temporalUi', 'workerHealth']);
  const startEngine = async () => {
    if (!config.temporalAddress)
      await step('取得 Temporal 服务器', () => ensureTemporalCli({ cache: config.cache }).then(() => {}));
    let temporal;
    await step('启动 Temporal', async () => (temporal = await bringTemporal(config, ports)).address);
    return temporal;
  };
  const startDatabase = async () => {
    let database;
    await step('启动 PostgreSQL', async () => {
      database = await bringDatabase(config, ports.postgres);
      return config.databaseUrl ? '外部数据库' : `端口 ${ports.postgres}`;
    });
    return database;
  };
  const [temporal, database] = await allOrFirstError([startEngine(), startDatabase(), step('构建', () => buildAll())]);
  const env = appEnvironment(config, { database, temporal, workerPort: ports.workerHealth });
  Object.assign(record, { env, adminUrl: database.adminUrl });
  const owner = { ...env, DATABASE_ADMIN_URL: database.adminUrl };
  await step('升级数据库结构', () => admin('migrate', owner).then(() => {}));
  const demo = env.YIMEN_DEMO !== '0';
  await allOrFirstError([
    demo && step('载入政策包与示例中心', () => admin('open-demo', owner).then(() => {})),
    step('登记检索属性与定时任务', () => admin('deploy-engine', env).then(() => {})),
  ]);
  const apps = startApps(env, config.home);
  await step('启动 api 与 worker', () => Promise.race([waitReady(config.port), firstDeath(apps)]).then(() => {}));
  return { temporal, demo };
}

/** Like Promise.all, but the others are still waited for, so that nothing starts behind the back of a clean stop. */
async function allOrFirstError(promises) {
  const results = await Promise.allSettled(promises);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return results.map(({ value }) => value);
}

/** Throws as soon as one of the children ends, with the last lines of its log. */
async function firstDeath(handles) {
  const { name, code, signal, error, logFile } = await Promise.race(
    handles.map(async (handle) => ({ ...(await handle.exited), name: handle.name, logFile: handle.logFile })),
  );
  const how = error ? error.message : signal ? `信号 ${signal}` : `退出码 ${code}`;
  throw new UserError(`${name} 意外退出（${how}），系统已停止。日志 ${logFile} 的最后几行：\n${tail(logFile)}`);
}

/**
 * Resolves when the person asks to stop: Ctrl-C, SIGTERM, SIGHUP, or npm itself having gone away. Who asks a third
 * time does not want to wait: everything is killed (npm and the terminal may both pass on the first Ctrl-C).
 */
function stopRequest() {
  let asked = 0;
  return new Promise((resolve) => {
    const hear = (name) => {
      resolve(name);
      asked += 1;
      if (asked < 3) return;
      for (const { pid } of children()) signal(-pid, 'SIGKILL');
      process.exit(130);
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, hear);
    if (!process.env.npm_lifecycle_event) return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve('npm'), 500).unref();
  });
}

async function prepare(config, reset) {
  await step('检查 Node', () => checkNode());
  refuseSecond(config.home);
  mkdirSync(config.home, { recursive: true });
  const cleared = await clearLeftovers(config.home);
  if (cleared) say(`✓ ${cleared}`);
  await claimPort(config.port);
  if (reset) await step('清空数据', () => resetHome(config));
  await step('安装依赖', () => ensureInstalled());
}

async function main() {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) return say(USAGE);
  const unknown = args.find((arg) => arg !== '--reset');
  if (unknown) throw new UserError(`不认识的参数 ${unknown}。\n${USAGE}`);
  const config = settings();
  const began = performance.now();
  const record = { startedAt: new Date().toISOString(), cache: config.cache };
  const stop = stopRequest();
  const life = (async () => {
    await prepare(config, args.includes('--reset'));
    remember(config, record);
    const shown = await bringUp(config, record);
    await showScreen(config, { ...shown, took: seconds(began) });
    await firstDeath(children());
  })();
  const outcome = await Promise.race([stop.then((by) => ({ by })), life.catch((failure) => ({ failure }))]);
  if (outcome.by) say(`\n正在停止（${outcome.by}）…`);
  await stopAll(STOP_ORDER, (name) => say(`· 停止 ${name}`));
  if (outcome.failure) throw outcome.failure;
  say(`已停止。数据保留在 ${join(config.home, '/')}`);
  return 0;
}

runMain(main);
