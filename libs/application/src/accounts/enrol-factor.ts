import { Injectable } from '@nestjs/common';
import { demand, Refusal } from '@yimen/domain/kernel/refusal';
import { AccountEntity } from '@yimen/entities/account/account.entity';
import { SessionEntity } from '@yimen/entities/account/session.entity';
import { Not } from 'typeorm';
import { sha256 } from '../kernel/canonical';
import { Database, Passwords, Vault } from '../kernel/ports';
import { noteFailure, openAccount } from './login-rows';
import { databaseSeconds, SecondFactor } from './second-factor';
import type { Session } from './session';
import { Sessions } from './sessions';
import { enrolmentAddress, matchingStep, newSeed, plainRecovery, recoveryCodes } from './totp';

const issuer = '信访超市一门';

/** How an account stands with its second proof. */
export interface FactorState {
  enrolledAt: string | null;
  recoveryLeft: number;
}

/** 启用、停用动态口令: the password is asked for once more; the seed counts only after a first code of it was shown. */
@Injectable()
export class EnrolFactor {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly vault: Vault,
    private readonly sessions: Sessions,
    private readonly factor: SecondFactor,
  ) {}

  async state(session: Session): Promise<FactorState> {
    const { factorAt, factorRecovery } = await this.database.asSystem((tx) => openAccount(tx, session));
    return { enrolledAt: factorAt?.toISOString() ?? null, recoveryLeft: factorRecovery.length };
  }

  /** Offers a fresh seed. Throws validation_failed for a wrong password, second_factor_exists, account_locked. */
  async begin(session: Session, password: string): Promise<{ secret: string; address: string }> {
    const account = await this.proven(session, password);
    demand(!account.factorAt, 'second_factor_exists', '本账号已启用动态口令；换手机请先停用，再重新启用。');
    const secret = newSeed();
    const { centerId, id, login } = account;
    const offered = { factorSecret: this.vault.seal(secret), factorStep: 0, factorRecovery: [] };
    await this.database.asSystem((tx) => tx.update(AccountEntity, { centerId, id }, offered));
    return { secret, address: enrolmentAddress(secret, login, issuer) };
  }

  /** Takes the seed into use. Out: recovery codes, told this once. Every other session of the account ends. */
  async confirm(session: Session, token: string, code: string): Promise<string[]> {
    const codes = recoveryCodes();
    await this.database.asSystem(async (tx) => {
      const { centerId, accountId: id } = session;
      const account = await tx.findOneOrFail(AccountEntity, {
        where: { centerId, id },
        lock: { mode: 'pessimistic_write' },
      });
      demand(!account.factorAt, 'second_factor_exists', '本账号已启用动态口令。');
      demand(account.factorSecret, 'second_factor_missing', '请先取得二维码。');
      const typed = code.normalize('NFKC').replace(/\s/g, '');
      const step = matchingStep(this.vault.open(account.factorSecret), typed, await databaseSeconds(tx));
      demand(step !== null, 'validation_failed', '动态口令不正确，请核对手机时间后再输。', [
        { pointer: '/code', code: 'wrong', message: '动态口令不正确' },
      ]);
      const factorRecovery = codes.map((one) => sha256(plainRecovery(one)));
      const taken = { factorAt: () => 'now()', factorStep: step, factorRecovery };
      await tx.update(AccountEntity, { centerId, id }, taken);
      await tx.delete(SessionEntity, { centerId, accountId: id, tokenHash: Not(sha256(token)) });
      await this.factor.note(tx, account, 'enrolled');
    });
    this.sessions.forget(session.accountId);
    return codes;
  }

  /** 停用: by password and a code. Throws second_factor_missing, and what `prove` throws. */
  async remove(session: Session, password: string, code: string): Promise<void> {
    const account = await this.proven(session, password);
    demand(account.factorAt, 'second_factor_missing', '本账号没有启用动态口令。');
    await this.factor.prove(account, code);
    await this.clear(account);
  }

  /** For an administrator's verb, when phone and recovery codes are lost. Out: was there anything to clear? */
  async reset(centerId: string, login: string): Promise<boolean> {
    const account = await this.database.asSystem((tx) => tx.findOneBy(AccountEntity, { centerId, login }));
    if (!account?.factorSecret) return false;
    await this.clear(account);
    return true;
  }

  private async clear(account: AccountEntity): Promise<void> {
    const { centerId, id } = account;
    await this.database.asSystem(async (tx) => {
      const none = { factorSecret: null, factorAt: null, factorStep: 0, factorRecovery: [] };
      await tx.update(AccountEntity, { centerId, id }, none);
      await this.factor.note(tx, account, 'removed');
    });
    this.sessions.forget(id);
  }

  private async proven(session: Session, password: string): Promise<AccountEntity> {
    const account = await this.database.asSystem((tx) => openAccount(tx, session));
    if (await this.passwords.verify(account.passwordHash ?? '', password)) return account;
    await this.database.asSystem((tx) => noteFailure(tx, account));
    throw new Refusal('validation_failed', '密码不正确。', [
      { pointer: '/password', code: 'wrong', message: '密码不正确' },
    ]);
  }
}
