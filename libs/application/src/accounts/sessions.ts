import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../kernel/canonical';
import { Database } from '../kernel/ports';
import { sessionColumns, sessionOf, type Session, type SessionRow } from './session';

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

  constructor(private readonly database: Database) {}

  /** Opens a session inside the caller's transaction and sweeps the account's lapsed ones. */
  async issue(tx: EntityManager, centerId: string, accountId: string): Promise<IssuedSession> {
    const [token, csrf] = [secret(), secret()];
    await tx.query(`delete from session where center_id = $1 and account_id = $2 and expires_at < now()`, [
      centerId,
      accountId,
    ]);
    await tx.query(
      `insert into session (token_hash, center_id, account_id, csrf, expires_at)
       values ($1, $2, $3, $4, now() + interval '12 hours')`,
      [sha256(token), centerId, accountId, csrf],
    );
    return { token, csrf };
  }

  /** The session of a token; null when it is unknown, lapsed, logged out, or its account switched off. */
  async read(token: string): Promise<Session | null> {
    const hash = sha256(token);
    const known = this.cache.get(hash);
    if (known && known.until > performance.now()) return known.session;
    this.cache.delete(hash);
    const session = await this.load(hash);
    if (session) this.remember(hash, session);
    return session;
  }

  /** Ends a session; ending it twice does no harm. */
  async revoke(token: string): Promise<void> {
    const hash = sha256(token);
    this.cache.delete(hash);
    await this.database.asSystem((tx) => tx.query(`delete from session where token_hash = $1`, [hash]));
  }

  private load(hash: string): Promise<Session | null> {
    return this.database.asSystem(async (tx) => {
      const [row]: (SessionRow & { csrf: string; stale: boolean })[] = await tx.query(
        `select ${sessionColumns}, s.csrf, s.seen_at < now() - interval '1 minute' as stale
           from session s join account a on a.center_id = s.center_id and a.id = s.account_id
          where s.token_hash = $1 and a.enabled and s.expires_at > now() and s.seen_at > now() - interval '2 hours'`,
        [hash],
      );
      // once a minute is exact enough for an idle limit of hours, and saves a write per request
      if (row?.stale) await tx.query(`update session set seen_at = now() where token_hash = $1`, [hash]);
      return row ? sessionOf(row, row.csrf) : null;
    });
  }

  private remember(hash: string, session: Session): void {
    if (this.cache.size >= maxCached) this.cache.clear();
    this.cache.set(hash, { session, until: performance.now() + cacheMs });
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
