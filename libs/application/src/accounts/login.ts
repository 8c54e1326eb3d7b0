import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccountEntity } from '@yimen/entities/account/account.entity';
import { Database, Passwords } from '../kernel/ports';
import { admit, type Admitted } from './admit';
import { centerOf, demandUnlocked, noteFailure } from './login-rows';
import { loginFailed } from './refusals';
import { SecondFactor } from './second-factor';
import { Sessions } from './sessions';
import { Strangers } from './strangers';

export interface LoginAttempt {
  /** Code of the centre; without one the installation's own is meant, the one opened first. */
  center?: string;
  login: string;
  password: string;
  /** 动态口令 or a recovery code; asked for where the account has one set up. */
  code?: string;
  /** What the desk calls itself, or the browser's name. */
  device?: string;
}

/**
 * Signs in with a local account. Five failures lock it for 30 minutes. An unknown login takes as long as a wrong
 * password and is locked as soon. The password is checked outside any transaction: a flood of guesses must not hold the
 * database's connections.
 */
@Injectable()
export class Login {
  private decoy: Promise<string> | undefined;
  private readonly strangers = new Strangers();

  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly factor: SecondFactor,
  ) {}

  /** Throws login_failed (with the tries left), account_locked (with the seconds to wait), and what the second factor throws. */
  async execute(attempt: LoginAttempt): Promise<Admitted> {
    const account = await this.find(attempt);
    const hash = account?.enabled ? account.passwordHash : null;
    const stranger = `${attempt.center ?? ''}/${attempt.login}`;
    if (!account || hash === null) this.strangers.demandOpen(stranger);
    const fits = await this.passwords.verify(hash ?? (await this.nobody()), attempt.password);
    if (!account || hash === null) throw this.strangers.failed(stranger);
    if (!fits) throw loginFailed(await this.database.asSystem((tx) => noteFailure(tx, account)));
    await this.factor.prove(account, attempt.code);
    return this.database.asSystem((tx) => admit(tx, this.sessions, account, attempt.device ?? null));
  }

  private find(attempt: LoginAttempt): Promise<AccountEntity | null> {
    return this.database.asSystem(async (tx) => {
      const center = await centerOf(tx, attempt.center);
      if (!center) return null;
      const account = await tx.findOneBy(AccountEntity, { centerId: center.id, login: attempt.login });
      if (account) await demandUnlocked(tx, account);
      return account;
    });
  }

  /** A hash that fits no password, for logins that do not exist. */
  private nobody(): Promise<string> {
    return (this.decoy ??= this.passwords.hash(randomUUID()));
  }
}
