import { Injectable } from '@nestjs/common';
import type { Admitted } from '@yimen/application/accounts/admit';
import type { Session } from '@yimen/application/accounts/session';
import { YimenConfig } from '@yimen/platform/config/config';

/** What a page may know about the person who uses it. */
function accountAnswer({ name, title, actor }: Session) {
  const { login, unit, roles, committee, covers } = actor;
  return { login, name, title, unit, roles, committee: committee ?? null, covers };
}

/** The same with what the installation still asks of the person. */
@Injectable()
export class AccountAnswer {
  constructor(private readonly config: YimenConfig) {}

  me(session: Session) {
    const mustChangePassword = !this.config.demo && !session.ownPassword;
    const mustEnrolFactor = this.config.secondFactorRequired && !session.secondFactor;
    const oidc = this.config.oidcIssuer ? this.config.oidcTitle : null;
    return { csrf: session.csrf, account: accountAnswer(session), mustChangePassword, mustEnrolFactor, oidc };
  }

  admitted({ token, session, lastLoginAt, lastDevice }: Admitted) {
    const lastLogin = lastLoginAt ? { at: lastLoginAt, device: lastDevice } : null;
    return { token, ...this.me(session), lastLoginAt, lastLogin };
  }
}
