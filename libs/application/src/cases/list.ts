import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { addDays, isDay, isInstant } from '@yimen/domain/calendar/days';
import { isUuid } from '../kernel/case-files';

export interface CaseListQuery {
  status?: string;
  unit?: string;
  category?: string;
  colour?: string;
  stage?: string;
  q?: string;
  sort?: string;
  limit?: number;
  cursor?: string;
}

export interface ListRow {
  id: string;
  due_raw: string | null;
  opened_at: Date;
  state: CaseState;
}

const sorts: Record<string, { column: 'due_raw' | 'opened_at'; order: 'asc' | 'desc' }> = {
  due: { column: 'due_raw', order: 'asc' },
  '-due': { column: 'due_raw', order: 'desc' },
  opened: { column: 'opened_at', order: 'asc' },
  '-opened': { column: 'opened_at', order: 'desc' },
};
/** A case without a running limit sorts behind all that have one. */
const never = '9999-12-31';

/** One page plus one row, behind the reader's keys; equal days are told apart by id, so that no row is shown twice or lost. */
export function listSql(centerId: string, procedure: string, keys: string[], query: CaseListQuery, context: Context) {
  const limit = query.limit ?? 50;
  const params: unknown[] = [centerId, procedure, keys];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const where = ['center_id = $1', 'procedure = $2', 'readers && $3::text[]'];
  if (query.status) where.push(`status = ${bind(query.status)}`);
  else if (sortOf(query).column === 'due_raw') where.push('closed_at is null');
  if (query.unit) where.push(`lead = ${bind(query.unit)}`);
  if (query.category) where.push(`category = ${bind(query.category)}`);
  if (query.stage) where.push(`stage = ${bind(query.stage)}`);
  if (query.q)
    where.push(`(case_code like ${bind(`${query.q.replace(/[%_\\]/g, '\\$&')}%`)} or topic = ${bind(query.q)})`);
  if (query.colour) where.push(colourSql(query.colour, context, bind));
  if (query.cursor) where.push(afterSql(query, bind));
  const { column, order } = sortOf(query);
  const key = column === 'due_raw' ? `coalesce(due_raw, '${never}')` : column;
  const sql = `select id, to_char(due_raw, 'YYYY-MM-DD') as due_raw, opened_at, state from case_file
    where ${where.join(' and ')} order by ${key} ${order}, id ${order} limit ${bind(limit + 1)}`;
  return { sql, params, limit };
}

function sortOf({ sort = 'due' }: CaseListQuery) {
  return sorts[sort] ?? { column: 'due_raw' as const, order: 'asc' as const };
}

/** Bands of the pack's scheme as days: the same thresholds as the badge (design §12.7), in the database. */
function colourSql(colour: string, { policy, today }: Context, bind: (value: unknown) => string): string {
  const short = policy.colours.short_clock;
  const long = policy.colours.bands.find((band) => band.colour === colour)?.days_to_due ?? {};
  const shortest = {
    red: { lte: short?.red_lte },
    yellow: { gt: short?.red_lte, lte: short?.yellow_lte },
    blue: { gt: short?.yellow_lte },
  };
  const brief = shortest[colour as keyof typeof shortest] ?? {};
  const range = (band: { gt?: number; gte?: number; lt?: number; lte?: number }) =>
    [
      band.gt === undefined ? '' : `due_raw > ${bind(addDays(today, band.gt))}::date`,
      band.gte === undefined ? '' : `due_raw >= ${bind(addDays(today, band.gte))}::date`,
      band.lt === undefined ? '' : `due_raw < ${bind(addDays(today, band.lt))}::date`,
      band.lte === undefined ? '' : `due_raw <= ${bind(addDays(today, band.lte))}::date`,
    ]
      .filter(Boolean)
      .join(' and ') || 'true';
  const border = bind(short?.budget_lte ?? 0);
  return `((due_budget <= ${border} and ${range(brief)}) or (due_budget > ${border} and ${range(long)}))`;
}

function afterSql(query: CaseListQuery, bind: (value: unknown) => string): string {
  const { column, order } = sortOf(query);
  const [value, id] = readCursor(query.cursor ?? '');
  const key = column === 'due_raw' ? `coalesce(due_raw, '${never}')` : column;
  const type = column === 'due_raw' ? 'date' : 'timestamptz';
  return `(${key}, id) ${order === 'asc' ? '>' : '<'} (${bind(value)}::${type}, ${bind(id)}::uuid)`;
}

/** The cursor behind the last row of a page: its sort key and id. */
export function nextCursor(query: CaseListQuery, last: ListRow | undefined): string | null {
  if (!last) return null;
  const value = sortOf(query).column === 'due_raw' ? (last.due_raw ?? never) : last.opened_at.toISOString();
  return Buffer.from(JSON.stringify([value, last.id])).toString('base64url');
}

function readCursor(cursor: string): [string, string] {
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
