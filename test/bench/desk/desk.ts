import { cpus, loadavg } from 'node:os';
import { query } from '../../support/cluster';
import { runRound, spreadOf, type Round } from '../measure';
import { openPage, type Page } from './page';
import { visitBody } from './visitors';

/** The installation that is measured: its address, the demo password, and its database as the owner. */
export interface DeskOrder {
  address: string;
  password: string;
  database: string;
}

/** A first page as a person opens it, and whose. */
interface View {
  login: 'guide1' | 'triage1' | 'rsj1';
  title: string;
  path: string;
}

const registrations = 50;
const looks = 30;
const warmUp = 5;
/** Budgets in milliseconds: a registration with 100,000 cases, the first page of a list with a million. */
const most = { register: 300, list: 150 };

const list = (status: string, more = '') => `/petitions?sort=due&limit=50&status=${status}${more}`;
const views: View[] = [
  { login: 'triage1', title: '甄别 待甄别', path: list('registered') },
  { login: 'triage1', title: '甄别 待转送', path: list('triaged') },
  { login: 'triage1', title: '甄别 各列件数', path: '/petitions/counts?by=status' },
  { login: 'triage1', title: '甄别 红灯', path: '/petitions?sort=due&limit=50&colour=red' },
  { login: 'rsj1', title: '窗口 待签收', path: list('arrived', '&mine=lead') },
  { login: 'rsj1', title: '窗口 办理中', path: list('accepted', '&mine=lead') },
  { login: 'rsj1', title: '窗口 各列件数', path: '/petitions/counts?by=status&mine=lead' },
  { login: 'guide1', title: '导访 今日来访', path: '/visits' },
  { login: 'guide1', title: '导访 窗口等候', path: '/windows' },
];

/** Prints what the desk and the work lists take over HTTP, on the cases that lie in the installation. Exit code. */
export async function runDeskBench({ address, password, database }: DeskOrder): Promise<number> {
  const pages = new Map<string, Page>();
  for (const login of ['guide1', 'triage1', 'rsj1']) pages.set(login, await openPage(address, login, password));
  const of = (login: View['login']) => pages.get(login) as Page;
  const [row] = await query<{ n: string }>(database, 'select count(*) as n from case_file');
  say(`${cpus().length} 核，Node ${process.version}，库中 ${row?.n ?? '?'} 件，负载 ${load()}`);
  await lists(of);
  await registering(of('guide1'));
  say(`负载 ${load()}；本次登记的 ${2 * registrations + warmUp} 件虚构来访留在库中`);
  for (const page of pages.values()) page.close();
  return 0;
}

async function lists(of: (login: View['login']) => Page): Promise<void> {
  say(`工作列表第一页（各 ${looks} 次，逐次）`);
  for (const { login, title, path } of views) {
    const look = () => of(login).get(path);
    for (let n = 0; n < 2; n += 1) await look();
    const named = `${title}（${rowsOf(await look())}）`;
    say(line(named, await runRound(looks, 1, async (_index, timed) => void (await timed(look))), most.list));
  }
}

async function registering(desk: Page): Promise<void> {
  let next = Date.now() % 100_000;
  const register = () => desk.post('/visits', visitBody(next++));
  const round = (atOnce: number) =>
    runRound(registrations, atOnce, async (_index, timed) => void (await timed(register)));
  for (let n = 0; n < warmUp; n += 1) await register();
  say(`登记 POST /visits（各 ${registrations} 件）`);
  say(line('逐件', await round(1), most.register));
  say(line('同时 10 件', await round(10), most.register));
}

function line(title: string, { acts, rate }: Round, budget: number): string {
  const { p50, p95 } = spreadOf(acts);
  const verdict = p95 <= budget ? '达到' : '超过';
  return `  ${title}  p50 ${p50.toFixed(1)}  p95 ${p95.toFixed(1)} 毫秒（目标 p95 ≤ ${budget}，${verdict}），${rate.toFixed(1)} 次/秒`;
}

/** How much the page held: rows of a list, cases of a count. */
function rowsOf({ items, total }: Record<string, unknown>): string {
  return Array.isArray(items) ? `${items.length} 行` : `共 ${String(total)} 件`;
}

function load(): string {
  return loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
