import type { House } from './house';
import type { Matter, Part } from './matter';

/** The end of one case, without what differs from run to run by its nature: ids, codes, wordings. */
export type End = Record<string, unknown>;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Ids and case codes are different in every run; everything else must be the same. */
function bare<T>(value: T): T {
  const text = JSON.stringify(value)
    .replaceAll(uuid, '<id>')
    .replaceAll(/\d{6}-\d{4}-\d{6}-[\dX]/g, '<code>');
  return JSON.parse(text) as T;
}

const columns = {
  journal: `select name, act, by, at, event->'rungs' as rungs from case_event where case_id = $1 order by seq`,
  papers: `select type, sum(copies)::int as copies, count(*)::int as papers from document where case_id = $1 group by type order by type`,
  notices: `select about, to_key, rung, count(*)::int as times from notice where case_id = $1 group by about, to_key, rung order by 1, 2, 3`,
  tasks: `select about, owner_key, what, due::text, done_at, done_by from task where case_id = $1 order by about, owner_key, due, what`,
  approvals: `select act, by, proposed_by, decided_by, decision, decided_at from approval where case_id = $1 order by asked_at, act`,
  rungs: `select clock, rung, fate, at from case_rung where case_id = $1 order by clock, rung`,
  acts: `select command_id, name, actor, result is not null as answered from act where case_id = $1 order by command_id`,
};

async function endOf(house: House, id: string): Promise<End> {
  const [file] = await house.sql<End>(
    `select procedure, status, stage, seq, next_at, closed_at, due_raw::text, due_rolled::text, readers, state->'clocks' as clocks
       from case_file where id = $1`,
    [id],
  );
  const end: End = { ...file };
  for (const [name, text] of Object.entries(columns)) end[name] = await house.sql(text, [id]);
  return bare(end);
}

/** The end of every case of every matter. */
export async function endState(house: House, matters: Matter[]): Promise<Record<string, End>> {
  const cases = matters.flatMap(({ index, ids }) =>
    (Object.entries(ids) as [Part, string][]).map(([part, id]) => [`${index} ${part}`, id] as const),
  );
  const ends = await Promise.all(cases.map(async ([name, id]) => [name, await endOf(house, id)] as const));
  return Object.fromEntries(ends);
}

const counted = ['visit', 'person', 'slip', 'case_file', 'case_party', 'case_event', 'case_rung', 'document'];
const countedToo = ['notice', 'task', 'approval', 'act'];
/** One start for each case; that a case was roused is no effect of its own. */
const starts = `select 'outbox' as name, count(*)::int as rows from outbox where topic = 'start'`;

/** How many rows each table holds: nothing was written besides what the matters show. */
export async function rowCounts(house: House): Promise<Record<string, number>> {
  const tables = [...counted, ...countedToo];
  const parts = tables.map((table) => `select '${table}' as name, count(*)::int as rows from ${table}`);
  const rows = await house.sql<{ name: string; rows: number }>([...parts, starts].join(' union all '));
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
}
