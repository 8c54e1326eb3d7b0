/** How long somebody waits for his turn, in milliseconds; as long as a person waits at a desk before he asks again. */
const patience = 20_000;

/**
 * At most so many at a time; the others wait in the order in which they came. The pool itself would let them wait no longer
 * than it takes to reach a server that is away, and a registration would fail because many came at once (Art. 22; right 1).
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];

  constructor(
    private free: number,
    private readonly patienceMs = patience,
  ) {}

  /** Does the work in its turn; what it throws passes through. Throws when the turn does not come in time. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const mine = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(mine), 1);
        reject(new Error('timeout exceeded when trying to connect: too many wait for the database'));
      }, this.patienceMs);
      this.waiting.push(mine);
    });
  }
}
