import { runChecks } from './checks';

describe('ready means that everything it needs answers', () => {
  const up = { name: 'database', probe: () => Promise.resolve() };

  it('when all do', async () => {
    expect(await runChecks([up])).toEqual({ ready: true, checks: { database: 'up' } });
  });

  it.each([
    ['says no', () => Promise.resolve(false)],
    ['throws', () => Promise.reject(new Error('away'))],
    ['never answers', () => new Promise<void>(() => undefined)],
  ])('not when one %s', async (_, probe) => {
    expect(await runChecks([up, { name: 'engine', probe }], 20)).toEqual({
      ready: false,
      checks: { database: 'up', engine: 'down' },
    });
  });
});
