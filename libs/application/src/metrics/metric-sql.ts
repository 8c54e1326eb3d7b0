import { endOfDay, instantOf } from '@yimen/domain/calendar/days';
import type { Period } from '@yimen/domain/calendar/period';
import type { Day } from '@yimen/domain/kernel/types';
import type { Bind } from '../cases/list-query';
import type { Count, MetricRow, Source } from './metric-rows';

/** Whose number of which days; the row-level security of the transaction keeps sealed matters apart besides. */
export interface Tally {
  centerId: string;
  /** What the reader carries; he counts only cases that he may know of. */
  keys: string[];
  /** Does he read every matter that is not sealed? Then he counts batches without a matter too. */
  desk: boolean;
  /** Only what this unit leads. */
  unit: string | undefined;
  period: Period;
  today: Day;
}

type Rows = (tally: Tally, names: readonly string[], bind: Bind) => string;

/** Each answers `select … as n`, without what its row asks besides. */
const sources: Record<Source, Rows> = {
  matters: (tally, _names, bind) =>
    `select 1 as n from case_file f where f.procedure = 'petition' and ${known(tally, bind)} and ${at('f.opened_at', tally, bind)}`,
  batches: (tally, _names, bind) => `select 1 as n ${visits(tally, bind)}`,
  persons: (tally, _names, bind) => `select v.persons as n ${visits(tally, bind)}`,
  events: (tally, names, bind) =>
    `select distinct f.id, case f.procedure when 'mediation' then greatest((f.state ->> 'children')::int, 1) else 1 end as n
       from (select *, event -> 'data' as data from case_event) e
       join case_file f on f.center_id = e.center_id and f.id = e.case_id
      where e.name = any (${bind(names)}::text[]) and ${known(tally, bind)} and ${at('e.at', tally, bind)}`,
  limits: (tally, names, bind) =>
    `select 1 as n from case_file f, lateral jsonb_each(f.state -> 'clocks') l(name, clock)
      where l.name = any (${bind(names)}::text[]) and coalesce((l.clock ->> 'extended')::int, 0) = 0 and ${known(tally, bind)}
        and (l.clock ->> 'stoppedAt' is not null or (l.clock ->> 'dueRolled')::date < ${bind(tally.today)}::date)
        and ${on(`(l.clock ->> 'dueRolled')`, tally, bind)}`,
  supported: (tally, _names, bind) => {
    const due = `coalesce(p.part ->> 'executeBy', f.state #>> '{clocks,T05,stoppedOn}')`;
    return `select 1 as n from case_file f, lateral (select jsonb_array_elements(f.state -> 'parts') as part) p
      where f.procedure = 'petition' and ${known(tally, bind)} and (f.state ->> 'opinionDelivered')::boolean
        and p.part ->> 'outcome' = 'supported' and ${on(due, tally, bind)}
        and ((p.part ->> 'executed')::boolean or (${due})::date <= ${bind(tally.today)}::date)`;
  },
  instalments: (tally, _names, bind) =>
    `select greatest((f.state ->> 'children')::int, 1) as n
       from case_file f, lateral (select jsonb_array_elements(f.state #> '{agreement,instalments}') as one) i
      where f.procedure = 'mediation' and jsonb_typeof(f.state #> '{agreement,instalments}') = 'array'
        and ${known(tally, bind)} and ${on(`(i.one ->> 'due')`, tally, bind)}
        and (i.one ->> 'performedOn' is not null or (i.one ->> 'due')::date < ${bind(tally.today)}::date)`,
};

/** One statement for a metric: `count`, and `total` when it is a share. In SQL: the definitions are rows of data. */
export function metricSql(row: MetricRow, tally: Tally): { sql: string; params: unknown[] } {
  const params: unknown[] = [];
  const bind: Bind = (value) => `$${params.push(value)}`;
  const total = row.over ? `, (${sumSql(row.over, tally, bind)}) as total` : '';
  return { sql: `select (${sumSql(row.count, tally, bind)}) as count${total}`, params };
}

function sumSql({ of, names = [], where }: Count, tally: Tally, bind: Bind): string {
  const rows = sources[of](tally, names, bind);
  return `select coalesce(sum(n), 0) from (${rows}${where ? ` and (${where})` : ''}) r`;
}

/** The reader knows of `f`, and the unit asked for leads it. */
function known({ centerId, keys, unit }: Tally, bind: Bind): string {
  const led = unit === undefined ? '' : ` and f.lead = ${bind(unit)}`;
  return `f.center_id = ${bind(centerId)} and f.readers && ${bind(keys)}::text[]${led}`;
}

/** Batches out of which something came that the reader knows of; at a desk also those that only asked. */
function visits(tally: Tally, bind: Bind): string {
  const own = `exists (select 1 from case_file f where f.visit_id = v.id and ${known(tally, bind)})`;
  const seen = tally.desk && tally.unit === undefined ? `(${own} or v.cases = 0)` : own;
  return `from (select v.*, (select count(*) from case_file c where c.center_id = v.center_id and c.visit_id = v.id) as cases from visit v) v
    where v.center_id = ${bind(tally.centerId)} and ${seen} and ${at('v.registered_at', tally, bind)}`;
}

function at(column: string, { period }: Tally, bind: Bind): string {
  const [from, to] = [instantOf(period.from, '00:00'), endOfDay(period.to)];
  return `${column} >= ${bind(from)}::timestamptz and ${column} < ${bind(to)}::timestamptz`;
}

function on(day: string, { period }: Tally, bind: Bind): string {
  return `(${day})::date between ${bind(period.from)}::date and ${bind(period.to)}::date`;
}
