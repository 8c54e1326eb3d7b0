import { Injectable } from '@nestjs/common';
import { demand, Refusal } from '@yimen/domain/kernel/refusal';
import { AccountEntity } from '@yimen/entities/account/account.entity';
import { SessionEntity } from '@yimen/entities/account/session.entity';
import { Not, type EntityManager } from 'typeorm';
import { sha256 } from '../kernel/canonical';
import { Database, Passwords, type Identity } from '../kernel/ports';
import { AccessLog } from '../reveal/access-log';
import { noteFailure, openAccount } from './login-rows';
import { SecondFactor } from './second-factor';
import { sessionOf, type Session } from './session';
import { Sessions } from './sessions';

/** How a person shows once more that it is he: by password, or by 动态口令. */
export interface Proof {
  password?: string;
  code?: string;
}

/** Which identity opens an account: a person links his own, after showing once more who he is; an administrator any. */
@Injectable()
export class OidcLink {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly factor: SecondFactor,
    private readonly log: AccessLog,
  ) {}

  async linked({ centerId, accountId: id }: Session): Promise<boolean> {
    const account = await this.database.asSystem((tx) => tx.findOneByOrFail(AccountEntity, { centerId, id }));
    return account.oidcSubject !== null;
  }

  /** Throws validation_failed (a wrong password is counted like a failed login), account_locked, and what a code throws. */
  async prove(session: Session, { password, code }: Proof): Promise<void> {
    const account = await this.database.asSystem((tx) => openAccount(tx, session));
    if (!password && code && account.factorAt) return this.factor.prove(account, code);
    if (password && (await this.passwords.verify(account.passwordHash ?? '', password))) return;
    if (password) await this.database.asSystem((tx) => noteFailure(tx, account));
    const message = password ? '密码不正确' : account.factorAt ? '请填写密码或动态口令' : '请填写密码';
    throw new Refusal('validation_failed', `${message}。`, [{ pointer: '/password', code: 'wrong', message }]);
  }

  /** For an administrator, who knows the login; null when there is none. */
  async accountId(centerId: string, login: string): Promise<string | null> {
    const account = await this.database.asSystem((tx) => tx.findOneBy(AccountEntity, { centerId, login }));
    return account?.id ?? null;
  }

  /** From now on this identity opens the account. Throws oidc_taken. */
  link(
    { centerId, accountId }: Pick<Session, 'centerId' | 'accountId'>,
    identity: Pick<Identity, 'issuer' | 'subject'>,
  ): Promise<void> {
    return this.database.asSystem((tx) => this.set(tx, centerId, accountId, identity));
  }

  /** No identity opens the account any more; its sessions end, except the one named. Out: was there anything to undo? */
  async unlink(centerId: string, accountId: string, exceptToken = ''): Promise<boolean> {
    const undone = await this.database.asSystem(async (tx) => {
      const account = await locked(tx, centerId, accountId);
      if (!account.oidcSubject) return false;
      await tx.update(AccountEntity, { centerId, id: accountId }, { oidcIssuer: null, oidcSubject: null });
      await tx.delete(SessionEntity, { centerId, accountId, tokenHash: Not(sha256(exceptToken)) });
      await this.log.add(tx, sessionOf(account, ''), { kind: 'oidc', field: 'unlinked' });
      return true;
    });
    this.sessions.forget(accountId);
    return undone;
  }

  private async set(
    tx: EntityManager,
    centerId: string,
    id: string,
    { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>,
  ): Promise<void> {
    const account = await locked(tx, centerId, id);
    const same = account.oidcIssuer === issuer && account.oidcSubject === subject;
    if (same) return;
    demand(!account.oidcSubject, 'oidc_taken', '本账号已关联另一个统一身份，请先解除。');
    const other = await tx.existsBy(AccountEntity, { oidcIssuer: issuer, oidcSubject: subject });
    demand(!other, 'oidc_taken', '这个统一身份已关联另一个账号。');
    await tx.update(AccountEntity, { centerId, id }, { oidcIssuer: issuer, oidcSubject: subject });
    await this.log.add(tx, sessionOf(account, ''), { kind: 'oidc', field: 'linked' });
  }
}

function locked(tx: EntityManager, centerId: string, id: string): Promise<AccountEntity> {
  return tx.findOneOrFail(AccountEntity, { where: { centerId, id }, lock: { mode: 'pessimistic_write' } });
}
