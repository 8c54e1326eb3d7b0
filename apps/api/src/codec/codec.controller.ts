import { Body, Controller, Header, HttpCode, Options, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Session } from '@yimen/application/accounts/session';
import { demand } from '@yimen/domain/kernel/refusal';
import { YimenConfig } from '@yimen/platform/config/config';
import { EncryptingCodec } from '@yimen/platform/crypto/payload-codec';
import { KeyRing } from '@yimen/platform/crypto/key-ring';
import { CsrfExempt, Public } from '../auth/public.decorator';
import type { DoorRequest } from '../auth/request';
import { CurrentSession } from '../auth/session.decorator';
import { fromJson, toJson } from './payloads';

interface HeaderReply {
  header(name: string, value: string): unknown;
}

/**
 * Lets Temporal's own Web UI show payloads to an administrator who has signed in here: the page asks with the session
 * cookie. It cannot know the page token, so the browser's Origin is judged instead; nothing is changed by asking.
 */
@ApiExcludeController()
@Controller('codec')
export class CodecController {
  private readonly codec: EncryptingCodec;
  private readonly uiOrigins: string[];

  constructor(ring: KeyRing, config: YimenConfig) {
    this.codec = new EncryptingCodec(ring);
    this.uiOrigins = originsOf(config.uiAddress);
  }

  /** The browser asks first whether it may ask. */
  @Options(['decode', 'encode'])
  @Public()
  @HttpCode(204)
  preflight(@Req() request: DoorRequest, @Res({ passthrough: true }) reply: HeaderReply): void {
    this.allow(request, reply);
    reply.header('access-control-allow-methods', 'POST');
    reply.header('access-control-allow-headers', 'content-type, x-namespace, authorization');
  }

  /** Encrypted payloads into readable ones. Administrators only. */
  @Post('decode')
  @CsrfExempt()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async decode(
    @Body() body: unknown,
    @CurrentSession() session: Session,
    @Req() request: DoorRequest,
    @Res({ passthrough: true }) reply: HeaderReply,
  ) {
    this.admit(session, request, reply);
    return toJson(await this.codec.decode(fromJson(body)));
  }

  /** Readable payloads into encrypted ones. Administrators only. */
  @Post('encode')
  @CsrfExempt()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async encode(
    @Body() body: unknown,
    @CurrentSession() session: Session,
    @Req() request: DoorRequest,
    @Res({ passthrough: true }) reply: HeaderReply,
  ) {
    this.admit(session, request, reply);
    return toJson(await this.codec.encode(fromJson(body)));
  }

  private admit(session: Session, request: DoorRequest, reply: HeaderReply): void {
    this.allow(request, reply);
    const { origin } = request.headers;
    const foreign = typeof origin === 'string' && !this.uiOrigins.includes(origin) && !isOwn(origin, request);
    demand(!foreign && session.actor.roles.includes('admin'), 'forbidden', '只有系统管理员可以查看流程数据');
  }

  private allow(request: DoorRequest, reply: HeaderReply): void {
    const { origin } = request.headers;
    reply.header('vary', 'origin');
    if (typeof origin !== 'string' || !this.uiOrigins.includes(origin)) return;
    reply.header('access-control-allow-origin', origin);
    reply.header('access-control-allow-credentials', 'true');
  }
}

/** Origins of the Web UI: the address given, and the other name of this machine if it is the local one. */
function originsOf(address: string | undefined): string[] {
  if (!address) return [];
  const { origin } = new URL(/^https?:\/\//.test(address) ? address : `http://${address}`);
  return [origin, origin.replace('//127.0.0.1', '//localhost')];
}

function isOwn(origin: string, request: DoorRequest): boolean {
  return origin === `${request.protocol}://${String(request.headers['host'])}`;
}
