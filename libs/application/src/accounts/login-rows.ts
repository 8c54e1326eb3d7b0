import { AccountEntity } from '@yimen/entities/account/account.entity';
import { CenterEntity } from '@yimen/entities/center/center.entity';
import { IsNull, Or, Raw, type EntityManager } from 'typeorm';
import { accountLocked } from './refusals';
import type { Session } from './session';

/** The centre that a login means: the one named, else the installation's own, which was opened first. */
export function centerOf(tx: EntityManager, code: string | undefined): Promise<CenterEntity | null> {
  return tx
    .find(CenterEntity, { where: code ? { code } : {}, order: { createdAt: 'asc', id: 'asc' }, take: 1 })
    .then(([center]) => center ?? null);
}

/** Seconds for which the account stays locked by the database's time, rounded up; 0 when it is not locked. */
async function lockedSeconds(tx: EntityManager, { centerId, id, lockedUntil }: AccountEntity): Promise<number> {
  if (!lockedUntil) return 0;
  const [row]: { seconds: number }[] = await tx.query(
    `select ceil(extract(epoch from locked_until - now()))::int as seconds from account where center_id = $1 and id = $2`,
    [centerId, id],
  );
  return Math.max(row?.seconds ?? 0, 0);
}

/** The account of somebody who has signed in, to be proven once more. Throws account_locked. */
export async function openAccount(
  tx: EntityManager,
  { centerId, accountId }: Pick<Session, 'centerId' | 'accountId'>,
): Promise<AccountEntity> {
  const account = await tx.findOneByOrFail(AccountEntity, { centerId, id: accountId });
  await demandUnlocked(tx, account);
  return account;
}

/** Throws account_locked, with the seconds that are left. */
export async function demandUnlocked(tx: EntityManager, account: AccountEntity): Promise<void> {
  const seconds = await lockedSeconds(tx, account);
  if (seconds > 0) throw accountLocked(seconds);
}

/**
 * Counts a wrong password; the fifth in a row locks the account for 30 minutes. A lapsed lock begins a new count. In SQL,
 * because count and lock must be one statement: guesses come side by side. Answers how many more tries there are.
 */
export async function noteFailure(tx: EntityManager, account: AccountEntity): Promise<number> {
  const [rows]: [{ failures: number }[], number] = await tx.query(
    `with counted as (
       select center_id, id, case when locked_until is null then failures else 0 end + 1 as failures
         from account where center_id = $1 and id = $2 and (locked_until is null or locked_until <= now()) for update)
     update account a set failures = c.failures,
            locked_until = case when c.failures >= 5 then now() + interval '30 minutes' end
       from counted c where a.center_id = c.center_id and a.id = c.id
     returning a.failures`,
    [account.centerId, account.id],
  );
  return Math.max(0, 5 - (rows[0]?.failures ?? 5));
}

/** Clears the count, notes time and place; false when the account has been locked or switched off meanwhile. */
export async function noteSuccess(
  tx: EntityManager,
  { centerId, id }: AccountEntity,
  device: string | null,
): Promise<boolean> {
  const lapsed = Raw<Date>((column) => `${column} <= now()`);
  const { affected } = await tx.update(
    AccountEntity,
    { centerId, id, enabled: true, lockedUntil: Or(IsNull(), lapsed) },
    { failures: 0, lockedUntil: null, lastLoginAt: () => 'now()', lastDevice: device },
  );
  return affected === 1;
}
