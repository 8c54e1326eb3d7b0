import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { SessionEntity } from '@yimen/entities/account/session.entity';
import { Raw, type EntityManager } from 'typeorm';
import { sha256 } from '../kernel/canonical';
import { Database } from '../kernel/ports';
import { sessionOf, type Session } from './session';

/** How long a process believes what it has read: after a log-out elsewhere a token may live on for so long. */
const cacheMs = 5_000;
const maxCached = 10_000;

/** A fresh secret and the page token that goes with it. */
export interface IssuedSession {
  token: string;
  csrf: string;
}

/**
 * Sessions of signed-in people: 12 hours at most, 2 hours without use. Measured by the database's own time and never by
 * the house's clock: a story played in virtual time must not sign people out, nor keep them in. Of a token only its
 * SHA-256 is stored, so that the table opens no door.
 */
@Injectable()
export class Sessions {
  private readonly cache = new Map<string, { session: Session; until: number }>();
  private readonly revoked: ((token: string) => void)[] = [];

  constructor(private readonly database: Database) {}

  /** Opens a session inside the caller's transaction and sweeps the account's lapsed ones. */
  async issue(
    tx: EntityManager,
    centerId: string,
    accountId: string,
    device: string | null = null,
    vouched = false,
  ): Promise<IssuedSession> {
    const [token, csrf] = [secret(), secret()];
    await tx.delete(SessionEntity, { centerId, accountId, expiresAt: earlier('now()') });
    const expiresAt = () => `now() + interval '12 hours'`;
    await tx.insert(SessionEntity, { tokenHash: sha256(token), centerId, accountId, csrf, device, vouched, expiresAt });
    return { token, csrf };
  }

  /** The session of a token; null when it is unknown, lapsed, logged out, or its account switched off. */
  async read(token: string): Promise<Session | null> {
    const hash = sha256(token);
    const known = this.cache.get(hash);
    if (known && known.until > performance.now()) return known.session;
    this.cache.delete(hash);
    const session = await this.load(hash, true);
    if (session) this.remember(hash, session);
    return session;
  }

  /** The same without counting as use: an open stream must not keep a session awake. */
  peek(token: string): Promise<Session | null> {
    return this.load(sha256(token), false);
  }

  /** Calls `heard` with every token that is revoked in this process, so that its streams end at once. */
  onRevoke(heard: (token: string) => void): void {
    this.revoked.push(heard);
  }

  /** Believes nothing any more that was read of this account's sessions. */
  forget(accountId: string): void {
    for (const [hash, { session }] of this.cache) if (session.accountId === accountId) this.cache.delete(hash);
  }

  /** Ends a session; ending it twice does no harm. */
  async revoke(token: string): Promise<void> {
    const tokenHash = sha256(token);
    this.cache.delete(tokenHash);
    await this.database.asSystem((tx) => tx.delete(SessionEntity, { tokenHash }));
    this.revoked.forEach((heard) => heard(token));
  }

  private load(tokenHash: string, used: boolean): Promise<Session | null> {
    return this.database.asSystem(async (tx) => {
      const alive = { expiresAt: later('now()'), seenAt: later(`now() - interval '2 hours'`) };
      const where = { tokenHash, ...alive, account: { enabled: true } };
      const [row] = await tx.find(SessionEntity, { where, relations: { account: true } });
      if (!row?.account) return null;
      // once a minute is exact enough for an idle limit of hours, and saves a write per request
      const stale = { tokenHash, seenAt: earlier(`now() - interval '1 minute'`) };
      if (used) await tx.update(SessionEntity, stale, { seenAt: () => 'now()' });
      return sessionOf(row.account, row.csrf, row.vouched);
    });
  }

  private remember(hash: string, session: Session): void {
    if (this.cache.size >= maxCached) this.cache.clear();
    this.cache.set(hash, { session, until: performance.now() + cacheMs });
  }
}

/** By the database's time. */
const earlier = (moment: string) => Raw<Date>((column) => `${column} < ${moment}`);
const later = (moment: string) => Raw<Date>((column) => `${column} > ${moment}`);

function secret(): string {
  return randomBytes(32).toString('base64url');
}
