import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Instant } from '@yimen/domain/kernel/types';
import { AccountEntity } from '@yimen/entities/account/account.entity';
import { Database, Passwords } from '../kernel/ports';
import { centerOf, lockedMinutes, noteFailure, noteSuccess } from './login-rows';
import { sessionOf, type Session } from './session';
import { Sessions } from './sessions';

export interface LoginAttempt {
  /** Code of the centre; without one the installation's own is meant, the one opened first. */
  center?: string;
  login: string;
  password: string;
}

export interface Admitted {
  token: string;
  csrf: string;
  session: Session;
  /** When this account signed in before; null the first time. */
  lastLoginAt: Instant | null;
}

/**
 * Signs in with a local account. Five failures lock it for 15 minutes. An unknown login takes as long as a wrong
 * password. The password is checked outside any transaction: a flood of guesses must not hold the database's connections.
 */
@Injectable()
export class Login {
  private decoy: Promise<string> | undefined;

  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** Throws login_failed, account_locked (with the minutes left). */
  async execute(attempt: LoginAttempt): Promise<Admitted> {
    const account = await this.find(attempt);
    const hash = account?.enabled ? account.passwordHash : null;
    const fits = await this.passwords.verify(hash ?? (await this.nobody()), attempt.password);
    if (!account || hash === null) throw new Refusal('login_failed', wrong);
    if (!fits) {
      await this.database.asSystem((tx) => noteFailure(tx, account));
      throw new Refusal('login_failed', wrong);
    }
    return this.admit(account);
  }

  private find(attempt: LoginAttempt): Promise<AccountEntity | null> {
    return this.database.asSystem(async (tx) => {
      const center = await centerOf(tx, attempt.center);
      if (!center) return null;
      const account = await tx.findOneBy(AccountEntity, { centerId: center.id, login: attempt.login });
      const minutes = account ? await lockedMinutes(tx, account) : 0;
      if (minutes > 0) throw locked(minutes);
      return account;
    });
  }

  /** Somebody else's failures may have locked the account while this password was being checked: then it stays shut. */
  private admit(account: AccountEntity): Promise<Admitted> {
    return this.database.asSystem(async (tx) => {
      if (!(await noteSuccess(tx, account))) throw locked(15);
      const { token, csrf } = await this.sessions.issue(tx, account.centerId, account.id);
      return {
        token,
        csrf,
        session: sessionOf(account, csrf),
        lastLoginAt: account.lastLoginAt?.toISOString() ?? null,
      };
    });
  }

  /** A hash that fits no password, for logins that do not exist. */
  private nobody(): Promise<string> {
    return (this.decoy ??= this.passwords.hash(randomUUID()));
  }
}

const wrong = '账号或密码不正确';

function locked(minutes: number): Refusal {
  return new Refusal('account_locked', `密码连续输错 5 次，账号已锁定，请在 ${minutes} 分钟后再试`);
}
