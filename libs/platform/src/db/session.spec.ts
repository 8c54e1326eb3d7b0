import type { DataSource, EntityManager } from 'typeorm';
import { Database } from './session';
import { constraintOf, isDatabaseAway, isUniqueViolation, sqlState } from './pg-errors';

const failed = (code: string) => Object.assign(new Error('query failed'), { driverError: { code, constraint: 'c' } });

/** A data source that writes down what it is asked. */
function paper() {
  const lines: string[] = [];
  const query = (sql: string) => Promise.resolve(lines.push(sql));
  const release = () => Promise.resolve(lines.push('released'));
  const createQueryRunner = () => ({ query, release, manager: {} as EntityManager });
  return { lines, database: new Database({ createQueryRunner } as unknown as DataSource) };
}

describe('a transaction may begin with what it must read (one round trip)', () => {
  const scope = { centerId: 'zx', compartments: [] };
  const reads = [
    { sql: 'select 1 where a = $1', params: ["it's"] },
    { sql: 'select 2', params: [] },
  ];

  /** Answers several statements at once, as the driver does. */
  function driver(fails = false) {
    const lines: string[] = [];
    const query = (sql: string) => Promise.resolve(lines.push(sql));
    const ask = (sql: string) => {
      lines.push(sql);
      if (fails) return Promise.reject(Object.assign(new Error('dead'), { code: '40P01' }));
      return Promise.resolve(['begin', 'set', 'set', 'one', 'two'].map((row) => ({ rows: [row] })));
    };
    const release = () => Promise.resolve();
    const executing = (sql: string, params: string[]) => Promise.resolve(`${sql} <- ${params.join()}`);
    const connect = () => Promise.resolve({ query: ask, executing });
    const createQueryRunner = () => ({ query, connect, release, manager: {} as EntityManager });
    return { lines, database: new Database({ createQueryRunner } as unknown as DataSource) };
  }

  it('walls first, then each statement; the work is given the rows of each', async () => {
    const { lines, database } = driver();
    const rows = await database.afterReading(scope, reads, (_tx, found) => Promise.resolve(found));
    expect(rows).toEqual([['one'], ['two']]);
    expect(lines).toEqual([
      "begin; set local yimen.center = 'zx'; set local yimen.compartments = ''; select 1 where a = $1 <- it's; select 2 <- ",
      'commit',
    ]);
  });

  it('a deadlock there is tried again like any other', async () => {
    const { lines, database } = driver(true);
    const again = database.afterReading(scope, reads, () => Promise.resolve(), { retries: 1 });
    await expect(again).rejects.toMatchObject({ driverError: { code: '40P01' } });
    expect(lines.filter((line) => line.startsWith('begin'))).toHaveLength(2);
    expect(lines.filter((line) => line === 'rollback')).toHaveLength(2);
  });
});

describe('right 2: a transaction states what it may see before it looks', () => {
  it('its centre and its compartments, for this transaction only', async () => {
    const { lines, database } = paper();
    const work = () => Promise.resolve(lines.push('work'));
    await database.inCenter({ centerId: 'zx', compartments: ['accusation', 'clue'] }, work);
    const walls = "set local yimen.center = 'zx'; set local yimen.compartments = 'accusation,clue'";
    expect(lines).toEqual([`begin; ${walls}`, 'work', 'commit', 'released']);
  });

  it('the system alone sees everything', async () => {
    const { lines, database } = paper();
    await database.asSystem(() => Promise.resolve(1), { isolation: 'REPEATABLE READ' });
    expect(lines[0]).toBe(
      "begin isolation level REPEATABLE READ; set local yimen.center = '*'; set local yimen.compartments = '*'",
    );
  });

  it('a name with a quote in it stays a name', async () => {
    const { lines, database } = paper();
    await database.inCenter({ centerId: "zx'; drop table act; --", compartments: [] }, () => Promise.resolve());
    expect(lines[0]).toContain("set local yimen.center = 'zx''; drop table act; --';");
  });

  it('what fails is rolled back, and its connection given back', async () => {
    const { lines, database } = paper();
    const work = () => Promise.reject(new Error('boom'));
    await expect(database.inCenter({ centerId: 'zx', compartments: [] }, work)).rejects.toThrow('boom');
    expect(lines.slice(1)).toEqual(['rollback', 'released']);
  });
});

describe('rivals for one row', () => {
  const attempts = async (code: string, failures: number) => {
    const { database } = paper();
    let count = 0;
    const work = () => (++count <= failures ? Promise.reject(failed(code)) : Promise.resolve(count));
    return database.inCenter({ centerId: 'zx', compartments: [] }, work).catch((error: unknown) => ({ error, count }));
  };

  it('are tried again after a deadlock or a serialisation failure', async () => {
    expect(await attempts('40P01', 3)).toBe(4);
    expect(await attempts('40001', 1)).toBe(2);
  });

  it('give up after three more tries', async () => {
    expect(await attempts('40001', 4)).toMatchObject({ count: 4 });
  });

  it('are not tried again after any other fault', async () => {
    expect(await attempts('23505', 1)).toMatchObject({ count: 1 });
  });

  it('are told apart by SQLSTATE, wrapped or not', () => {
    expect(isUniqueViolation(failed('23505'))).toBe(true);
    expect(constraintOf(failed('23505'))).toBe('c');
    expect(sqlState(Object.assign(new Error(), { code: 'ECONNREFUSED' }))).toBeUndefined();
    expect(sqlState('40001')).toBeUndefined();
  });
});

describe('a database that is away is told from a query that failed', () => {
  it.each([
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), true],
    [failed('57P01'), true],
    [new Error('Connection terminated unexpectedly'), true],
    [failed('23505'), false],
    [new Error('boom'), false],
    [null, false],
  ])('%p: %p', (error, away) => expect(isDatabaseAway(error)).toBe(away));
});
