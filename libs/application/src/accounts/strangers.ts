import { performance } from 'node:perf_hooks';
import { accountLocked, loginFailed } from './refusals';

interface Guess {
  failures: number;
  /** On the process's own steady clock, in ms. */
  until: number;
}

const lockMs = 30 * 60_000;
const most = 20_000;

/**
 * Logins that do not exist are counted and locked like those that do, so that the number of tries left tells nobody which
 * accounts there are. Kept in this process; the account's own count stands in the database.
 */
export class Strangers {
  private readonly guesses = new Map<string, Guess>();

  /** Throws account_locked while five failures are not thirty minutes old. */
  demandOpen(login: string): void {
    const { failures, until } = this.of(login);
    if (failures >= 5) throw accountLocked(Math.ceil((until - performance.now()) / 1000));
  }

  /** Counts a failure; answers the refusal to throw. */
  failed(login: string) {
    const failures = this.of(login).failures + 1;
    if (this.guesses.size >= most) this.guesses.clear();
    this.guesses.set(login, { failures, until: performance.now() + lockMs });
    return loginFailed(Math.max(0, 5 - failures));
  }

  private of(login: string): Guess {
    const guess = this.guesses.get(login);
    if (guess && (guess.failures < 5 || guess.until > performance.now())) return guess;
    return { failures: 0, until: 0 };
  }
}
