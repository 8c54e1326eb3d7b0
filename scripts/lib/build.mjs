import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { alone } from './alone.mjs';
import { ROOT } from './env.mjs';
import { run } from './processes.mjs';
import { UserError } from './steps.mjs';
import { buildWeb } from './web.mjs';

const DIST = join(ROOT, 'dist');
const MARK = join(DIST, '.yimen-build');
const SOURCES = ['apps/api', 'apps/worker', 'libs'];
const WEB_MARK = join(DIST, '.yimen-web-build');
const WEB_SOURCES = ['apps/web', 'libs/domain'];
const SETTINGS = ['package-lock.json', 'nest-cli.json', 'tsconfig.base.json'];

function sourceFiles(folders) {
  const inFolders = folders
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
    );
  return [...inFolders.sort(), ...SETTINGS.map((name) => join(ROOT, name))];
}

/** SHA-256 over the names and contents of everything that the builds of `folders` read; tests do not count. */
function sourceHash(folders) {
  const hash = createHash('sha256');
  for (const file of sourceFiles(folders))
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** The compiled entry `name` of an app ('api' or 'worker'); throws a UserError when the build has not made it. */
export function entryOf(app, name) {
  const places = [`dist/apps/${app}/apps/${app}/src`, `dist/apps/${app}/src`, `dist/apps/${app}`];
  const found = places.map((place) => join(ROOT, place, `${name}.js`)).find((file) => existsSync(file));
  if (found) return found;
  throw new UserError(`构建结果里没有 ${app} 的 ${name}.js，请运行 npm run build。`);
}

/** The compiler's last words without its colours. */
function words(output) {
  return stripVTControlCharacters(output).trim().split('\n').slice(-40).join('\n');
}

async function compile(app) {
  const nest = join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js');
  const { code, output } = await run(process.execPath, [nest, 'build', app]);
  if (code !== 0) throw new UserError(`构建 ${app} 失败：\n${words(output)}`);
}

async function bundle() {
  const { code, output } = await run(process.execPath, [entryOf('worker', 'bundle')]);
  if (code !== 0) throw new UserError(`打包工作流失败：\n${words(output)}`);
}

async function buildServers() {
  await Promise.all([compile('api'), compile('worker')]);
  await bundle();
}

/** Runs `build` unless the sources are those of the last time. Returns whether it ran. */
async function whenStale(mark, folders, force, build) {
  const want = sourceHash(folders);
  if (!force && existsSync(mark) && readFileSync(mark, 'utf8') === want) return false;
  rmSync(mark, { force: true });
  await build();
  writeFileSync(mark, want);
  return true;
}

/**
 * Compiles api and worker side by side, then bundles the workflows from the compiled code; beside that the pages. What
 * was built from the same sources is left alone. Returns a word for the progress line; a UserError carries the
 * compiler's words.
 */
export function buildAll({ force = false } = {}) {
  return alone('build', async () => {
    const built = await Promise.all([
      whenStale(MARK, SOURCES, force, buildServers),
      whenStale(WEB_MARK, WEB_SOURCES, force, buildWeb),
    ]);
    return built.some(Boolean) ? '已构建' : '源码未变';
  });
}
