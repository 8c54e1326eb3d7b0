import { Injectable } from '@nestjs/common';
import type { PublicSession } from '@yimen/application/public/public-entry';
import { PublicSessions } from '@yimen/application/public/public-sessions';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { DoorRequest } from '../auth/request';
import { PublicActs } from './public-acts';

/** Reads the petitioner's session off a request: a bearer token, never a cookie, so that nothing stays on a borrowed phone. */
@Injectable()
export class PublicGate {
  constructor(
    private readonly sessions: PublicSessions,
    private readonly acts: PublicActs,
  ) {}

  /** Throws public_session_over, rate_limited. */
  async read(request: DoorRequest): Promise<PublicSession> {
    const session = await this.sessions.read(bearerOf(request));
    this.acts.look(session);
    return session;
  }
}

/** The token of a request. Throws public_session_over when there is none. */
export function bearerOf(request: DoorRequest): string {
  const [scheme, token] = String(request.headers['authorization'] ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && token && token.length <= 128) return token;
  throw new Refusal('public_session_over', '请重新输入回执上的查询码和后四位。');
}
