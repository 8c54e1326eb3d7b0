import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureTemporalCli } from './binaries.mjs';
import { freePort } from './ports.mjs';
import { tail } from './logs.mjs';
import { launch } from './processes.mjs';
import { UserError, until } from './steps.mjs';

/** Waits until a Temporal server answers and knows the namespace; `alive()` false ends the wait at once. */
export async function waitForTemporal(address, namespace, { withinMs = 60_000, alive = () => true } = {}) {
  const { Connection } = await import('@temporalio/client');
  await until(
    `Temporal 服务器 ${address}`,
    async () => {
      if (!alive()) throw new UserError(`Temporal 服务器 ${address} 启动后退出了。`);
      const connection = await Connection.connect({ address, connectTimeout: '2s' });
      try {
        if (namespace) await connection.workflowService.describeNamespace({ namespace });
        else await connection.workflowService.getSystemInfo({});
        return true;
      } finally {
        await connection.close();
      }
    },
    { withinMs, everyMs: 150 },
  );
}

/** Makes the namespace on an external server that does not have it yet; closed runs are kept for 30 days. */
export async function ensureNamespace(address, namespace) {
  const { Connection } = await import('@temporalio/client');
  const connection = await Connection.connect({ address, connectTimeout: '5s' });
  try {
    await connection.workflowService.describeNamespace({ namespace });
  } catch (error) {
    if (error.code !== 5) throw error; // 5 = NOT_FOUND
    const retention = { seconds: 30 * 24 * 3600 };
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention });
  } finally {
    await connection.close();
  }
}

async function readyOrStopped(server, address, namespace) {
  let running = true;
  void server.exited.then(() => (running = false));
  try {
    await waitForTemporal(address, namespace, { alive: () => running });
  } catch (error) {
    await server.stop();
    throw new UserError(`${error.message}\n${tail(server.logFile)}`);
  }
}

/**
 * Starts Temporal's dev server on the loopback address. `dbFile` keeps its state across restarts, without it the
 * state is in memory; `codecEndpoint` lets its Web UI show our encrypted payloads. Returns { address, uiAddress, pid,
 * exited, stop(), kill9() } when the namespace can be used.
 */
export async function startTemporal(options = {}) {
  const { dbFile, namespace = 'yimen', headless = false, codecEndpoint, logFile, dynamicConfig = {} } = options;
  const binary = options.binary ?? (await ensureTemporalCli());
  const port = options.port ?? (await freePort());
  const uiPort = headless ? null : (options.uiPort ?? (await freePort()));
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace];
  args.push('--log-level', 'warn');
  if (headless) args.push('--headless');
  else args.push('--ui-ip', '127.0.0.1', '--ui-port', String(uiPort), '--ui-disable-news-fetch');
  if (!headless && codecEndpoint) args.push('--ui-codec-endpoint', codecEndpoint);
  if (dbFile) {
    mkdirSync(dirname(dbFile), { recursive: true });
    args.push('--db-filename', dbFile);
  }
  for (const [key, value] of Object.entries(dynamicConfig))
    args.push('--dynamic-config-value', `${key}=${JSON.stringify(value)}`);
  const server = launch('temporal', binary, args, { logFile, graceMs: 15_000 });
  const address = `127.0.0.1:${port}`;
  await readyOrStopped(server, address, namespace);
  return { ...server, address, uiAddress: headless ? null : `127.0.0.1:${uiPort}`, port, namespace };
}
