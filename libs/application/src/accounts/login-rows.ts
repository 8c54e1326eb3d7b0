import type { EntityManager } from 'typeorm';
import { sessionColumns, type SessionRow } from './session';

export interface LoginAccount extends SessionRow {
  password_hash: string | null;
  enabled: boolean;
  /** Minutes for which the account stays locked, rounded up; null when it is not. */
  locked_minutes: number | null;
  last_login_at: string | null;
}

/** Must a login name its centre? */
export async function severalCenters(tx: EntityManager): Promise<boolean> {
  const rows: unknown[] = await tx.query(`select from center limit 2`);
  return rows.length > 1;
}

/** The account of a login, in the centre named or in the only one; null when there is none. */
export async function findAccount(
  tx: EntityManager,
  login: string,
  center: string | null,
): Promise<LoginAccount | null> {
  const [row]: LoginAccount[] = await tx.query(
    `select ${sessionColumns}, a.password_hash, a.enabled,
            case when a.locked_until > now() then ceil(extract(epoch from a.locked_until - now()) / 60)::int end as locked_minutes,
            to_char(a.last_login_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as last_login_at
       from account a join center c on c.id = a.center_id
      where a.login = $1 and ($2::text is null or c.code = $2) limit 1`,
    [login, center],
  );
  return row ?? null;
}

/** Counts a wrong password; the fifth in a row locks the account for 15 minutes. A lapsed lock begins a new count. */
export async function noteFailure(tx: EntityManager, account: LoginAccount): Promise<void> {
  await tx.query(
    `with counted as (
       select center_id, id, case when locked_until is null then failures else 0 end + 1 as failures
         from account where center_id = $1 and id = $2 and (locked_until is null or locked_until <= now()) for update)
     update account a set failures = c.failures,
            locked_until = case when c.failures >= 5 then now() + interval '15 minutes' end
       from counted c where a.center_id = c.center_id and a.id = c.id`,
    [account.center_id, account.id],
  );
}

/** Clears the count and notes the time; false when the account has been locked meanwhile. */
export async function noteSuccess(tx: EntityManager, account: LoginAccount): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `with admitted as (
       update account set failures = 0, locked_until = null, last_login_at = now()
        where center_id = $1 and id = $2 and enabled and (locked_until is null or locked_until <= now()) returning id)
     select id from admitted`,
    [account.center_id, account.id],
  );
  return rows.length > 0;
}
