import { Body, Controller, Header, HttpCode, Options, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { demand } from '@yimen/domain/kernel/refusal';
import { EncryptingCodec } from '@yimen/platform/crypto/payload-codec';
import { KeyRing } from '@yimen/platform/crypto/key-ring';
import { CsrfExempt, Public } from '../auth/public.decorator';
import type { DoorRequest } from '../auth/request';
import { CurrentSession } from '../auth/session.decorator';
import { fromJson, toJson } from './payloads';
import { UiOrigin } from './ui-origin';

/**
 * Lets Temporal's own Web UI show payloads to an administrator who has signed in here: the page asks with the session
 * cookie. It cannot know the page token, so the browser's Origin is judged instead; nothing is changed by asking.
 */
@ApiExcludeController()
@Controller('codec')
export class CodecController {
  private readonly codec: EncryptingCodec;

  constructor(
    ring: KeyRing,
    private readonly uiOrigin: UiOrigin,
  ) {
    this.codec = new EncryptingCodec(ring);
  }

  /** The browser asks first whether it may ask; the headers of the answer say it. */
  @Options(['decode', 'encode'])
  @Public()
  @HttpCode(204)
  preflight(): void {
    return;
  }

  /** Encrypted payloads into readable ones. Administrators only. */
  @Post('decode')
  @CsrfExempt()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async decode(@Body() body: unknown, @CurrentSession() session: Session, @Req() request: DoorRequest) {
    this.admit(session, request);
    return toJson(await this.codec.decode(fromJson(body)));
  }

  /** Readable payloads into encrypted ones. Administrators only. */
  @Post('encode')
  @CsrfExempt()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async encode(@Body() body: unknown, @CurrentSession() session: Session, @Req() request: DoorRequest) {
    this.admit(session, request);
    return toJson(await this.codec.encode(fromJson(body)));
  }

  private admit(session: Session, { headers, protocol }: DoorRequest): void {
    const known = this.uiOrigin.admits(headers['origin'], `${protocol}://${String(headers['host'])}`);
    demand(known && session.actor.roles.includes('admin'), 'forbidden', '只有系统管理员可以查看流程数据');
  }
}
