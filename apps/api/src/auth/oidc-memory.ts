import { Injectable } from '@nestjs/common';
import type { Identity, OidcChecks } from '@yimen/application/kernel/ports';
import { SystemClock } from '@yimen/platform/clock/clock';
import { KeyRing } from '@yimen/platform/crypto/key-ring';
import { Vault } from '@yimen/platform/crypto/vault';
import type { CookieReply, DoorRequest } from './request';

const cookie = 'yimen_oidc';
const path = '/api/v1/auth';

/** Where and when an account signed in before. */
export interface LastLogin {
  at: string;
  device: string | null;
}

/** A sentence for the page that comes up next. */
export interface Said {
  ok: boolean;
  text: string;
}

/** What a browser carries between two steps of a login at the identity provider. */
export type Memory =
  | { stage: 'away'; checks: OidcChecks; to: string; link: string | null }
  | { stage: 'factor'; identity: Identity }
  | { stage: 'in'; lastLogin: LastLogin | null }
  | { stage: 'said'; said: Said };

const seconds = { away: 600, factor: 300, in: 60, said: 60 };

/**
 * Keeps that between the steps, in a cookie that no script reads: sealed, so that nobody reads or changes it, and dead after
 * minutes by the host's time. One at a time: a second way there forgets the first.
 */
@Injectable()
export class OidcMemory {
  private readonly vault: Vault;
  private readonly clock = new SystemClock();

  constructor(ring: KeyRing) {
    this.vault = new Vault(ring, 'oidc');
  }

  /** What the browser carries of this stage; null when there is nothing, or something old, changed or of another stage. */
  read<Stage extends Memory['stage']>(request: DoorRequest, stage: Stage): Extract<Memory, { stage: Stage }> | null {
    const sealed = request.cookies?.[cookie];
    if (!sealed) return null;
    try {
      const { until, ...memory } = JSON.parse(this.vault.open(sealed)) as Memory & { until: number };
      const fits = until > this.now() && memory.stage === stage;
      return fits ? (memory as Extract<Memory, { stage: Stage }>) : null;
    } catch {
      return null; // sealed under a key that is gone, or by nobody
    }
  }

  keep(request: DoorRequest, reply: CookieReply, memory: Memory): void {
    const lives = seconds[memory.stage];
    const value = this.vault.seal(JSON.stringify({ ...memory, until: this.now() + lives * 1000 }));
    reply.setCookie(cookie, value, { ...optionsOf(request), maxAge: lives });
  }

  forget(request: DoorRequest, reply: CookieReply): void {
    if (request.cookies?.[cookie]) reply.clearCookie(cookie, optionsOf(request)); // who came without one leaves without one
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }
}

/** Lax: it must come along when the provider sends the browser back. */
function optionsOf(request: DoorRequest) {
  return { path, httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' };
}
