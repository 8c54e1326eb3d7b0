import { Injectable } from '@nestjs/common';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { AccountEntity } from '@yimen/entities/account/account.entity';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../kernel/canonical';
import { Database, Vault } from '../kernel/ports';
import { AccessLog } from '../reveal/access-log';
import { demandUnlocked, noteFailure } from './login-rows';
import { sessionOf } from './session';
import { matchingStep, plainRecovery } from './totp';

/** How a code was judged: right, used before, or wrong. */
type Verdict = 'app' | 'recovery' | 'used' | 'wrong';

/**
 * 动态口令 as the second proof of an account (screens a; RFC 6238). A code opens once; a wrong one counts like a wrong password,
 * so that five of either lock the account. Time is the database's, as for sessions.
 */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly log: AccessLog,
  ) {}

  /**
   * Lets pass whoever has none, or shows a fresh code of the app or one of his recovery codes. Throws second_factor_required,
   * second_factor_wrong with the tries left, account_locked.
   */
  async prove(account: AccountEntity, typed: string | undefined): Promise<void> {
    if (!account.factorAt) return;
    const code = typed?.normalize('NFKC').replace(/\s/g, '');
    if (!code) throw new Refusal('second_factor_required', '本账号已启用动态口令，请输入手机上显示的六位数字。');
    const { verdict, left } = await this.database.asSystem(async (tx) => {
      const now = await this.locked(tx, account);
      const judged = now.factorSecret ? await this.judge(tx, now, code) : 'wrong';
      if (judged === 'recovery') await this.note(tx, now, 'recovery');
      const failed = judged === 'used' || judged === 'wrong';
      return { verdict: judged, left: failed ? await noteFailure(tx, now) : 0 };
    });
    if (verdict === 'used') throw wrong('这个动态口令已经用过，请等下一个。', left);
    if (verdict === 'wrong') throw wrong(`动态口令不正确，${left > 0 ? `还可再试 ${left} 次` : '账号已锁定'}`, left);
  }

  /** Writes down what was done with the second proof of an account, for the auditor. */
  note(tx: EntityManager, account: AccountEntity, field: 'enrolled' | 'removed' | 'recovery'): Promise<void> {
    return this.log.add(tx, sessionOf(account, ''), { kind: 'factor', field });
  }

  /** The account's row as it stands now, held until the end of the transaction: guesses side by side are judged one by one. */
  private async locked(tx: EntityManager, { centerId, id }: AccountEntity): Promise<AccountEntity> {
    const where = { centerId, id };
    const now = await tx.findOneOrFail(AccountEntity, { where, lock: { mode: 'pessimistic_write' } });
    await demandUnlocked(tx, now);
    return now;
  }

  private async judge(tx: EntityManager, account: AccountEntity, code: string): Promise<Verdict> {
    const { centerId, id, factorStep, factorRecovery, factorSecret } = account;
    if (/^\d{6}$/.test(code)) {
      const step = matchingStep(this.vault.open(factorSecret ?? ''), code, await databaseSeconds(tx));
      if (step === null) return 'wrong';
      if (step <= factorStep) return 'used';
      await tx.update(AccountEntity, { centerId, id }, { factorStep: step });
      return 'app';
    }
    const hash = sha256(plainRecovery(code));
    if (!factorRecovery.includes(hash)) return 'wrong';
    await tx.update(AccountEntity, { centerId, id }, { factorRecovery: factorRecovery.filter((one) => one !== hash) });
    return 'recovery';
  }
}

/** The database's own time, in seconds since 1970. */
export async function databaseSeconds(tx: EntityManager): Promise<number> {
  const [row]: { seconds: string }[] = await tx.query('select extract(epoch from now()) as seconds');
  return Number(row?.seconds);
}

function wrong(detail: string, triesLeft: number): Refusal {
  return Object.assign(new Refusal('second_factor_wrong', detail), { triesLeft });
}
