import { Client, type QueryConfig } from 'pg';
import { PreparedClient } from './prepared-client';

describe('statements that come again are planned once', () => {
  const sent: unknown[] = [];
  const nameOf = (index: number) => (sent[index] as QueryConfig).name;
  const client = new PreparedClient();
  const query = (text: string, values?: unknown[]) => client.query(text, values);

  beforeEach(() => {
    sent.length = 0;
    jest.spyOn(Client.prototype, 'query').mockImplementation((what: unknown) => void sent.push(what));
  });
  afterEach(() => jest.restoreAllMocks());

  it('the same text has the same name, another text another', () => {
    void query('select $1', [1]);
    void query('select $1', [2]);
    void query('select $1, 2', [1]);
    expect(sent[1]).toMatchObject({ text: 'select $1', values: [2], name: nameOf(0) });
    expect(nameOf(2)).not.toBe(nameOf(0));
  });

  it('what has no parameters goes as it is: several statements may stand in it', () => {
    void query('begin; set local a = 1');
    expect(sent).toEqual(['begin; set local a = 1']);
  });

  it('a connection does not remember without end', () => {
    for (let index = 0; index < 400; index += 1) void query(`select $1 as c${index}`, [index]);
    expect(sent.filter((one) => typeof one === 'string').length).toBeGreaterThan(90);
  });

  it('in a batch they run by name, prepared when the connection first meets them; what is typed stays text', async () => {
    const sql = 'select 1 where a = $1 and b = $2';
    expect(await client.executing(sql, ["it's", 'x'])).toBe(`execute "batch_0"('it''s', 'x')`);
    expect(await client.executing(sql, ['1', '2'])).toBe(`execute "batch_0"('1', '2')`);
    expect(await client.executing('select 2', [])).toBe('execute "batch_1"');
    expect(sent).toEqual([`prepare "batch_0" as ${sql}`, 'prepare "batch_1" as select 2']);
  });
});
