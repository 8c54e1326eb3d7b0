import { colourOfRow, filtersOf, listed, openStatuses, type Asked, type Bind } from './list-query';
import { atDesk, wayOf, type Way } from './list';

/** What a count is told apart by. */
export type TallyBy = 'status' | 'colour';

/** Counts what the list of the same query shows; without a status that is what has not ended. */
export function tallySql(asked: Asked, by: TallyBy): { sql: string; params: unknown[] } {
  const params: unknown[] = [asked.centerId, asked.procedure];
  const bind: Bind = (value) => `$${params.push(value)}`;
  const way = wayOf(asked);
  const given = listed(asked.query.status);
  const statuses = bind(given.length ? given : openStatuses(asked.procedure));
  const word = (from: string) => (by === 'status' ? `${from}.status` : colourOfRow(asked.context, bind, from));
  const tally = way.keys ? held(asked, way, statuses, word, bind) : walked(asked, statuses, word, bind);
  return { sql: `select word, count(*) as n from (${tally}) t group by 1`, params };
}

type Word = (from: string) => string;

/** At the desks open rows are counted in the index alone, for a desk reads every one of them; only sealed ones are asked for their readers. */
function walked(asked: Asked, statuses: string, word: Word, bind: Bind): string {
  const common = [
    `f.center_id = $1 and f.procedure = $2 and f.status = any (${statuses}::text[])`,
    ...filtersOf(asked, bind),
  ].join(' and ');
  const select = `select ${word('f')} as word from case_file f where ${common}`;
  return `${select} and f.sealed is null
    union all ${select} and f.sealed is not null and f.readers && ${bind(asked.keys)}::text[]`;
}

/** Through what somebody holds: each case once, in the holders' own index where that is enough to know that he may read it. */
function held(asked: Asked, { keys, parts }: Way, statuses: string, word: Word, bind: Bind): string {
  const { procedure, actor, query } = asked;
  const own = (keys ?? []).every((key) => asked.keys.includes(key) && !key.startsWith('login:'));
  const sure = own || (atDesk(procedure, actor) && actor.compartments.length === 0);
  const { status, unit, mine, colour, sort, limit, cursor, ...more } = query;
  const bare = sure && Object.keys(more).length === 0;
  const where = [
    `h.center_id = $1 and h.procedure = $2 and h.key = any (${bind(keys)}::text[]) and h.status = any (${statuses}::text[])`,
    ...(parts.length ? [`h.part = any (${bind(parts)}::text[])`] : []),
    ...filtersOf(asked, bind, 'h'),
    ...(bare ? [] : [`f.readers && ${bind(asked.keys)}::text[]`]),
  ].join(' and ');
  const join = bare ? '' : 'join case_file f on f.center_id = h.center_id and f.id = h.case_id';
  return `select distinct h.case_id, ${word('h')} as word from case_holder h ${join} where ${where}`;
}
