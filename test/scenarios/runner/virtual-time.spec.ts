import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { query, startCluster, type Cluster, type DatabaseUrls } from '../../support/cluster';
import type { EngineTime } from '../../support/engine';
import { VirtualTime } from '../../support/virtual-time';

describe('time of a story moves from milestone to milestone', () => {
  let cluster: Cluster;
  let urls: DatabaseUrls;
  const clockFile = join(mkdtempSync(join(tmpdir(), 'yimen-clock-')), 'clock');
  const clock = () => readFileSync(clockFile, 'utf8');
  const sql = (text: string, values: unknown[] = []) => query<{ at: string }>(urls.adminUrl, text, values);

  beforeAll(async () => {
    cluster = await startCluster('virtual-time');
    urls = await cluster.createDatabase('virtual_time', ({ adminUrl }) =>
      query(
        adminUrl,
        `create table case_file (id text, procedure text, status text, next_at timestamptz, center_id text default 'c');
         create table outbox (sent_at timestamptz, dead_at timestamptz)`,
      ),
    );
  });
  afterAll(() => cluster.stop());
  beforeEach(() => sql('truncate case_file'));

  /** An engine that, when moved, passes whatever the application's clock says is due, and notes when. */
  function engine(passed: string[]): EngineTime {
    let ms = 0;
    const skip = async (more: number) => {
      ms += more;
      const due = await sql(`delete from case_file where next_at <= $1 returning id as at`, [clock()]);
      passed.push(...due.map(({ at }) => `${at} at ${clock()}`));
    };
    return { skip, now: async () => ms, idle: async () => true, terminate: async () => undefined };
  }

  it('each is passed at its own instant, not at the end of the leap', async () => {
    const passed: string[] = [];
    const time = new VirtualTime(clockFile, urls.adminUrl, engine(passed));
    time.set('2026-02-12T09:00:00+08:00');
    await sql(`insert into case_file values ('d15', 'petition', 'accepted', '2026-02-14T08:30:00+08:00'),
      ('d10', 'petition', 'accepted', '2026-02-24T08:30:00+08:00'), ('later', 'petition', 'accepted', '2026-03-06T16:00:00Z')`);
    await time.moveTo('2026-02-24T09:00:00+08:00');
    expect(passed).toEqual(['d15 at 2026-02-14T00:30:00.000Z', 'd10 at 2026-02-24T00:30:00.000Z']);
    expect(clock()).toBe('2026-02-24T01:00:00.000Z');
  });

  it('one that fell due before is passed now, and the clock does not go back for it', async () => {
    const passed: string[] = [];
    const time = new VirtualTime(clockFile, urls.adminUrl, engine(passed));
    time.set('2026-03-02T01:00:00Z');
    await sql(`insert into case_file values ('old', 'petition', 'accepted', '2026-03-01T00:00:00Z')`);
    await time.moveTo('2026-03-02T02:00:00Z');
    expect(passed).toEqual(['old at 2026-03-02T01:00:00.000Z']);
  });

  it('an earlier instant is an error of the story', async () => {
    const time = new VirtualTime(clockFile, urls.adminUrl, engine([]));
    time.set('2026-03-02T01:00:00Z');
    await expect(time.moveTo('2026-03-01T01:00:00Z')).rejects.toThrow('时间不能倒退');
  });
});
