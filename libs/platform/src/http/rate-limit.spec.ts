import { Clock } from '../clock/clock';
import { RateLimit, RateLimited } from './rate-limit';

class HandClock extends Clock {
  seconds = 0;
  now() {
    return new Date(this.seconds * 1000).toISOString();
  }
}

describe('the public door can be tried only so often', () => {
  const tryAt = (clock: HandClock, door: RateLimit) => (seconds: number) => {
    clock.seconds = seconds;
    try {
      door.take('slip');
      return 'in';
    } catch (error) {
      return (error as RateLimited).retryAfter;
    }
  };

  it('by a sliding window: each try counts for sixty seconds of its own', () => {
    const clock = new HandClock();
    const at = tryAt(clock, new RateLimit(clock, 3, 60));
    expect([0, 10, 20, 30, 59, 60, 61, 70].map(at)).toEqual(['in', 'in', 'in', 30, 1, 'in', 9, 'in']);
  });

  it('each key for itself, and a success clears it', () => {
    const clock = new HandClock();
    const door = new RateLimit(clock, 1, 60);
    door.take('a');
    door.take('b');
    expect(() => door.take('a')).toThrow(RateLimited);
    door.clear('a');
    door.take('a');
  });

  it('a flood of keys neither fills the memory nor frees the busy one', () => {
    const clock = new HandClock();
    const door = new RateLimit(clock, 1, 60);
    for (let i = 0; i < 60_000; i++) door.take(`flood-${i}`);
    door.take('guesser');
    for (let i = 0; i < 20_000; i++) door.take(`more-${i}`);
    expect(() => door.take('guesser')).toThrow(RateLimited);
    expect((door as unknown as { tries: Map<string, number[]> }).tries.size).toBeLessThanOrEqual(50_000);
  });

  it('answers 429 with the seconds to wait', () => {
    expect(new RateLimited(7)).toMatchObject({ code: 'rate_limited', status: 429, retryAfter: 7 });
  });
});
