import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseAway } from './pg-errors';
import { Turns } from './turns';

describe('Who asks the database waits for his turn, and is not sent away because many came at once', () => {
  it('so many at a time, the others in the order in which they came', async () => {
    const turns = new Turns(2);
    const begun: number[] = [];
    let most = 0;
    let now = 0;
    const work = (index: number) => async () => {
      begun.push(index);
      most = Math.max(most, ++now);
      await sleep(2);
      now -= 1;
    };
    await Promise.all([0, 1, 2, 3, 4, 5].map((index) => turns.take(work(index))));
    expect([begun, most]).toEqual([[0, 1, 2, 3, 4, 5], 2]);
  });

  it('who fails gives his turn on', async () => {
    const turns = new Turns(1);
    const fails = turns.take(() => Promise.reject(new Error('power cut')));
    await expect(fails).rejects.toThrow('power cut');
    await expect(turns.take(() => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('who has waited too long is told that the database is away, and the next still gets his turn', async () => {
    const turns = new Turns(1, 5);
    let end: () => void = () => undefined;
    const long = turns.take(() => new Promise<void>((resolve) => (end = resolve)));
    const error: unknown = await turns.take(() => Promise.resolve()).catch((caught: unknown) => caught);
    expect(isDatabaseAway(error)).toBe(true);
    end();
    await long;
    await expect(turns.take(() => Promise.resolve('done'))).resolves.toBe('done');
  });
});
