import { Body, Controller, Get, Header, HttpCode, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { OidcLink } from '@yimen/application/accounts/oidc-link';
import { OidcLogin } from '@yimen/application/accounts/oidc-login';
import { Sessions } from '@yimen/application/accounts/sessions';
import { IdentityProvider, type Identity } from '@yimen/application/kernel/ports';
import { demand, Refusal } from '@yimen/domain/kernel/refusal';
import { CheckedPipe } from '../acts/checked';
import { AccountAnswer } from './account-answer';
import { deviceOf } from './device';
import { realTimeLimit } from './limits';
import { AdmittedDto } from './login.dto';
import { OidcCodeDto, OidcDoorDto } from './oidc.dto';
import { OidcMemory, type Memory } from './oidc-memory';
import { ownPath } from './own-path';
import { Public } from './public.decorator';
import { cookieOptions, sessionCookie, tokenOf, type CookieReply, type DoorRequest } from './request';

type AskedRequest = DoorRequest & { url: string };
type Away = Extract<Memory, { stage: 'away' }>;

const elsewhere = { status: 303, description: '转到统一身份登录，或回到页面；结果见 GET /auth/oidc' } as const;

/** 统一身份登录: the way to the identity provider and back. A browser walks it, so refusals are told by the page that comes up next. */
@ApiTags('登录')
@Public()
@Controller('auth/oidc')
export class OidcController {
  /** Of ways begun from one address: a whole building may stand behind it. */
  private readonly ways = realTimeLimit(120, 60);
  private readonly codes = realTimeLimit(10, 60);

  constructor(
    private readonly provider: IdentityProvider,
    private readonly login: OidcLogin,
    private readonly links: OidcLink,
    private readonly sessions: Sessions,
    private readonly memory: OidcMemory,
    private readonly answers: AccountAnswer,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '统一身份登录是否开通' })
  @ApiOkResponse({ type: OidcDoorDto })
  door(@Req() request: DoorRequest, @Res({ passthrough: true }) reply: CookieReply) {
    const said = this.memory.read(request, 'said')?.said ?? null;
    if (said) this.memory.forget(request, reply);
    const needsCode = this.memory.read(request, 'factor') !== null;
    return { title: this.provider.title, needsCode, said };
  }

  @Get('start')
  @Header('cache-control', 'no-store')
  @Redirect()
  @ApiOperation({ summary: '去统一身份登录' })
  @ApiQuery({ name: 'to', required: false, description: '登录后回到的页面' })
  @ApiResponse(elsewhere)
  async start(
    @Query('to') asked: unknown,
    @Req() request: DoorRequest,
    @Res({ passthrough: true }) reply: CookieReply,
  ) {
    const to = ownPath(asked);
    return this.telling(to, request, reply, async () => {
      this.ways.take(request.ip);
      const { address, checks } = await this.provider.begin();
      this.memory.keep(request, reply, { stage: 'away', checks, to, link: null });
      return address;
    });
  }

  @Get('callback')
  @Header('cache-control', 'no-store')
  @Redirect()
  @ApiOperation({ summary: '从统一身份登录回来' })
  @ApiResponse(elsewhere)
  async back(@Req() request: AskedRequest, @Res({ passthrough: true }) reply: CookieReply) {
    const away = this.memory.read(request, 'away');
    this.memory.forget(request, reply); // whatever comes of it, this way is walked once
    return this.telling(away?.to ?? '/', request, reply, async () => {
      demand(away, 'oidc_failed', '统一身份登录没有完成或已过期，请重新登录。');
      const identity = await this.provider.finish(request.url, away.checks);
      await (away.link ? this.linkTo(away.link, identity, request, reply) : this.enter(identity, request, reply));
      return away.to;
    });
  }

  /** The second proof of whom the provider has vouched for. 401 second_factor_wrong with `triesLeft`, oidc_failed; 423 account_locked. */
  @Post('code')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '统一身份登录后填动态口令' })
  @ApiBody({ type: OidcCodeDto })
  @ApiOkResponse({ type: AdmittedDto })
  async code(
    @Body(new CheckedPipe(OidcCodeDto)) { code }: OidcCodeDto,
    @Req() request: DoorRequest,
    @Res({ passthrough: true }) reply: CookieReply,
  ) {
    const waiting = this.memory.read(request, 'factor');
    demand(waiting, 'oidc_failed', '统一身份登录已过期，请重新登录。');
    this.codes.take(waiting.identity.subject);
    const admitted = await this.login.execute(waiting.identity, deviceName(request), code);
    this.memory.forget(request, reply);
    reply.setCookie(sessionCookie, admitted.token, cookieOptions(request));
    return this.answers.admitted(admitted);
  }

  private async enter(identity: Identity, request: DoorRequest, reply: CookieReply): Promise<void> {
    try {
      const { token, lastLoginAt, lastDevice } = await this.login.execute(identity, deviceName(request));
      reply.setCookie(sessionCookie, token, cookieOptions(request));
      const lastLogin = lastLoginAt ? { at: lastLoginAt, device: lastDevice } : null;
      this.memory.keep(request, reply, { stage: 'in', lastLogin });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'second_factor_required') throw error;
      reply.clearCookie(sessionCookie, cookieOptions(request)); // the page must ask this person, not show another's work
      this.memory.keep(request, reply, { stage: 'factor', identity });
    }
  }

  /** Only for the very account that asked for it, still signed in here. */
  private async linkTo(accountId: Away['link'], identity: Identity, request: DoorRequest, reply: CookieReply) {
    const session = await this.sessions.read(tokenOf(request)?.token ?? '');
    demand(session?.accountId === accountId, 'oidc_failed', '登录的人已经换了，没有关联，请重新操作。');
    await this.links.link(session, identity);
    this.memory.keep(request, reply, { stage: 'said', said: { ok: true, text: '已关联统一身份，以后可用它登录。' } });
  }

  /** Where to go next; a refusal leads back to the page and is told there. */
  private async telling(to: string, request: DoorRequest, reply: CookieReply, walk: () => Promise<string>) {
    try {
      return { url: await walk(), statusCode: 303 };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.memory.keep(request, reply, { stage: 'said', said: { ok: false, text: error.detail } });
      return { url: to, statusCode: 303 };
    }
  }
}

function deviceName({ headers }: DoorRequest): string | null {
  return deviceOf(String(headers['user-agent'] ?? ''));
}
