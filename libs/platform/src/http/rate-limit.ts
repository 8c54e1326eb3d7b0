import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Clock } from '../clock/clock';

/** Too many tries; carries the seconds to wait. */
export class RateLimited extends Refusal {
  constructor(readonly retryAfter: number) {
    super('rate_limited', `请求过于频繁，请在 ${retryAfter} 秒后再试`);
  }
}

const maxKeys = 50_000;

/**
 * At most `limit` tries of one key within any `seconds`. Kept in this process: with several replicas the true limit is
 * a multiple, which is enough against guessing at the login and the public door.
 */
export class RateLimit {
  private readonly tries = new Map<string, number[]>();

  constructor(
    private readonly clock: Clock,
    private readonly limit: number,
    private readonly seconds: number,
  ) {}

  /** Counts one try of a key (address, account, slip code). Throws RateLimited when it is one too many. */
  take(key: string): void {
    const now = Date.parse(this.clock.now());
    const recent = this.recent(key, now);
    const [oldest] = recent;
    if (recent.length >= this.limit && oldest !== undefined) {
      throw new RateLimited(Math.max(1, Math.ceil((oldest + this.seconds * 1000 - now) / 1000)));
    }
    this.tries.delete(key); // put back at the end, so that the map is ordered by last use
    this.tries.set(key, [...recent, now]);
    if (this.tries.size > maxKeys) this.forget(now);
  }

  /** Forgets a key after a success, so that an honest caller starts afresh. */
  clear(key: string): void {
    this.tries.delete(key);
  }

  private recent(key: string, now: number): number[] {
    return (this.tries.get(key) ?? []).filter((at) => at > now - this.seconds * 1000);
  }

  /** Drops what has lapsed; under a flood of keys also those that were used longest ago. */
  private forget(now: number): void {
    for (const key of this.tries.keys()) {
      if (this.tries.size <= maxKeys / 2 && this.recent(key, now).length > 0) return;
      this.tries.delete(key);
    }
  }
}
