import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sha256 } from './install.mjs';
import { wipe } from './processes.mjs';
import { UserError } from './steps.mjs';

const SHELTER = '/var/lib/yimen';

function idOf(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

/**
 * PostgreSQL refuses to run as root, so under root its programs run as the system user `postgres`, made when the
 * machine has none. Returns { uid, gid }, or {} when the present user is not root.
 */
export function postgresOwner() {
  if (process.getuid?.() !== 0) return {};
  const known = idOf('postgres');
  if (known) return known;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres']);
  const made = idOf('postgres') ?? idOf('nobody');
  if (made) return made;
  throw new UserError('以 root 运行时 PostgreSQL 需要一个普通用户：请先 useradd postgres，或改用普通用户运行。');
}

function mayEnter(folder, { uid, gid }) {
  const { mode, uid: owner, gid: group } = statSync(folder);
  if (owner === uid) return (mode & 0o100) !== 0;
  return group === gid ? (mode & 0o010) !== 0 : (mode & 0o001) !== 0;
}

/** True when the given user can walk down to this (existing) folder: each folder on the way lets it pass. */
export function canReach(path, owner) {
  if (owner.uid === undefined) return true;
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at) && !mayEnter(at, owner)) return false;
    if (at === dirname(at)) return true;
  }
}

/**
 * The folder that PostgreSQL's programs are run from: the package's own one, or, when the project lies where the
 * user `postgres` may not go (/root, say), a copy under /var/lib/yimen.
 */
export function reachablePrograms(native, version, owner) {
  if (canReach(native, owner)) return native;
  const copy = join(SHELTER, `postgres-${version}`);
  if (!existsSync(join(copy, 'bin/postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/**
 * Makes the data folder's parent ready and returns the true folder: the one asked for, or, when `postgres` cannot
 * reach it, one under /var/lib/yimen to which a link is left in its place.
 */
export function reachableData(dataDir, owner) {
  const link = lstatSync(dataDir, { throwIfNoEntry: false });
  if (link?.isSymbolicLink()) {
    const target = readlinkSync(dataDir);
    mkdirSync(dirname(target), { recursive: true });
    return target;
  }
  mkdirSync(dirname(dataDir), { recursive: true });
  if (link || canReach(dirname(dataDir), owner)) return dataDir;
  const target = join(SHELTER, `${sha256(dataDir).slice(0, 12)}-${basename(dataDir)}`);
  mkdirSync(SHELTER, { recursive: true });
  wipe(target); // of an installation at this place whose folder was removed by hand
  symlinkSync(target, dataDir);
  return target;
}

/** Hands a file or folder to PostgreSQL's user; nothing to do when we are not root. */
export function giveTo(path, owner) {
  if (owner.uid !== undefined) chownSync(path, owner.uid, owner.gid);
}
