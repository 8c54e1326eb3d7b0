import { pause, until } from '../../support/wait';
import { textProblems, type Problem } from './compare';
import { progress } from './public-door';
import { rows } from './request';
import type { Expectation, Fields, NoticeExpectation, TaskExpectation } from './story';
import { isFields, type World } from './world';

/** How long notices may take to arrive after an act: the relay works in real time. */
const patienceMs = 3000;

/** What lay in the inboxes before a step, so that only what the step brought is judged. */
export interface InboxesBefore {
  seen: Set<string>;
}

/** The step an inbox is looked at for. `about`: ids of the objects that its notices may speak of. */
export interface InboxWindow {
  world: World;
  actor: string | undefined;
  target: string | undefined;
  since: string;
  before: InboxesBefore;
  about: Set<string>;
}

/** Notices of an act that can be undone are held back for ten seconds (docs/adr/0010-undo.md). */
const heldMs = 11_000;

type Item = Fields;

/** Who to ask for a notice: the person named; for nobody in particular, the cast and their colleagues. */
function recipients(world: World, to: string | undefined): string[] {
  const { actors } = world.story;
  if (to === undefined) {
    const staff = Object.values(actors).filter(({ login }) => login !== 'public');
    const cast = new Set(staff.map(({ login }) => login));
    const colleagues = staff.flatMap(({ unit }) => (unit ? world.directory.inboxes(unit) : []));
    return [...Object.keys(actors), ...new Set(colleagues.filter((login) => !cast.has(login)))];
  }
  return to in world.story.actors ? [to] : world.directory.inboxes(to);
}

async function noticesOf(world: World, who: string, since: string, petition?: string): Promise<Item[]> {
  if (!world.isPublic(who)) return rows(await world.send(who, { method: 'GET', path: '/notices', query: { since } }));
  if (world.slips.length === 0) return [];
  const list = (await progress(world, who, petition)).body['notices'];
  return Array.isArray(list) ? list.filter(isFields) : [];
}

async function tasksOf(world: World, who: string): Promise<Item[]> {
  return world.isPublic(who)
    ? []
    : rows(await world.send(who, { method: 'GET', path: '/tasks', query: { open: true } }));
}

const idOf = (item: Item) => String(item['id'] ?? `${String(item['about'])} ${String(item['at'])}`);

/** Notes what lies in the inboxes that a step's expectations speak of. Nothing is read when they speak of none. */
export async function lookBefore(
  world: World,
  expect: Expectation,
  since: string,
  petition?: string,
): Promise<InboxesBefore> {
  const seen = new Set<string>();
  const notices = [...(expect.notices ?? []), ...(expect.absent_notices ?? [])];
  const all = expect.notices?.length === 0 ? recipients(world, undefined) : [];
  const readers = new Set([...all, ...notices.flatMap(({ to }) => recipients(world, to))]);
  for (const who of readers) for (const item of await noticesOf(world, who, since, petition)) seen.add(idOf(item));
  for (const { owner } of expect.tasks ?? [])
    for (const who of recipients(world, owner)) for (const item of await tasksOf(world, who)) seen.add(idOf(item));
  return { seen };
}

async function fresh(window: InboxWindow, to: string | undefined): Promise<Item[]> {
  const { world, since, before, target } = window;
  const found = new Map<string, Item>();
  for (const who of recipients(world, to)) {
    for (const item of await noticesOf(world, who, since, target)) {
      const inWindow = Date.parse(String(item['at'])) >= Date.parse(since);
      if (inWindow && !before.seen.has(idOf(item))) found.set(idOf(item), item);
    }
  }
  return [...found.values()];
}

function fits(item: Item, expected: NoticeExpectation, { world, about }: InboxWindow): boolean {
  const ids = expected.target === undefined ? about : new Set([world.thing(expected.target).id]);
  const onCase = item['case'] === undefined || item['case'] === null || ids.size === 0 || ids.has(String(item['case']));
  const same = (key: 'about' | 'rung' | 'child') => expected[key] === undefined || expected[key] === item[key];
  const says = expected.what === undefined || String(item['text']).includes(expected.what);
  return onCase && same('about') && same('rung') && same('child') && says;
}

