import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldProblems, show, textProblems, viewProblems, type Problem } from './compare';
import type { Reply } from './http';
import { inboxProblems, type InboxWindow } from './inbox';
import { at } from './references';
import { rows } from './request';
import type { Expectation, Fields, PaperExpectation, Value, ViewExpectation } from './story';
import { isFields, type Thing, type World } from './world';

/** A step that has been sent, with what came back. */
export interface Answered extends InboxWindow {
  expect: Expectation;
  reply: Reply;
  /** The object acted on or made, for what the answer itself does not hold. */
  thing: Thing | undefined;
}

/** Everything that a step's answer fails to hold; empty when the step passed (README §3). */
export async function judge(step: Answered): Promise<Problem[]> {
  const { expect, reply } = step;
  if (expect.refused !== undefined) return [...refusalProblems(expect.refused, step), ...(await otherObjects(step))];
  if (reply.status < 200 || reply.status > 299)
    return [{ text: `应当办成，却答 ${refusalOf(reply)}`, blocked: hangsOnDate(reply.body) }];
  return [
    ...ownProblems(step),
    ...(await paperProblems(step)),
    ...(await pendingProblems(step)),
    ...(await inboxProblems(expect, step)),
    ...(await otherObjects(step)),
    ...(await insideProblems(step)),
  ];
}

/** A refusal as a report shows it. */
export function refusalOf({ status, body }: Reply): string {
  const errors = Array.isArray(body['errors']) ? ` ${JSON.stringify(body['errors']).slice(0, 300)}` : '';
  return `${status} ${show(body['code'])}（${show(body['detail'] ?? body['title'])}）${errors}`;
}

/** Refusals that hang on the date alone: in a live run, where time does not move, they say nothing. */
const byDate = new Set([
  'inspection_gate_open',
  'review_window_open',
  'review_window_expired',
  'objection_after_limit',
  'extension_after_expiry',
  'extension_gains_no_day',
  'confirmation_window_expired',
]);

function hangsOnDate({ code, errors }: Reply['body'], wanted = ''): boolean {
  const early = Array.isArray(errors) && errors.some((one) => isFields(one) && one['code'] === 'not_yet');
  return early || [code, wanted].some((one) => byDate.has(String(one)));
}

function refusalProblems(code: string, { world, reply }: Answered): Problem[] {
  const groups = Object.values(world.catalogue.refusals);
  const http = groups.find((group) => code in group)?.[code]?.http;
  if (reply.body['code'] !== code) {
    const got = reply.status < 300 ? `${reply.status} 办成了（${show(reply.body['status'])}）` : refusalOf(reply);
    return [{ text: `应当拒绝 ${code}，实为 ${got}`, blocked: hangsOnDate(reply.body, code) }];
  }
  return reply.status === http ? [] : [{ text: `${code} 应答 ${http}，实答 ${reply.status}` }];
}

function ownProblems({ world, expect, reply }: Answered): Problem[] {
  const { body } = reply;
  const fields = (fields: Fields | undefined) => world.names.resolveFields(fields);
  const { names } = world;
  return [
    ...viewProblems('', { status: expect.status, clocks: expect.clocks, ...fields(expect.fields) }, body),
    ...fieldProblems('同一结果 ', fields(expect.same), body),
    ...(expect.replay && body['replay'] !== true ? [{ text: '没有标明是重复请求（replay）' }] : []),
    ...textProblems(
      '回答',
      JSON.stringify(body),
      names.resolve(expect.contains) as Value[],
      names.resolve(expect.lacks) as Value[],
    ),
    ...countProblems(expect.count, reply),
    ...orderProblems(expect.order, reply),
    ...(expect.within_ms !== undefined && reply.ms > expect.within_ms
      ? [{ text: `用了 ${Math.round(reply.ms)} 毫秒` }]
      : []),
    ...verdictProblems(expect.verdicts, world, body),
  ];
}

/** Number of rows of a list answer. */
export function countProblems(count: number | undefined, reply: Reply): Problem[] {
  const got = typeof reply.body['count'] === 'number' ? reply.body['count'] : rows(reply).length;
  return count === undefined || count === got ? [] : [{ text: `应有 ${count} 行，实有 ${got} 行` }];
}

function orderProblems(order: string[] | undefined, reply: Reply): Problem[] {
  if (!order) return [];
  const acts = rows(reply).map((row) => String(row['act']));
  const places = order.map((act) => acts.indexOf(act));
  const inOrder = places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? -1)));
  return inOrder ? [] : [{ text: `次序应为 ${order.join(' → ')}，实为 ${acts.join(' → ')}` }];
}

