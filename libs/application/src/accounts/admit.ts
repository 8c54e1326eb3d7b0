import type { Instant } from '@yimen/domain/kernel/types';
import type { AccountEntity } from '@yimen/entities/account/account.entity';
import type { EntityManager } from 'typeorm';
import { noteSuccess } from './login-rows';
import { accountLocked } from './refusals';
import { sessionOf, type Session } from './session';
import type { Sessions } from './sessions';

export interface Admitted {
  token: string;
  csrf: string;
  session: Session;
  /** When this account signed in before; null the first time. */
  lastLoginAt: Instant | null;
  /** Where that was. */
  lastDevice: string | null;
}

/**
 * Opens a session for whoever has proved who he is. Somebody else's failures may have locked the account meanwhile: then it stays
 * shut, account_locked. `vouched`: the identity provider's second proof stands for our own.
 */
export async function admit(
  tx: EntityManager,
  sessions: Sessions,
  account: AccountEntity,
  device: string | null,
  vouched = false,
): Promise<Admitted> {
  if (!(await noteSuccess(tx, account, device))) throw accountLocked(30 * 60);
  const { token, csrf } = await sessions.issue(tx, account.centerId, account.id, device, vouched);
  const session = sessionOf(account, csrf, vouched);
  return {
    token,
    csrf,
    session,
    lastLoginAt: account.lastLoginAt?.toISOString() ?? null,
    lastDevice: account.lastDevice,
  };
}
