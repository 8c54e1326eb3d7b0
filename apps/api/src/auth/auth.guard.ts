import { timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Session } from '@yimen/application/accounts/session';
import { Sessions } from '@yimen/application/accounts/sessions';
import { isScreenToken, Screens } from '@yimen/application/desk/screens';
import { demand } from '@yimen/domain/kernel/refusal';
import { YimenConfig } from '@yimen/platform/config/config';
import { beforeOwnPassword, csrfExempt, publicRoute, screenRoute } from './public.decorator';
import { tokenOf, type DoorRequest } from './request';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Lets in who has signed in, and says who it is; every route is shut unless it is marked @Public(). */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly screens: Screens,
    private readonly config: YimenConfig,
  ) {}

  /**
   * Throws unauthenticated, csrf_missing for an unsafe request of a page without its token, password_change_required for
   * whoever still has the password that he was given (a demonstration publishes its own), or second_factor_enrol for whoever
   * has no 动态口令 yet where everybody must.
   */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marks = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(publicRoute, marks)) return true;
    const request = context.switchToHttp().getRequest<DoorRequest>();
    const carried = tokenOf(request);
    const screens = this.reflector.getAllAndOverride<boolean>(screenRoute, marks) ?? false;
    const session = carried && (await this.read(carried.token, screens));
    demand(session, 'unauthenticated', '请先登录，或登录已过期');
    const exempt = this.reflector.getAllAndOverride<boolean>(csrfExempt, marks) ?? false;
    if (carried?.byCookie && !exempt && !safeMethods.includes(request.method)) demandCsrf(request, session);
    const early = this.reflector.getAllAndOverride<boolean>(beforeOwnPassword, marks) ?? false;
    const settled = early || session.ownPassword || this.config.demo;
    demand(settled, 'password_change_required', '首次登录须先修改初始密码：至少 10 位，含三类字符');
    const proven = early || session.secondFactor || session.screen || !this.config.secondFactorRequired;
    demand(proven, 'second_factor_enrol', '本单位要求双因素登录：请先启用动态口令');
    request.session = session;
    return true;
  }

  /** The token of a screen opens what is marked for screens, and nothing else. */
  private async read(token: string, forScreens: boolean): Promise<Session | null> {
    if (!isScreenToken(token)) return this.sessions.read(token);
    return forScreens ? this.screens.read(token) : null;
  }
}

/** Another site can make a browser send the cookie, but cannot read the token that belongs to it. */
function demandCsrf(request: DoorRequest, session: Session): void {
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const wanted = Buffer.from(session.csrf);
  demand(given.length === wanted.length && timingSafeEqual(given, wanted), 'csrf_missing', '页面已过期，请刷新后再试');
}
