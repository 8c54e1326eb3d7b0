import { join } from 'node:path';
import { ensureTemporalCli } from './binaries.mjs';
import { readJson, runFile, settings } from './env.mjs';
import { rememberedPorts } from './ports.mjs';
import { clearLeftovers, claimPort, runningLauncher } from './previous.mjs';
import { stopAll } from './processes.mjs';
import { STOP_ORDER, admin, appEnvironment, bringDatabase, bringTemporal, startApps, waitReady } from './stack.mjs';
import { UserError, step } from './steps.mjs';

/**
 * Runs `work` against this installation with its own data: as it runs already, or brought up for the work and stopped
 * after it. In: a function of { address, env }; env holds the owner's database address. Returns what it returns.
 */
export async function withInstallation(work) {
  const config = settings();
  const record = readJson(runFile(config.home));
  if (runningLauncher(config.home) && record?.env) {
    const env = { ...record.env, DATABASE_ADMIN_URL: record.adminUrl };
    return work({ address: `http://127.0.0.1:${record.port}`, env });
  }
  if (!config.databaseUrl && !readJson(join(config.home, 'pg.json')))
    throw new UserError(`${config.home} 里还没有数据，请先运行一次 npm start。`);
  try {
    const env = await step('启动本安装', () => bringUp(config));
    return await work({ address: `http://127.0.0.1:${config.port}`, env });
  } finally {
    await stopAll(STOP_ORDER);
  }
}

async function bringUp(config) {
  await clearLeftovers(config.home);
  await claimPort(config.port);
  if (!config.temporalAddress) await ensureTemporalCli({ cache: config.cache });
  const ports = await rememberedPorts(config.home, ['postgres', 'temporal', 'temporalUi', 'workerHealth']);
  const database = await bringDatabase(config, ports.postgres);
  const temporal = await bringTemporal(config, ports);
  const env = appEnvironment(config, { database, temporal, workerPort: ports.workerHealth });
  const owner = { ...env, DATABASE_ADMIN_URL: database.adminUrl };
  await admin('migrate', owner);
  await admin('deploy-engine', env);
  startApps(env, config.home);
  await waitReady(config.port);
  return owner;
}
