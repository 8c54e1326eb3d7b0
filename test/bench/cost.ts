import { readdirSync, readFileSync } from 'node:fs';
import type { Stack } from '../support/stack';
import type { Floor } from './floor/floor';

const tickMs = 10; // USER_HZ is 100 wherever Linux runs on our processors

/** Answers the CPU time that all parts of the bench have used up to now, in milliseconds; null where /proc is not there. */
export type CpuMeter = () => number | null;

/** Counts this process, api, worker, floor, Temporal, and PostgreSQL with its sessions. Other programs do not count. */
export function cpuMeter(stack: Stack, floor: Floor, postgres: number): CpuMeter {
  const parts = [process.pid, floor.pid, stack.engine.server.pid, postgres];
  return () => {
    try {
      const pids = [...parts, ...[...stack.children.values()].map(({ pid }) => pid), ...childrenOf(postgres)];
      const ended = statOf(postgres)?.ended ?? 0; // a session that was closed in between has still cost what it did
      return pids.reduce((sum, pid) => sum + (statOf(pid)?.cpu ?? 0), ended);
    } catch {
      return null;
    }
  };
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => statOf(pid)?.parent === parent);
}

/** Parent of a process, the time it has used, and the time of its children that have ended; null when it has ended itself. */
function statOf(pid: number): { parent: number; cpu: number; ended: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [own, ended] = [11, 13].map((at) => ((fields[at] ?? 0) + (fields[at + 1] ?? 0)) * tickMs);
    return { parent: fields[1] ?? 0, cpu: own ?? 0, ended: ended ?? 0 };
  } catch {
    return null;
  }
}
