import type { Session } from '@yimen/application/accounts/session';

export const sessionCookie = 'yimen_session';

/** As much of a Fastify reply as cookies need. */
export interface CookieReply {
  setCookie(name: string, value: string, options: object): unknown;
  clearCookie(name: string, options: object): unknown;
}

/** As much of a request as the door looks at. */
export interface DoorRequest {
  method: string;
  ip: string;
  protocol: string;
  headers: Record<string, string | string[] | undefined>;
  cookies?: Record<string, string | undefined>;
  /** Set by the guard on every route that is not public. */
  session?: Session;
}

/** The token a request carries, and whether it came by itself (a cookie) or was put there by a program. */
export function tokenOf(request: DoorRequest): { token: string; byCookie: boolean } | null {
  const [scheme, bearer] = String(request.headers['authorization'] ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && bearer) return { token: bearer, byCookie: false };
  const token = request.cookies?.[sessionCookie];
  return token ? { token, byCookie: true } : null;
}

/** How the session's cookie is set and cleared: no script reads it, no other site sends it along with a change. */
export function cookieOptions(request: DoorRequest) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' };
}
