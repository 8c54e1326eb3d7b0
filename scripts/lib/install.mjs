import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.mjs';
import { ROOT, readJson } from './env.mjs';
import { run } from './processes.mjs';
import { UserError } from './steps.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
const MARK = join(MODULES, '.yimen-lock');

/** SHA-256 of some bytes, in hex. */
export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function isMarked(want) {
  return existsSync(MARK) && readFileSync(MARK, 'utf8').trim() === want;
}

/** True when node_modules, installed by whatever command, holds exactly the packages the lock file names. */
function matchesLock() {
  const installed = readJson(join(ROOT, 'node_modules/.package-lock.json'))?.packages;
  if (!installed) return false;
  const wanted = Object.entries(readJson(LOCK).packages).filter(([path, entry]) => path && !entry.optional);
  return wanted.every(
    ([path, entry]) => installed[path]?.version === entry.version && existsSync(join(ROOT, path, 'package.json')),
  );
}

function npmCommand() {
  const own = process.env.npm_execpath;
  return own && /npm-cli\.c?js$/.test(own) ? [process.execPath, [own]] : ['npm', []];
}

async function install() {
  const [file, prefix] = npmCommand();
  // No dependency needs to count its installations anywhere.
  const env = { ...process.env, SCARF_ANALYTICS: 'false', NODE_ENV: 'development' };
  const args = [...prefix, 'ci', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retry-maxtimeout=10000'];
  const { code, output } = await run(file, args, { env });
  if (code === 0) return;
  throw new UserError(
    [
      '下载失败的是：npm 依赖包（npm ci）。',
      output.trim().split('\n').slice(-12).join('\n'),
      '请检查网络或 npm 镜像设置（npm config get registry），然后再运行一次。',
    ].join('\n'),
  );
}

/**
 * Brings node_modules to the state of package-lock.json: nothing happens when the lock file is the one installed
 * last, or when the installed packages already match it. Two starts at once install one after the other; a linked
 * node_modules belongs to another checkout and is never installed into. Returns a word for the progress line.
 */
export async function ensureInstalled() {
  const want = sha256(readFileSync(LOCK));
  if (isMarked(want)) return '已是最新';
  if (existsSync(MODULES) && lstatSync(MODULES).isSymbolicLink()) {
    if (matchesLock()) return '已是最新';
    throw new UserError('node_modules 是指向别处的链接，其中的包与 package-lock.json 不符；请删除这个链接再运行一次。');
  }
  return alone('install', async () => {
    if (isMarked(want)) return '已是最新';
    const present = matchesLock();
    if (!present) await install();
    writeFileSync(MARK, `${want}\n`);
    return present ? '已是最新' : '已安装';
  });
}
