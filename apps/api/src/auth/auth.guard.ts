import { timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Session } from '@yimen/application/accounts/session';
import { Sessions } from '@yimen/application/accounts/sessions';
import { demand } from '@yimen/domain/kernel/refusal';
import { YimenConfig } from '@yimen/platform/config/config';
import { beforeOwnPassword, csrfExempt, publicRoute } from './public.decorator';
import { tokenOf, type DoorRequest } from './request';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Lets in who has signed in, and says who it is; every route is shut unless it is marked @Public(). */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly config: YimenConfig,
  ) {}

  /**
   * Throws unauthenticated, csrf_missing for an unsafe request of a page without its token, or password_change_required
   * for whoever still has the password that he was given (a demonstration publishes its own).
   */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marks = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(publicRoute, marks)) return true;
    const request = context.switchToHttp().getRequest<DoorRequest>();
    const carried = tokenOf(request);
    const session = carried && (await this.sessions.read(carried.token));
    demand(session, 'unauthenticated', '请先登录，或登录已过期');
    const exempt = this.reflector.getAllAndOverride<boolean>(csrfExempt, marks) ?? false;
    if (carried?.byCookie && !exempt && !safeMethods.includes(request.method)) demandCsrf(request, session);
    const early = this.reflector.getAllAndOverride<boolean>(beforeOwnPassword, marks) ?? false;
    const settled = early || session.ownPassword || this.config.demo;
    demand(settled, 'password_change_required', '首次登录须先修改初始密码：至少 10 位，含三类字符');
    request.session = session;
    return true;
  }
}

/** Another site can make a browser send the cookie, but cannot read the token that belongs to it. */
function demandCsrf(request: DoorRequest, session: Session): void {
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const wanted = Buffer.from(session.csrf);
  demand(given.length === wanted.length && timingSafeEqual(given, wanted), 'csrf_missing', '页面已过期，请刷新后再试');
}
