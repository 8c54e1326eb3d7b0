import { RateLimit } from '@yimen/platform/http/rate-limit';
import { SystemClock } from '@yimen/platform/clock/clock';

/** A limit measured by the host's time: guessing does not slow down because a story is played in virtual time. */
export function realTimeLimit(tries: number, seconds: number): RateLimit {
  return new RateLimit(new SystemClock(), tries, seconds);
}
