import { Injectable } from '@nestjs/common';
import { Clock } from '@yimen/platform/clock/clock';
import { RateLimit } from '@yimen/platform/http/rate-limit';

/**
 * What guessing costs at the public door: ten tries a minute from one address, five wrong proofs in a quarter of an hour
 * for one slip from anywhere. Who has proven himself starts afresh, and may look as often as a page that refreshes does.
 */
@Injectable()
export class PublicLimits {
  private readonly tries: RateLimit;
  private readonly wrong: RateLimit;
  private readonly looks: RateLimit;

  constructor(clock: Clock) {
    this.tries = new RateLimit(clock, 10, 60);
    this.wrong = new RateLimit(clock, 5, 15 * 60);
    this.looks = new RateLimit(clock, 120, 60);
  }

  /** Lets `enter` check a proof. Throws rate_limited instead when there were too many tries; passes on what it throws. */
  async guard<T>(ip: string, slipCode: string, enter: () => Promise<T>): Promise<T> {
    const here = `${ip}/${slipCode}`;
    this.tries.take(here);
    this.wrong.take(slipCode); // counted before the answer is known, so that guesses sent at once count too
    const entered = await enter();
    this.tries.clear(here);
    this.wrong.clear(slipCode);
    this.looks.take(slipCode);
    return entered;
  }
}
