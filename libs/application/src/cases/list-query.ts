import { addDays, endOfDay, instantOf, isDay, isInstant } from '@yimen/domain/calendar/days';
import type { Context } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Actor, ProcedureName } from '@yimen/domain/kernel/types';
import { burning } from '@yimen/domain/reading/lights';
import { procedureOf } from '@yimen/domain/procedures';
import { isUuid } from '../kernel/case-files';

/** How a list, or its counts, is asked for. Days are counted in Asia/Shanghai. */
export interface CaseListQuery {
  /** Statuses, comma between them; without any, what has not ended. */
  status?: string;
  /** Leading units, comma between them. */
  unit?: string;
  category?: string;
  colour?: string;
  topic?: string;
  stage?: string;
  flag?: string;
  /** At most so many days to the due day; overdue ones too. */
  due_within?: number;
  /** The reader's own part in the case. */
  mine?: string;
  q?: string;
  /** Only these cases, comma between them. */
  ids?: string;
  /** Registered on or after, and on or before, this day. */
  from?: string;
  to?: string;
  sort?: string;
  limit?: number;
  cursor?: string;
  /** As a screen in the hall may show it: without anybody's name. */
  view?: 'wall';
}

/** Whose list of what: the walls' side of a query. */
export interface Asked {
  centerId: string;
  procedure: ProcedureName;
  actor: Actor;
  keys: string[];
  query: CaseListQuery;
  context: Context;
}

/** Adds a parameter; answers its place. */
export type Bind = (value: unknown) => string;

interface Sort {
  column: 'due_on' | 'opened_at';
  order: 'asc' | 'desc';
}

const sorts: Record<string, Sort> = {
  due: { column: 'due_on', order: 'asc' },
  '-due': { column: 'due_on', order: 'desc' },
  opened: { column: 'opened_at', order: 'asc' },
  '-opened': { column: 'opened_at', order: 'desc' },
};

/** Column and direction that a list asks for; by the nearest day where it asks for nothing that we know. */
export function sortOf({ sort = 'due' }: CaseListQuery): Sort {
  return sorts[sort] ?? { column: 'due_on', order: 'asc' };
}

/** 'a,b' → ['a', 'b']. */
export function listed(text: string | undefined): string[] {
  return (text ?? '').split(',').filter(Boolean);
}

/** Statuses in which a case of this procedure has not ended. */
export function openStatuses(name: ProcedureName): string[] {
  const { statuses, closed } = procedureOf(name);
  return Object.keys(statuses).filter((status) => !closed.includes(status));
}

/** A case code written out in full: it names one case, and its index finds it. */
const wholeCode = /^\d{6}-\d{4}-\d{6,}-\w$/;

/** What the query asks of the columns of `case_file f`, beside walls, status and place in the list; colours may stand elsewhere. */
export function filtersOf({ query, context }: Asked, bind: Bind, colours = 'f'): string[] {
  const { category, colour, topic, stage, flag, due_within: within, q, ids, from, to } = query;
  return [
    ...(category ? [`f.category = ${bind(category)}`] : []),
    ...(topic ? [`f.topic = ${bind(topic)}`] : []),
    ...(stage ? [`f.stage = ${bind(stage)}`] : []),
    ...(flag ? [`f.flags @> array[${bind(flag)}::text]`] : []),
    ...(within === undefined ? [] : [`f.due_on <= ${bind(addDays(context.today, within))}::date`]),
    ...(colour ? [colourSql(colour, context, bind, colours)] : []),
    ...(q ? [codeOrTopic(q, bind)] : []),
    ...(ids ? [`f.id = any (${bind(listed(ids).filter(isUuid))}::uuid[])`] : []),
    ...(from ? [`f.opened_at >= ${bind(instantOf(from, '00:00'))}::timestamptz`] : []),
    ...(to ? [`f.opened_at < ${bind(endOfDay(to))}::timestamptz`] : []),
  ];
}

function codeOrTopic(q: string, bind: Bind): string {
  if (wholeCode.test(q)) return `f.case_code = ${bind(q)}`;
  // a range, not `like`: under row-level security only what cannot leak may use an index
  const begins = `f.case_code >= ${bind(q)} and f.case_code < ${bind(`${q}~`)}`;
  return q.includes('-') ? begins : `((${begins}) or f.topic = ${bind(q)})`;
}

/** A case shows the first of `burning` whose day has come: the same thresholds as the badge (design §12.7). */
function colourSql(colour: string, { today }: Context, bind: Bind, from: string): string {
  const rank = burning.findIndex((light) => light === colour);
  if (rank < 0) return 'false';
  const day = `${bind(today)}::date`;
  const worse = burning.slice(0, rank).map((light) => `${from}.${light}_on > ${day}`);
  return [`${from}.${colour}_on <= ${day}`, ...worse].join(' and ');
}

/** The colour of a row today as a word, '' when nothing runs. */
export function colourOfRow({ today }: Context, bind: Bind, from: string): string {
  const day = `${bind(today)}::date`;
  return `case ${burning.map((light) => `when ${from}.${light}_on <= ${day} then '${light}'`).join(' ')} else '' end`;
}

/** The cursor behind the last row of a page: its sort key and id. */
export function nextCursor(last: { k: string; id: string } | undefined): string | null {
  return last ? Buffer.from(JSON.stringify([last.k, last.id])).toString('base64url') : null;
}

/** Sort key and id out of a cursor. Throws Refusal validation_failed for anything else. */
export function readCursor(cursor: string): [string, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const sound =
      typeof value === 'string' && (isDay(value) || isInstant(value)) && typeof id === 'string' && isUuid(id);
    if (sound) return [value, id];
  } catch {
    // falls through: whatever it was, it is no cursor of ours
  }
  throw new Refusal('validation_failed', '翻页标记不对，请从第一页重新查询。', [
    { pointer: '/cursor', code: 'format', message: '翻页标记不对' },
  ]);
}
