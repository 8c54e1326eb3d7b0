import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ROOT } from './env.mjs';
import { run } from './processes.mjs';
import { UserError } from './steps.mjs';

/** What is built, how many KB (gzip) its first page may weigh, and which later parts that first page needs. */
const pages = [
  { name: 'staff', title: '工作人员页面', config: 'vite.staff.config.ts', budget: 420, then: ['Shell-', 'TodoPage-'] },
  { name: 'phone', title: '群众手机页', config: 'vite.phone.config.ts', budget: 80, then: [] },
  { name: 'wall', title: '大厅屏', config: 'vite.wall.config.ts', budget: 260, then: [] },
];
const WEB = join(ROOT, 'apps/web');
const WEB_DIST = join(ROOT, 'dist/web');
const packed = /\.(js|css|html|svg)$/;
const kilobyte = 1024;

/** Builds beside the folder that may be in use, then takes its place. */
async function bundle({ name, title, config }) {
  const [draft, place] = [join(WEB_DIST, `.${name}.new`), join(WEB_DIST, name)];
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  // said here, for a test run that finds the pages old says 'test', and would get React's slow and heavy half
  const env = { ...process.env, NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const { code, output } = await run(
    process.execPath,
    [vite, 'build', '-c', join(WEB, config), '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'],
    {
      env,
    },
  );
  if (code !== 0)
    throw new UserError(
      `构建${title}失败：\n${stripVTControlCharacters(output).trim().split('\n').slice(-40).join('\n')}`,
    );
  pack(draft);
  rmSync(place, { recursive: true, force: true });
  renameSync(draft, place);
  return place;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Twins for browsers that read packed files, so that no process has to pack them again. */
function pack(folder) {
  for (const file of filesIn(folder).filter((name) => packed.test(name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content));
  }
}

/** Scripts and styles that index.html names or `then` begins, and what those scripts import before anything runs. */
function firstFiles(folder, then) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const wanted = [...html.matchAll(/(?:src|href)="[^"]*?([\w.-]+\.(?:js|css))"/g)].map(([, name]) => name);
  const later = filesIn(folder).map((file) => basename(file));
  wanted.push(...later.filter((name) => name.endsWith('.js') && then.some((begin) => name.startsWith(begin))));
  const found = new Map();
  while (wanted.length) {
    const name = wanted.pop();
    const file = filesIn(folder).find((path) => path.endsWith(`/${name}`));
    if (!file || found.has(file)) continue;
    found.set(file, gzipSync(readFileSync(file)).length);
    if (name.endsWith('.css')) continue;
    const code = readFileSync(file, 'utf8');
    wanted.push(...[...code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(([, other]) => other));
  }
  return [...found.values()];
}

/** In: nothing. Out: a line for each page with its weight. Throws UserError when a build fails or a page is too heavy. */
export async function buildWeb() {
  const lines = [];
  for (const page of pages.filter(({ config }) => existsSync(join(WEB, config)))) {
    const folder = await bundle(page);
    const weight = firstFiles(folder, page.then).reduce((sum, bytes) => sum + bytes, 0) / kilobyte;
    const line = `${page.title} ${weight.toFixed(0)} KB（gzip），上限 ${page.budget} KB`;
    if (weight > page.budget) throw new UserError(`${line}：超过上限`);
    lines.push(line);
  }
  return lines;
}
