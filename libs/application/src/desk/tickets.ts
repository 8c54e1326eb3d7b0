import type { Day } from '@yimen/domain/kernel/types';
import type { EntityManager } from 'typeorm';
import { caseCode } from '../kernel/case-codes';

/** Where somebody is sent to wait. */
export interface Queue {
  day: Day;
  window: string;
}

/** A number of the day, and how many wait before it at the same window. */
export interface Ticket {
  number: number;
  ahead: number;
}

const ticketSql = `insert into ticket_counter (center_id, day, last) values ($1, $2::date, 1)
  on conflict (center_id, day) do update set last = ticket_counter.last + 1 returning last`;
const aheadSql = `(select count(*)::int from desk_entry
  where center_id = $1 and day = $2::date and window_id = $3 and state = 'waiting') as ahead`;

/** The next number of the day. The counter stays locked until the commit: to be taken just before the last write. */
export async function takeTicket(tx: EntityManager, centerId: string, queue: Queue): Promise<Ticket> {
  const [row]: Ticket[] = await tx.query(
    `with t as (${ticketSql}) select (select last from t) as number, ${aheadSql}`,
    [centerId, queue.day, queue.window],
  );
  return row ?? { number: 0, ahead: 0 };
}

/** Case code and number in one round trip; the code's counter is locked as long, so the number adds no waiting of its own. */
export async function takeCodeAndTicket(
  tx: EntityManager,
  centerId: string,
  of: { region: string; year: number },
  queue: Queue,
): Promise<{ code: string; ticket: Ticket }> {
  const [row]: (Ticket & { serial: number })[] = await tx.query(
    `with c as (insert into case_code_counter (center_id, year, last) values ($1, $4, 1)
       on conflict (center_id, year) do update set last = case_code_counter.last + 1 returning last),
     t as (${ticketSql})
     select (select last from c) as serial, (select last from t) as number, ${aheadSql}`,
    [centerId, queue.day, queue.window, of.year],
  );
  const { serial = 0, number = 0, ahead = 0 } = row ?? {};
  return { code: caseCode(of.region, of.year, serial), ticket: { number, ahead } };
}
