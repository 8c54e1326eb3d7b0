import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './env.mjs';
import { isAlive } from './pids.mjs';
import { pause } from './steps.mjs';

function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
    return false;
  }
}

/** Runs `work` while no other process of this checkout does work of the same name; waits for it as long as it lives. */
export async function alone(name, work) {
  const lock = join(ROOT, `.cache/${name}.lock`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  while (!takeLock(lock)) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
