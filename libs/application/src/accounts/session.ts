import type { Actor } from '@yimen/domain/kernel/types';
import type { AccountEntity } from '@yimen/entities/account/account.entity';

/** Somebody who has signed in: what every request of theirs may rely on. */
export interface Session {
  centerId: string;
  accountId: string;
  name: string;
  title: string;
  /** Sent back in X-CSRF-Token by pages that sign in with a cookie. */
  csrf: string;
  /** Has the person chosen his own password? Until then only that may be done, outside a demonstration. */
  ownPassword: boolean;
  /** Signing in asked for a 动态口令 too, or for what counts as one; absent where none is set up. */
  secondFactor?: true;
  actor: Actor;
  /** A screen of the hall instead of a person: it reads the wall and nothing else. */
  screen?: true;
}

/** The session of an account. `vouched`: the identity provider's second proof stands for our own. */
export function sessionOf(account: AccountEntity, csrf: string, vouched = false): Session {
  const { centerId, id, name, title, login, unit, roles, committee, covers, post, compartments } = account;
  const held = { ...(committee ? { committee } : {}), ...(post ? { post } : {}) };
  const actor: Actor = { login, unit, roles, ...held, covers, compartments, door: 'staff' };
  const person = { centerId, accountId: id, name, title, csrf, ownPassword: account.passwordChangedAt !== null, actor };
  return account.factorAt || vouched ? { ...person, secondFactor: true } : person;
}
