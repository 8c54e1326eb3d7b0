import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pause } from './steps.mjs';

/** True while a process with this id exists (a zombie that waits for its parent counts as gone). */
export function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/^\d+ \(.*\) Z/s.test(readFileSync(stat, 'utf8'));
}

/** The command line of a process, or '' when it is gone. */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    const ps = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return ps.status === 0 ? ps.stdout.trim() : '';
  }
}

/** Sends a signal; says nothing when the process has already gone. A negative pid means its whole group. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Asks a process that is not our child to end, waits `graceMs`, then kills it with its group. */
export async function endProcess(pid, { name = 'SIGTERM', graceMs = 15_000 } = {}) {
  if (!isAlive(pid)) return;
  signal(pid, name);
  for (const end = performance.now() + graceMs; isAlive(pid) && performance.now() < end;) await pause(50);
  if (isAlive(pid)) signal(pid, 'SIGKILL');
  signal(-pid, 'SIGKILL');
  while (isAlive(pid)) await pause(20);
}
