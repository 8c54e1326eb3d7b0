import { basename, join } from 'node:path';
import { existsSync, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { readJson, runFile } from './env.mjs';
import { nextFreePort, isFree, portHolder } from './ports.mjs';
import { commandLine, endProcess, isAlive } from './pids.mjs';
import { wipe } from './processes.mjs';
import { UserError } from './steps.mjs';

/** The launcher that runs over this home folder now, from its record: { pid, port }, or null. */
export function runningLauncher(home) {
  const record = readJson(runFile(home));
  if (!record?.launcher || record.launcher === process.pid) return null;
  const alive = isAlive(record.launcher) && commandLine(record.launcher).includes('start.mjs');
  return alive ? { pid: record.launcher, port: record.port } : null;
}

/** Refuses to start twice over one home folder. */
export function refuseSecond(home) {
  const other = runningLauncher(home);
  if (!other) return;
  throw new UserError(
    `已经在运行：http://127.0.0.1:${other.port}（进程 ${other.pid}，数据 ${home}）。先按 Ctrl-C 或 kill ${other.pid} 停止它。`,
  );
}

/** Ends what an earlier launcher left when it was killed outright. Returns a word for the progress line. */
export async function clearLeftovers(home) {
  const left = (readJson(runFile(home))?.children ?? []).filter(
    ({ pid, command }) => isAlive(pid) && commandLine(pid).includes(basename(command)),
  );
  for (const { pid, name } of left) await endProcess(pid, { name: name === 'postgres' ? 'SIGINT' : 'SIGTERM' });
  return left.length > 0 ? `清理了上次遗留的 ${left.map(({ name }) => name).join('、')}` : undefined;
}

/** Makes sure that the public port is free; otherwise says who holds it and which port to take instead. */
export async function claimPort(port) {
  if (await isFree(port)) return;
  const holder = portHolder(port);
  const who = holder ? `进程 ${holder.pid}（${holder.name}）` : '另一个程序（系统没有说明是哪一个）';
  const next = await nextFreePort(port);
  throw new UserError(`端口 ${port} 已被${who}占用。可以换一个空闲端口：YIMEN_PORT=${next} npm start`);
}

/** What `--reset` forgets. Only names that we make ourselves: a mistyped YIMEN_HOME never loses anything else. */
const OURS = /^(pg|pg\.json|pg\.new|pg\.password|temporal\.db.*|keys\.json|database\.json|ports\.json|run\.json|logs)$/;

/**
 * Wipes the data of this installation; other files in the folder are left alone. Refused while an external database or
 * engine is in use: the keys that open its contents lie here.
 */
export function resetHome({ home, databaseUrl, temporalAddress }) {
  if (databaseUrl || temporalAddress) {
    throw new UserError(
      '使用外部数据库或 Temporal（DATABASE_URL、TEMPORAL_ADDRESS）时不能用 --reset：请在那一侧清空。',
    );
  }
  if (!existsSync(home)) return '没有旧数据';
  for (const name of readdirSync(home).filter((entry) => OURS.test(entry))) {
    const path = join(home, name);
    if (lstatSync(path).isSymbolicLink()) wipe(readlinkSync(path)); // data sheltered elsewhere, see postgres-owner
    wipe(path);
  }
  return home;
}
