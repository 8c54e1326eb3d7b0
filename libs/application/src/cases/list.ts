import type { Actor, ProcedureName } from '@yimen/domain/kernel/types';
import { desks, type HolderPart } from '@yimen/domain/reading/holders';
import {
  filtersOf,
  listed,
  openStatuses,
  readCursor,
  sortOf,
  type Asked,
  type Bind,
  type CaseListQuery,
} from './list-query';

export interface ListRow {
  id: string;
  /** What the list is sorted by: a day, or an instant. */
  k: string;
}

/** How the rows are found: by walking the list itself, or through the keys that somebody holds. */
export interface Way {
  keys: string[] | null;
  parts: readonly HolderPart[];
}

const mineParts: Record<string, readonly HolderPart[]> = {
  lead: ['lead'],
  co: ['co'],
  handler: ['handler'],
  any: ['lead', 'co', 'handler'],
};

/** More statuses than these are sorted out along one walk. */
const mostWalks = 8;

/**
 * Who sits at a desk walks the list in its order and meets hardly a row that is not his; everybody else comes through
 * `case_holder`, so that ten cases among a million are ten steps. Both end at the same test of `readers`.
 */
export function wayOf({ procedure, actor, keys, query }: Asked): Way {
  const units = listed(query.unit).map((id) => `unit:${id}`);
  if (query.mine) {
    const own = ownKeys(keys).filter((key) => !units.length || units.includes(key));
    return { keys: own, parts: mineParts[query.mine] ?? [] };
  }
  if (units.length) return { keys: units, parts: ['lead'] };
  return {
    keys: atDesk(procedure, actor) ? null : keys.filter((key) => !/^(head|deputy|login):/.test(key)),
    parts: [],
  };
}

function ownKeys(keys: string[]): string[] {
  return keys.filter((key) => /^(unit|committee|login):/.test(key));
}

/** Whoever sits at a desk of the procedure reads every case that is not sealed. */
export function atDesk(procedure: ProcedureName, actor: Actor): boolean {
  return actor.roles.some((role) => desks[procedure].includes(role));
}

/**
 * One page plus one row of ids, behind the reader's keys; equal days are told apart by id, so that no row is shown twice or
 * lost. Every branch is one ordered walk along an index, merged at the end.
 */
export function listSql(asked: Asked): { sql: string; params: unknown[]; limit: number } {
  const { centerId, procedure, keys, query } = asked;
  const limit = query.limit ?? 50;
  const params: unknown[] = [centerId, procedure, keys];
  const bind: Bind = (value) => `$${params.push(value)}`;
  const { column, order } = sortOf(query);
  const way = wayOf(asked);
  const more = bind(limit + 1);
  const filters = filtersOf(asked, bind, way.keys ? 'h' : 'f');
  const walks = way.keys
    ? way.keys.map((key) => heldWalk(asked, key, way.parts, filters, bind))
    : ownWalks(asked, filters, bind);
  if (!walks.length) return { sql: 'select null as id, null as k where false', params: [], limit };
  const shown = column === 'due_on' ? `to_char(k, 'YYYY-MM-DD')` : `to_char(k at time zone 'UTC', '${instant}')`;
  const sql = `select id, ${shown} as k from (
      select distinct id, k from (${walks.map((walk) => `(${walk} limit ${more})`).join('\n union all ')}) w
       order by k ${order}, id ${order} limit ${more}) p`;
  return { sql, params, limit };
}

/** To the millisecond, as instants are written. */
const instant = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

function ownWalks(asked: Asked, filters: string[], bind: Bind): string[] {
  const { query, procedure } = asked;
  const given = listed(query.status);
  const { column } = sortOf(query);
  if (!given.length) return [ownWalk(asked, column === 'due_on' ? ['f.closed_at is null', ...filters] : filters, bind)];
  if (column === 'due_on' && given.length <= mostWalks)
    return given.map((status) => ownWalk(asked, [`f.status = ${bind(status)}`, ...filters], bind));
  const closed = given.some((status) => !openStatuses(procedure).includes(status));
  const open = closed ? [] : ['f.closed_at is null'];
  return [ownWalk(asked, [`f.status = any (${bind(given)}::text[])`, ...open, ...filters], bind)];
}

function ownWalk({ query }: Asked, filters: string[], bind: Bind): string {
  const { column, order } = sortOf(query);
  const where = [
    'f.center_id = $1 and f.procedure = $2 and f.readers && $3::text[]',
    ...filters,
    ...after(query, `f.${column}`, 'f.id', bind),
  ];
  return `select f.id, f.${column} as k from case_file f where ${where.join(' and ')} order by f.${column} ${order}, f.id ${order}`;
}

function heldWalk(
  { query, procedure }: Asked,
  key: string,
  parts: readonly HolderPart[],
  filters: string[],
  bind: Bind,
): string {
  const { column, order } = sortOf(query);
  const given = listed(query.status);
  const ended = given.some((status) => !openStatuses(procedure).includes(status));
  const open = (given.length ? !ended : column === 'due_on') ? ['not h.closed'] : [];
  const where = [
    `h.center_id = $1 and h.procedure = $2 and h.key = ${bind(key)} and f.readers && $3::text[]`,
    ...open,
    ...(parts.length ? [`h.part = any (${bind(parts)}::text[])`] : []),
    ...(given.length ? [`h.status = any (${bind(given)}::text[])`] : []),
    ...filters,
    ...after(query, `h.${column}`, 'h.case_id', bind),
  ];
  return `select h.case_id as id, h.${column} as k from case_holder h
     join case_file f on f.center_id = h.center_id and f.id = h.case_id
    where ${where.join(' and ')} order by h.${column} ${order}, h.case_id ${order}`;
}

function after(query: CaseListQuery, column: string, id: string, bind: Bind): string[] {
  if (!query.cursor) return [];
  const { order, column: name } = sortOf(query);
  const [value, last] = readCursor(query.cursor);
  const type = name === 'due_on' ? 'date' : 'timestamptz';
  return [`(${column}, ${id}) ${order === 'asc' ? '>' : '<'} (${bind(value)}::${type}, ${bind(last)}::uuid)`];
}