function verdictProblems(file: string | undefined, world: World, body: Fields): Problem[] {
  if (!file) return [];
  const expected = (JSON.parse(readFileSync(join(world.folder, file), 'utf8')) as Fields)['verdicts'];
  const got = body['verdicts'];
  const rowsOf = (value: Value): Value[] => (Array.isArray(value) ? value : []);
  const odd = rowsOf(expected).findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(rowsOf(got)[index]));
  if (odd < 0 && rowsOf(got).length === rowsOf(expected).length) return [];
  return [{ text: `逐行结论与 ${file} 不符（第${odd + 1}行：${show(rowsOf(got)[odd])}）` }];
}

async function paperProblems({ world, expect, reply, actor }: Answered): Promise<Problem[]> {
  if (!expect.documents) return [];
  const list = reply.body['documents'];
  const papers = Array.isArray(list) ? list.filter(isFields) : [];
  if (expect.documents.length === 0 && papers.length > 0)
    return [{ text: `不应出文书，实出 ${papers.map((p) => show(p['type'])).join(' ')}` }];
  const problems: Problem[] = [];
  for (const each of expect.documents) {
    const wanted: PaperExpectation = typeof each === 'string' ? { type: each } : each;
    const found = papers.filter((paper) => paper['type'] === wanted.type);
    problems.push(...(await onePaper(world, wanted, found, actor)));
  }
  return problems;
}

async function onePaper(
  world: World,
  wanted: PaperExpectation,
  found: Fields[],
  actor: string | undefined,
): Promise<Problem[]> {
  const { type, count, copies, contains, lacks } = wanted;
  if (found.length === 0) return [{ text: `没有出 ${type}` }];
  if (count !== undefined && count !== found.length)
    return [{ text: `${type} 应有 ${count} 份，实有 ${found.length} 份` }];
  const problems = found.flatMap((paper) =>
    copies === undefined || paper['copies'] === copies
      ? []
      : [{ text: `${type} 应印 ${copies} 份，实为 ${show(paper['copies'])}` }],
  );
  if (!contains && !lacks) return problems;
  const texts: string[] = [];
  for (const paper of found) {
    const reply = await world.send(actor ?? '', { method: 'GET', path: `/documents/${String(paper['id'])}` });
    texts.push(String(reply.body['text'] ?? JSON.stringify(reply.body)));
  }
  const { names } = world;
  return [
    ...problems,
    ...textProblems(type, texts.join('\n'), names.resolve(contains) as Value[], names.resolve(lacks) as Value[]),
  ];
}

async function pendingProblems({ world, expect, reply, thing }: Answered): Promise<Problem[]> {
  if (!expect.pending) return [];
  const { act, by } = expect.pending;
  const got = reply.body['pending'];
  if (!isFields(got)) return [{ text: `应等待第二人（${show(act)}），实为已经办成` }];
  if (act !== undefined && got['act'] !== act) return [{ text: `待批的应是 ${act}，实为 ${show(got['act'])}` }];
  if (by === undefined || !(by in world.story.actors)) return [];
  const id = thing?.id ?? String(reply.body['id']);
  const inbox = rows(await world.send(by, { method: 'GET', path: '/approvals', query: { case: id } }));
  return inbox.some((row) => row['act'] === got['act']) ? [] : [{ text: `待批事项没有送到 ${by}` }];
}

async function otherObjects({ world, expect, actor }: Answered): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, view] of Object.entries(expect.also ?? {})) {
    const reply = await world.read(world.thing(name), actor);
    problems.push(...viewProblems(`${name}.`, world.names.resolve(view) as ViewExpectation, reply.body));
  }
  return problems;
}

const inside = ['parts', 'co', 'people'] as const;

/** One sub-matter, one co-unit, one petitioner: views that the whole object lists beside its own. */
async function insideProblems({ world, expect, thing, actor }: Answered): Promise<Problem[]> {
  const wanted = inside.filter((kind) => expect[kind]);
  if (wanted.length === 0 || !thing) return [];
  const { body } = await world.read(thing, actor);
  return wanted.flatMap((kind) =>
    Object.entries(expect[kind] ?? {}).flatMap(([key, view]) => {
      const found = at(body, `${kind}.${key}`) ?? at(body, `${kind}Views.${key}`);
      return isFields(found) ? viewProblems(`${kind}.${key}.`, view, found) : [{ text: `看不到 ${kind}.${key}` }];
    }),
  );
}
