import { textProblems, viewProblems, type Problem } from './compare';
import { countProblems, refusalOf } from './judge';
import type { Line, Tell } from './line';
import { requestOf, send } from './request';
import type { Fields, See, Step, Value, ViewExpectation } from './story';
import { isFields, type World } from './world';

/** The counters that a story names, as the auditor reads them now. */
export async function readCounts(world: World): Promise<Fields> {
  const names = Object.keys(world.story.finally.counts);
  const query = names.map((name) => `name=${encodeURIComponent(name)}`).join('&');
  const reply = await world.send('auditor1', { method: 'GET', path: `/audit/counts?${query}` });
  if (reply.status !== 200) throw new Error(`审计员读不到计数：${refusalOf(reply)}`);
  return isFields(reply.body['counts']) ? reply.body['counts'] : {};
}

/** End state, numbers, who sees what. `before`: the counters at the end of `given`. */
export async function playFinally(world: World, before: Fields, tell: Tell): Promise<Line[]> {
  const { at: instant, state, counts, see } = world.story.finally;
  await world.time.moveTo(instant);
  const lines: Line[] = [];
  const add = async (say: string, work: () => Promise<Problem[]>, clouded = false) => {
    const problems = clouded ? [] : await work().catch((error: unknown): Problem[] => [{ text: String(error) }]);
    const texts = problems.filter(({ dated }) => world.time.virtual || !dated).map(({ text }) => text);
    const verdict = texts.length > 0 ? 'failed' : clouded ? 'unjudged' : 'passed';
    const line: Line = {
      index: world.story.steps.length + lines.length + 1,
      at: instant,
      who: '最后',
      say,
      verdict,
      problems: texts,
    };
    lines.push(line);
    tell(line);
  };
  const waits = (name: string | undefined) => name !== undefined && world.clouded.has(name);
  for (const [name, view] of Object.entries(state))
    await add(`${name} 的结局`, () => endState(world, name, view), waits(name));
  const counted = async () => countChanges(counts, before, await readCounts(world));
  if (Object.keys(counts).length > 0) await add('计数', counted, world.clouded.size > 0);
  for (const row of see)
    await add(`${row.actor} 看 ${row.target ?? row.act}`, () => seen(world, row), waits(row.target));
  return lines;
}

async function endState(world: World, name: string, view: ViewExpectation): Promise<Problem[]> {
  const { body } = await world.read(world.thing(name));
  return viewProblems('', world.names.resolve(view) as ViewExpectation, body);
}

function countChanges(expected: Record<string, number>, before: Fields, after: Fields): Problem[] {
  return Object.entries(expected).flatMap(([name, change]) => {
    if (!(name in after)) return [{ text: `没有计数 ${name}` }];
    const got = Math.round((Number(after[name]) - Number(before[name] ?? 0)) * 100) / 100;
    return got === change ? [] : [{ text: `${name} 应为 ${change}，实为 ${got}` }];
  });
}

async function seen(world: World, row: See): Promise<Problem[]> {
  const step: Step = {
    say: '',
    at: '',
    expect: { ok: true },
    act: row.act,
    actor: row.actor,
    ...(row.target ? { target: row.target } : {}),
    input: row.input ?? {},
  };
  const reply = await send(world, await requestOf(world, step));
  if (row.refused !== undefined)
    return reply.body['code'] === row.refused ? [] : [{ text: `应当拒绝 ${row.refused}，实为 ${refusalOf(reply)}` }];
  if (reply.status !== 200 && reply.status !== 201) return [{ text: `应当看到，却答 ${refusalOf(reply)}` }];
  const words = (list: string[] | undefined) => world.names.resolve(list) as Value[];
  return [
    ...textProblems('所见', JSON.stringify(reply.body), words(row.contains), words(row.lacks)),
    ...countProblems(row.count, reply),
  ];
}
