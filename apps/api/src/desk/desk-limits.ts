import { Injectable } from '@nestjs/common';
import { Clock } from '@yimen/platform/clock/clock';
import { RateLimit } from '@yimen/platform/http/rate-limit';

/** Looking people up at the desk: forty a minute for one account, which is fast typing and slow harvesting. */
@Injectable()
export class DeskLimits {
  private readonly matches: RateLimit;

  constructor(clock: Clock) {
    this.matches = new RateLimit(clock, 40, 60);
  }

  /** Counts one look. Throws rate_limited. */
  match(centerId: string, login: string): void {
    this.matches.take(`${centerId}/${login}`);
  }
}
