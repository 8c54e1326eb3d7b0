import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { OidcLink } from '@yimen/application/accounts/oidc-link';
import type { Session } from '@yimen/application/accounts/session';
import { IdentityProvider } from '@yimen/application/kernel/ports';
import { CheckedPipe } from '../acts/checked';
import { realTimeLimit } from './limits';
import { OidcAddressDto, OidcLinkDto, OidcProofDto } from './oidc.dto';
import { OidcMemory } from './oidc-memory';
import { ownPath } from './own-path';
import { tokenOf, type CookieReply, type DoorRequest } from './request';
import { CurrentSession } from './session.decorator';

/** Which identity opens one's own account (screens a). */
@ApiTags('登录')
@Controller('auth/oidc/link')
export class OidcLinkController {
  private readonly tries = realTimeLimit(10, 60);

  constructor(
    private readonly provider: IdentityProvider,
    private readonly links: OidcLink,
    private readonly memory: OidcMemory,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '统一身份关联状态' })
  @ApiOkResponse({ type: OidcLinkDto })
  async state(@CurrentSession() session: Session) {
    return { title: this.provider.title, linked: await this.links.linked(session) };
  }

  /** Begins the way to the provider; coming back links. 422 validation_failed, 423 account_locked, 409 oidc_off, 503 oidc_away. */
  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '关联统一身份' })
  @ApiQuery({ name: 'to', required: false, description: '关联后回到的页面' })
  @ApiBody({ type: OidcProofDto })
  @ApiOkResponse({ type: OidcAddressDto })
  async begin(
    @CurrentSession() session: Session,
    @Query('to') asked: unknown,
    @Body(new CheckedPipe(OidcProofDto)) proof: OidcProofDto,
    @Req() request: DoorRequest,
    @Res({ passthrough: true }) reply: CookieReply,
  ) {
    this.tries.take(session.accountId);
    await this.links.prove(session, proof);
    const { address, checks } = await this.provider.begin();
    this.memory.keep(request, reply, { stage: 'away', checks, to: ownPath(asked), link: session.accountId });
    return { address };
  }

  @Post('remove')
  @HttpCode(204)
  @ApiOperation({ summary: '解除统一身份关联' })
  @ApiBody({ type: OidcProofDto })
  async remove(
    @CurrentSession() session: Session,
    @Body(new CheckedPipe(OidcProofDto)) proof: OidcProofDto,
    @Req() request: DoorRequest,
  ): Promise<void> {
    this.tries.take(session.accountId);
    await this.links.prove(session, proof);
    await this.links.unlink(session.centerId, session.accountId, tokenOf(request)?.token);
  }
}
