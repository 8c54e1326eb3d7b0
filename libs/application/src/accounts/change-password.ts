import { Injectable } from '@nestjs/common';
import { demand, Refusal } from '@yimen/domain/kernel/refusal';
import { AccountEntity } from '@yimen/entities/account/account.entity';
import { SessionEntity } from '@yimen/entities/account/session.entity';
import { Not } from 'typeorm';
import { sha256 } from '../kernel/canonical';
import { Database, Passwords } from '../kernel/ports';
import { noteFailure, openAccount } from './login-rows';
import type { Session } from './session';
import { Sessions } from './sessions';

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];

/** Why a password may not be taken; null when it may: at least ten characters of three kinds, not the login, not the old one. */
function weakness(next: string, login: string, current: string): string | null {
  if ([...next].length < 10) return '至少 10 位';
  if (kinds.filter((kind) => kind.test(next)).length < 3) return '须含大写字母、小写字母、数字、符号中的三类';
  if (next.toLowerCase().includes(login.toLowerCase())) return '不能含有账号';
  return next === current ? '不能与原密码相同' : null;
}

/** 修改密码: the old one is asked for once more, and every other session of the account ends. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** Throws validation_failed for a wrong old password (counted like a failed login) or a weak new one; account_locked. */
  async execute(session: Session, token: string, current: string, next: string): Promise<void> {
    const weak = weakness(next, session.actor.login, current);
    demand(weak === null, 'validation_failed', `新密码${weak ?? ''}。`, [
      { pointer: '/next', code: 'weak', message: `新密码${weak ?? ''}` },
    ]);
    const account = await this.database.asSystem((tx) => openAccount(tx, session));
    if (!(await this.passwords.verify(account.passwordHash ?? '', current))) {
      await this.database.asSystem((tx) => noteFailure(tx, account));
      throw new Refusal('validation_failed', '原密码不正确。', [
        { pointer: '/current', code: 'wrong', message: '原密码不正确' },
      ]);
    }
    const hash = await this.passwords.hash(next);
    const { centerId, id } = account;
    await this.database.asSystem(async (tx) => {
      const changed = { passwordHash: hash, passwordChangedAt: () => 'now()', failures: 0 };
      await tx.update(AccountEntity, { centerId, id }, changed);
      await tx.delete(SessionEntity, { centerId, accountId: id, tokenHash: Not(sha256(token)) });
    });
    this.sessions.forget(id);
  }
}
