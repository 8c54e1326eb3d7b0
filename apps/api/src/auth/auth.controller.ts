import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Login } from '@yimen/application/accounts/login';
import type { Session } from '@yimen/application/accounts/session';
import { Sessions } from '@yimen/application/accounts/sessions';
import { CheckedPipe } from '../acts/checked';
import { accountAnswer } from './account-answer';
import { realTimeLimit } from './limits';
import { LoginDto } from './login.dto';
import { CurrentSession } from './session.decorator';
import { Public } from './public.decorator';
import { sessionCookie, tokenOf, type DoorRequest } from './request';

/** As much of a Fastify reply as cookies need. */
interface CookieReply {
  setCookie(name: string, value: string, options: object): unknown;
  clearCookie(name: string, options: object): unknown;
}

const tries = { limit: 10, seconds: 60 };

/** Signing in and out: a cookie for pages, a bearer token for programs. */
@ApiTags('登录')
@Controller('auth')
export class AuthController {
  private readonly guesses = realTimeLimit(tries.limit, tries.seconds);

  constructor(
    private readonly login: Login,
    private readonly sessions: Sessions,
  ) {}

  /** Signs in. 401 login_failed, 423 account_locked, 429 rate_limited. */
  @Post('login')
  @Public()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '登录' })
  @ApiBody({ type: LoginDto })
  async signIn(
    @Body(new CheckedPipe(LoginDto)) dto: LoginDto,
    @Req() request: DoorRequest,
    @Res({ passthrough: true }) reply: CookieReply,
  ) {
    const key = `${request.ip}/${dto.center ?? ''}/${dto.login}`;
    this.guesses.take(key);
    const { token, csrf, session, lastLoginAt } = await this.login.execute(dto);
    this.guesses.clear(key);
    reply.setCookie(sessionCookie, token, cookieOptions(request));
    return { token, csrf, account: accountAnswer(session), lastLoginAt };
  }

  /** Signs out; the token is dead from now on. */
  @Post('logout')
  @HttpCode(204)
  @ApiOperation({ summary: '退出' })
  async signOut(@Req() request: DoorRequest, @Res({ passthrough: true }) reply: CookieReply): Promise<void> {
    const carried = tokenOf(request);
    if (carried) await this.sessions.revoke(carried.token);
    reply.clearCookie(sessionCookie, cookieOptions(request));
  }

  /** Who am I; a page that was reloaded gets its page token again. */
  @Get('me')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '当前账号' })
  me(@CurrentSession() session: Session) {
    return { csrf: session.csrf, account: accountAnswer(session) };
  }
}

function cookieOptions(request: DoorRequest) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' };
}