async function paperFits(
  item: Item,
  wanted: string | undefined,
  { world }: InboxWindow,
  to?: string,
): Promise<boolean> {
  if (wanted === undefined || item['document'] === wanted) return true;
  const reader = recipients(world, to)[0];
  if (typeof item['document'] !== 'string' || !reader) return false;
  const paper = await world.send(reader, { method: 'GET', path: `/documents/${item['document']}` });
  return paper.body['type'] === wanted;
}

async function noticeProblems(expected: NoticeExpectation, window: InboxWindow): Promise<Problem[]> {
  const found: Item[] = [];
  for (const item of await fresh(window, expected.to)) {
    if (fits(item, expected, window) && (await paperFits(item, expected.document, window, expected.to)))
      found.push(item);
  }
  const name = `通知 ${[expected.about, expected.rung, expected.what].filter(Boolean).join(' ')}→${expected.to ?? '任何人'}`;
  if (found.length === 0) return [{ text: `${name} 没有收到` }];
  if (expected.count !== undefined && found.length !== expected.count)
    return [{ text: `${name} 应有 ${expected.count} 条，实有 ${found.length} 条` }];
  const text = found.map((item) => JSON.stringify(item)).join('\n');
  const { names } = window.world;
  return textProblems(
    name,
    text,
    names.resolve(expected.contains) as string[],
    names.resolve(expected.lacks) as string[],
  );
}

const shanghaiDay = (instant: string) => new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(0, 10);

function sameDue(expected: string, got: unknown): boolean {
  if (typeof got !== 'string') return false;
  if (expected === got || Date.parse(expected) === Date.parse(got)) return true;
  return expected.length === 10 && got.length > 10 && shanghaiDay(got) === expected;
}

async function taskProblems({ owner, what, due }: TaskExpectation, { world, before }: InboxWindow): Promise<Problem[]> {
  const found: Item[] = [];
  for (const who of recipients(world, owner))
    for (const item of await tasksOf(world, who)) if (!before.seen.has(idOf(item))) found.push(item);
  const named = found.filter((item) => what === undefined || String(item['what']).includes(what));
  const name = `任务 ${what ?? ''}→${owner}`;
  if (named.length === 0)
    return [
      { text: `${name} 没有生成${found.length ? `（有：${found.map((f) => String(f['what'])).join('、')}）` : ''}` },
    ];
  if (due === undefined || named.some((item) => sameDue(due, item['due']))) return [];
  return [
    { text: `${name} 期限应为 ${due}，实为 ${named.map((item) => String(item['due'])).join('、')}`, dated: true },
  ];
}

async function arrived(expect: Expectation, window: InboxWindow): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const notice of expect.notices ?? []) problems.push(...(await noticeProblems(notice, window)));
  for (const task of expect.tasks ?? []) problems.push(...(await taskProblems(task, window)));
  return problems;
}

async function absent(expect: Expectation, window: InboxWindow): Promise<Problem[]> {
  const unwanted: NoticeExpectation[] = expect.notices?.length === 0 ? [{}] : [];
  const problems: Problem[] = [];
  for (const notice of [...unwanted, ...(expect.absent_notices ?? [])]) {
    const found = (await fresh(window, notice.to)).filter((item) => fits(item, notice, window));
    if (found.length > 0) problems.push({ text: `不应有的通知：${JSON.stringify(found[0])}` });
  }
  return problems;
}

/** Virtual time stands still while a step is judged; what is held back must come out all the same. */
async function passHeld({ time }: World): Promise<void> {
  if (time.virtual) await time.moveTo(new Date(Date.parse(time.now()) + heldMs).toISOString());
  else await pause(heldMs);
}

/** Notices and tasks of a step; waits up to 3 s of real time for what must come. */
export async function inboxProblems(expect: Expectation, window: InboxWindow): Promise<Problem[]> {
  let problems: Problem[] = [];
  const some = (expect.notices?.length ?? 0) + (expect.tasks?.length ?? 0) > 0;
  if (some) {
    problems = await arrived(expect, window);
    if (problems.length > 0) await passHeld(window.world);
    await until(async () => (problems = await arrived(expect, window)).length === 0, {
      withinMs: patienceMs,
      everyMs: 150,
    });
  }
  return [...problems, ...(await absent(expect, window))];
}
