import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from './steps.mjs';

/** The project's own folder; every script works from here, wherever it was called. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const MIN_NODE = [20, 19];

/** Refuses a Node older than 20.19, with the version found. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return `v${version}`;
  throw new UserError(
    `需要 Node ${MIN_NODE.join('.')} 或更高版本，现在是 ${version}。请到 https://nodejs.org 安装后再试。`,
  );
}

function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new UserError(`YIMEN_PORT=${text} 不是有效的端口（1–65535）。`);
}

/** The settings a person may give, with their defaults; paths come back absolute (relative ones start at the project). */
export function settings(env = process.env) {
  return {
    port: portOf(env.YIMEN_PORT || '7080'),
    home: resolve(ROOT, env.YIMEN_HOME || '.yimen'),
    cache: resolve(ROOT, env.YIMEN_CACHE || '.cache'),
    demoPassword: env.YIMEN_DEMO_PASSWORD || 'yimen-demo',
    namespace: env.TEMPORAL_NAMESPACE || 'yimen',
    temporalAddress: env.TEMPORAL_ADDRESS || null,
    temporalUiAddress: env.TEMPORAL_UI_ADDRESS || null,
    databaseUrl: env.DATABASE_URL || null,
    databaseAdminUrl: env.DATABASE_ADMIN_URL || null,
  };
}

/** Reads a JSON file; `fallback` when it does not exist or was cut short by a crash. */
export function readJson(file, fallback = null) {
  if (!existsSync(file)) return fallback;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return fallback;
  }
}

/** Writes a JSON file whole or not at all, readable by its owner only (it may hold passwords). */
export function writeJson(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}

/** The record of the running (or last) installation: pids, ports and the environment its processes got. */
export function runFile(home) {
  return join(home, 'run.json');
}
