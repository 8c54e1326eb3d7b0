import { AccountEntity } from '@yimen/entities/account/account.entity';
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

/** What a changed pack may overwrite: everything that the directory says, nothing that the person has done. */
const directory = ['name', 'title', 'unit', 'roles', 'committee', 'covers', 'post', 'compartments'];

/**
 * Files the accounts of a directory. They share one published password, so they share one argon2id hash too (salted anew
 * per centre): hashing eighty times would keep a start waiting and hide nothing. A changed demo password replaces the
 * shared hash; an account that has a password of its own keeps it.
 */
export async function fileAccounts(tx: EntityManager, passwords: Passwords, filing: Filing): Promise<void> {
  const hash = await sharedHash(tx, passwords, filing);
  const common = { centerId: filing.centerId, passwordHash: hash };
  const rows = filing.accounts.map((account) => ({ committee: null, post: null, ...account, ...common, id: uuidv7() }));
  const insert = tx.createQueryBuilder().insert().into(AccountEntity).values(rows).updateEntity(false);
  await (filing.refresh ? insert.orUpdate(directory, ['center_id', 'login']) : insert.orIgnore()).execute();
}

/** The hash that most of these logins have in common: counting is the database's work. */
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
    const before = { centerId: filing.centerId, passwordHash: shared.password_hash };
    await tx.update(AccountEntity, before, { passwordHash: hash });
  }
  return hash;
}
