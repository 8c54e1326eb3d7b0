import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Cluster } from '../../support/cluster';
import { script } from '../../support/native';
import { openCenter, startStack, type Stack } from '../../support/stack';
import { StoryError } from './load';
import type { House } from './play-story';

/** A house of its own in virtual time. Stop it with `stack.stop()`. */
export async function ownHouse(name: string, from: string, cluster?: Cluster): Promise<{ house: House; stack: Stack }> {
  const stack = await startStack({ name, time: { from }, ...(cluster ? { cluster } : {}) });
  const { time } = stack;
  if (!time) throw new Error('a story needs virtual time');
  const storyTime = {
    virtual: true,
    now: () => time.now,
    moveTo: (instant: string) => time.moveTo(instant),
    restartWorker: () => stack.restart('worker', 'crash'),
  };
  const { baseUrl, password } = stack;
  return { stack, house: { baseUrl, password, time: storyTime, openCenter: (order) => stack.openCenter(order) } };
}

interface RunRecord {
  env: Record<string, string>;
  adminUrl: string;
  port: number;
}

/** The running installation of `npm start`; its time is the host's. Throws StoryError when none runs. */
export async function liveHouse(): Promise<House> {
  const { home } = script('env').settings();
  const record = readRecord(script('env').runFile(home));
  const baseUrl = `http://127.0.0.1:${record.port}`;
  const ready = await fetch(`${baseUrl}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!ready) throw new StoryError(`没有正在运行的系统（${baseUrl}）。请先 npm start，或去掉 --live。`);
  const env = { ...process.env, ...record.env, DATABASE_ADMIN_URL: record.adminUrl };
  const run = async (verb: string, args: string[]) => {
    const file = script('build').entryOf('worker', 'admin');
    const { code, output } = await script('processes').run(process.execPath, [file, verb, ...args], { env });
    if (code !== 0) throw new StoryError(`开不了新的中心：${output.trim().split('\n').slice(-5).join(' ')}`);
    return output;
  };
  const time = {
    virtual: false,
    now: () => new Date().toISOString(),
    moveTo: () => wait(0),
    restartWorker: () => wait(0),
  };
  const password = record.env['YIMEN_DEMO_PASSWORD'] ?? script('env').settings().demoPassword;
  return { baseUrl, password, time, openCenter: (order) => openCenter(order, home, run) };
}

function readRecord(file: string): RunRecord {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunRecord;
  } catch {
    throw new StoryError(`没有找到运行记录 ${file}。请先 npm start，或去掉 --live。`);
  }
}
