import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangePassword } from '@yimen/application/accounts/change-password';
import { Login } from '@yimen/application/accounts/login';
import type { Session } from '@yimen/application/accounts/session';
import { Sessions } from '@yimen/application/accounts/sessions';
import { CheckedPipe } from '../acts/checked';
import { AccountAnswer } from './account-answer';
import { deviceOf } from './device';
import { realTimeLimit } from './limits';
import { AdmittedDto, LoginDto, MeDto, PasswordDto } from './login.dto';
import { OidcMemory } from './oidc-memory';
import { CurrentSession } from './session.decorator';
import { BeforeOwnPassword, Public } from './public.decorator';
import { cookieOptions, sessionCookie, tokenOf, type CookieReply, type DoorRequest } from './request';

const tries = { limit: 10, seconds: 60 };

/** Signing in and out: a cookie for pages, a bearer token for programs. */
@ApiTags('登录')
@BeforeOwnPassword()
@Controller('auth')
export class AuthController {
  private readonly guesses = realTimeLimit(tries.limit, tries.seconds);

  constructor(
    private readonly login: Login,
    private readonly sessions: Sessions,
    private readonly passwords: ChangePassword,
    private readonly answers: AccountAnswer,
    private readonly oidc: OidcMemory,
  ) {}

  /** Signs in. 401 login_failed and second_factor_wrong with `triesLeft`, 401 second_factor_required, 423 account_locked with `retryAfter`, 429 rate_limited. */
  @Post('login')
  @Public()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '登录' })
  @ApiBody({ type: LoginDto })
  @ApiOkResponse({ type: AdmittedDto })
  async signIn(
    @Body(new CheckedPipe(LoginDto)) dto: LoginDto,
    @Req() request: DoorRequest,
    @Res({ passthrough: true }) reply: CookieReply,
  ) {
    const key = `${request.ip}/${dto.center ?? ''}/${dto.login}`;
    this.guesses.take(key);
    const device = dto.device?.trim() || (deviceOf(String(request.headers['user-agent'] ?? '')) ?? undefined);
    const admitted = await this.login.execute({ ...dto, device });
    this.guesses.clear(key);
    this.oidc.forget(request, reply);
    reply.setCookie(sessionCookie, admitted.token, cookieOptions(request));
    return this.answers.admitted(admitted);
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

  /** Who am I; a page that was reloaded gets its page token again, and hears once what came of a way to the identity provider. */
  @Get('me')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '当前账号' })
  @ApiOkResponse({ type: MeDto })
  me(@CurrentSession() session: Session, @Req() request: DoorRequest, @Res({ passthrough: true }) reply: CookieReply) {
    const entered = this.oidc.read(request, 'in');
    const said = this.oidc.read(request, 'said')?.said ?? null;
    if (entered || said) this.oidc.forget(request, reply);
    return { ...this.answers.me(session), lastLogin: entered?.lastLogin ?? null, said };
  }

  /** Takes a new password; every other session of the account ends. */
  @Post('password')
  @HttpCode(204)
  @ApiOperation({ summary: '修改密码' })
  @ApiBody({ type: PasswordDto })
  async password(
    @CurrentSession() session: Session,
    @Req() request: DoorRequest,
    @Body(new CheckedPipe(PasswordDto)) { current, next }: PasswordDto,
  ): Promise<void> {
    this.guesses.take(`password/${session.accountId}`);
    await this.passwords.execute(session, tokenOf(request)?.token ?? '', current, next);
  }
}
