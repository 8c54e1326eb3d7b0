import { cpus } from 'node:os';
import { script } from '../support/native';
import { startStack, type Stack } from '../support/stack';
import { openCenters } from './centers';
import { durableCluster } from './cluster';
import { cpuMeter, type CpuMeter } from './cost';
import { startFloor, type Floor } from './floor/floor';
import { House } from './house';
import { longLine, people, shortLine } from './lines';
import { runRound, type Round } from './measure';
import { outboxEmpty, workerMemory } from './memory';
import { actTable, lifecycleTable, memoryLine, registrationLine } from './report';

export interface BenchOrder {
  /** Floor and house take turns this often. */
  rounds: number;
  /** Lifecycles in a round. */
  lifecycles: number;
  /** Registrations in a round. */
  registrations: number;
  /** Open cases at which the worker's memory is read. */
  open: number;
}

const atOnce = 50;
const centres = 20;

/** Floor and house in turns on one set of servers, so that whatever else the machine does weighs on both. Exit code. */
export async function runBench(order: BenchOrder): Promise<number> {
  const cluster = await durableCluster('bench');
  const stop = async () => script('processes').stopAll(['floor', 'api', 'worker', 'temporal', 'postgres']);
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => void stop().then(() => process.exit(130)));
  try {
    const stack = await startStack({ name: 'bench', cluster, time: 'dev' });
    const house = new House(stack, await openCenters(stack, centres));
    await house.signIn(people);
    const floor = await startFloor(stack);
    say(
      `${cpus().length} 核，Node ${process.version}，${centres} 个中心，${order.rounds} 轮，每轮 ${order.lifecycles} 件`,
    );
    await measure(order, stack, floor, house, cpuMeter(stack, floor, cluster.server.pid));
    house.close();
    await floor.stop();
    await stack.stop();
    return 0;
  } finally {
    await stop();
    await cluster.stop();
  }
}

async function measure(order: BenchOrder, stack: Stack, floor: Floor, house: House, cpu: CpuMeter): Promise<void> {
  const { rounds, lifecycles, registrations, open } = order;
  const long = longLine(new Date());
  const a = (total: number, flight: number) =>
    runRound(total, flight, (index, timed) => floor.lifecycle(index, timed), cpu);
  const b = (total: number, flight: number) =>
    runRound(total, flight, (index, timed) => house.lifecycle(shortLine, index, timed), cpu);
  const c = (total: number, flight: number) =>
    runRound(total, flight, (index, timed) => house.lifecycle(long, index, timed), cpu);
  const d = (total: number) => runRound(total, atOnce, (index, timed) => house.registration(shortLine, index, timed));

  for (const warm of [a, b, c]) await warm(100, atOnce);
  const busy = await inTurns(rounds, [
    () => a(lifecycles, atOnce),
    () => b(lifecycles, atOnce),
    () => c(Math.ceil(lifecycles / 3), atOnce),
  ]);
  const [floorBusy = [], shortBusy = [], longBusy = []] = busy;
  say(lifecycleTable(floorBusy, shortBusy, longBusy));

  const [floorCalm = [], shortCalm = []] = await inTurns(rounds, [() => a(12, 1), () => b(12, 1)]);
  say(actTable('同时 1 件', floorCalm, shortCalm));
  say(actTable(`同时 ${atOnce} 件`, floorBusy, shortBusy));

  const registered: Round[] = [];
  for (let round = 0; round < Math.min(rounds, 3); round += 1) {
    registered.push(await d(registrations));
    await outboxEmpty(stack);
  }
  say(registrationLine(registered, atOnce, centres));
  await remember(stack, house, open);
}

/** Fills up to `open` open cases, lets the engine take them all in, and reads what the worker holds. */
async function remember(stack: Stack, house: House, open: number): Promise<void> {
  const before = await workerMemory(stack);
  const missing = Math.max(0, open - before.open);
  await runRound(missing, atOnce, (index, timed) => house.registration(shortLine, index, timed));
  const seconds = await outboxEmpty(stack);
  say(memoryLine(await workerMemory(stack), missing, seconds));
}

/** Every kind of work once per round, one after the other; answers the rounds of each kind. */
async function inTurns(rounds: number, works: (() => Promise<Round>)[]): Promise<Round[][]> {
  const done: Round[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) done[index]?.push(await work());
  }
  return done;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
