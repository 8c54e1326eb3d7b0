import type { Memory } from './memory';
import { median, spreadOf, type Round, type Spread } from './measure';

const one = (value: number) => value.toFixed(1);
const two = (value: number) => value.toFixed(2);
const rates = (rounds: Round[]) => rounds.map((round) => round.rate);
const actRates = (rounds: Round[]) => rounds.map((round) => round.acts.length / round.seconds);

/** Median of p50 and p95 over the rounds: one disturbed round does not speak for the others. */
function spread(rounds: Round[]): Spread {
  const each = rounds.map((round) => spreadOf(round.acts));
  return { p50: median(each.map(({ p50 }) => p50)), p95: median(each.map(({ p95 }) => p95)) };
}

/** Ratio round by round, then the middle one: both halves of a round had the same machine. */
function ratio(floor: number[], house: number[]): number {
  return median(house.map((rate, index) => rate / (floor[index] ?? rate)));
}

/** CPU time of one lifecycle over all processes: what it costs whatever else the machine does. */
function cpuOf(rounds: Round[]): string {
  const known = rounds.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]));
  return known.length ? `CPU ${one(median(known))} 毫秒/件  ` : '';
}

/** Lifecycles and acts a second of the floor, of the short line and of the long one. */
export function lifecycleTable(floor: Round[], short: Round[], long: Round[]): string {
  const row = (title: string, rounds: Round[]) =>
    `  ${title}  ${one(median(rates(rounds)))} 件/秒  ${one(median(actRates(rounds)))} 步/秒  ${cpuOf(rounds)}（各轮 ${rates(rounds).map(one).join('、')}）`;
  return [
    '全程（同时 50 件）',
    row('地板：最简流程 5 步        ', floor),
    row('本系统：登记到归档 5 步    ', short),
    row('本系统：法定全程 15 步     ', long),
    `  比值（本系统 5 步 / 地板）：${two(ratio(rates(floor), rates(short)))}（目标 ≥ 0.80）`,
    `  比值（法定全程每秒步数 / 地板每秒步数）：${two(ratio(actRates(floor), actRates(long)))}`,
  ].join('\n');
}

/** How long one act takes, floor against house. */
export function actTable(title: string, floor: Round[], house: Round[]): string {
  const [a, b] = [spread(floor), spread(house)];
  return [
    `一个动作（${title}，毫秒）`,
    `  地板    p50 ${one(a.p50)}  p95 ${one(a.p95)}`,
    `  本系统  p50 ${one(b.p50)}  p95 ${one(b.p95)}`,
    `  比值    p50 ${two(b.p50 / a.p50)}  p95 ${two(b.p95 / a.p95)}（目标 p95 ≤ 1.30）`,
  ].join('\n');
}

/** Registrations a second. */
export function registrationLine(rounds: Round[], atOnce: number, centres: number): string {
  const { p50, p95 } = spread(rounds);
  return `登记（同时 ${atOnce} 件，${centres} 个中心）：${one(median(rates(rounds)))} 件/秒（目标 ≥ 300），p50 ${one(p50)} 毫秒，p95 ${one(p95)} 毫秒（各轮 ${rates(rounds).map(one).join('、')}）`;
}

/** The worker's memory, and how fast the relay carried the last registrations to the engine. */
export function memoryLine({ open, rss, heap }: Memory, carried: number, seconds: number): string {
  const note = open < 10_000 ? '；YIMEN_BENCH_OPEN=10000 按一万件量' : '';
  return `在办 ${open} 件时 worker 内存：常驻 ${one(rss)} MiB，堆 ${one(heap)} MiB（新登记 ${carried} 件，登记完后 ${one(seconds)} 秒内全部起流程${note}）`;
}
