import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Passwords } from '../kernel/ports';
import type { Account } from '../policy/directory';

interface Filing {
  centerId: string;
  accounts: Account[];
  password: string;
  /** Overwrite what is known of existing accounts: their pack has changed. */
  refresh: boolean;
}

/**
 * Files the accounts of a directory. They share one published password, so they share one argon2id hash too (salted anew
 * per centre): hashing eighty times would keep a start waiting and hide nothing. A changed demo password replaces the
 * shared hash; an account that has a password of its own keeps it.
 */
export async function fileAccounts(tx: EntityManager, passwords: Passwords, filing: Filing): Promise<void> {
  const hash = await sharedHash(tx, passwords, filing);
  const rows = filing.accounts.map((account) => ({ ...account, id: uuidv7(), committee: account.committee ?? null }));
  const directory = ['name', 'title', 'unit', 'roles', 'committee', 'covers', 'compartments'];
  const onConflict = filing.refresh
    ? `update set ${directory.map((column) => `${column} = excluded.${column}`).join(', ')}`
    : 'nothing';
  await tx.query(
    `insert into account (center_id, id, login, ${directory.join(', ')}, password_hash)
     select $1, id, login, ${directory.join(', ')}, $3 from jsonb_populate_recordset(null::account, $2::jsonb)
     on conflict (center_id, login) do ${onConflict}`,
    [filing.centerId, JSON.stringify(rows), hash],
  );
}

async function sharedHash(tx: EntityManager, passwords: Passwords, filing: Filing): Promise<string> {
  const logins = filing.accounts.map((account) => account.login);
  const [shared]: { password_hash: string }[] = await tx.query(
    `select password_hash from account where center_id = $1 and login = any ($2) and password_hash is not null
      group by password_hash having count(*) > 1 order by count(*) desc limit 1`,
    [filing.centerId, logins],
  );
  if (shared && (await passwords.verify(shared.password_hash, filing.password))) return shared.password_hash;
  const hash = await passwords.hash(filing.password);
  if (shared) {
    await tx.query(`update account set password_hash = $3 where center_id = $1 and password_hash = $2`, [
      filing.centerId,
      shared.password_hash,
      hash,
    ]);
  }
  return hash;
}
