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
      return pids.reduce((sum, pid) => sum + (statOf(pid)?.cpu ?? 0), 0);
    } catch {
      return null;
    }
  };
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => statOf(pid)?.parent === parent);
}

/** Parent and used time of a process; null when it has ended. */
function statOf(pid: number): { parent: number; cpu: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1] ?? 0, cpu: ((fields[11] ?? 0) + (fields[12] ?? 0)) * tickMs };
  } catch {
    return null;
  }
}
