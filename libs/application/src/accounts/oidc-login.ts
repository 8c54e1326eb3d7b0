import { Injectable } from '@nestjs/common';
import { demand } from '@yimen/domain/kernel/refusal';
import { AccountEntity } from '@yimen/entities/account/account.entity';
import { Database, type Identity } from '../kernel/ports';
import { AccessLog } from '../reveal/access-log';
import { admit, type Admitted } from './admit';
import { demandUnlocked } from './login-rows';
import { SecondFactor } from './second-factor';
import { Sessions } from './sessions';

/**
 * Signs in whom the identity provider vouches for (screens a). The account is found by issuer and subject alone, never by a name
 * or an address that the provider reports; whoever has none is refused, none is made. The lock of an account, its second proof
 * and what is written down are those of a password.
 */
@Injectable()
export class OidcLogin {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly factor: SecondFactor,
    private readonly log: AccessLog,
  ) {}

  /**
   * In: the identity, its provider's word judged already; a 动态口令 where the account has one and the provider's own second proof
   * does not count. Throws oidc_unknown, account_disabled, account_locked, and what the second factor throws.
   */
  async execute(identity: Identity, device: string | null, code?: string): Promise<Admitted> {
    const account = await this.find(identity);
    if (!identity.factor) await this.factor.prove(account, code);
    return this.database.asSystem(async (tx) => {
      const admitted = await admit(tx, this.sessions, account, device, identity.factor);
      await this.log.add(tx, admitted.session, { kind: 'oidc', field: 'login' });
      return admitted;
    });
  }

  private find({ issuer, subject }: Identity): Promise<AccountEntity> {
    return this.database.asSystem(async (tx) => {
      const account = await tx.findOneBy(AccountEntity, { oidcIssuer: issuer, oidcSubject: subject });
      demand(account, 'oidc_unknown', '您的统一身份没有关联本系统的账号：请先用账号密码登录，在右上角姓名处关联。');
      demand(account.enabled, 'account_disabled', '您在本系统的账号已停用，请联系系统管理员。');
      await demandUnlocked(tx, account);
      return account;
    });
  }
}
