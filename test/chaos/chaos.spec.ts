import { script } from '../support/native';
import { until } from '../support/wait';
import { namedPoints, planOf, strike, type Blow } from './crashes';
import { openCases, runsOf } from './engine-view';
import { House } from './house';
import { held, personalIn, unsealedIn } from './payloads';
import { begin, finish, firstMorning, firstPart, remind, resting, secondPart, type Run } from './play';
import { endState, rowCounts, type End } from './snapshot';

const seed = Number(process.env['YIMEN_CHAOS_SEED'] ?? 20260330);
const blows = 20;
jest.setTimeout(600_000); // every wait is for a condition: a loaded machine takes longer, it does not fail
const expected = { ends: {} as Record<string, End>, counts: {} as Record<string, number>, acts: 0 };
const houses: House[] = [];

async function house(name: string, points = {}): Promise<Run> {
  const started = await House.start(name, firstMorning, points);
  houses.push(started);
  return begin(started);
}

async function goThrough(run: Run): Promise<string> {
  await firstPart(run);
  const later = await remind(run);
  await secondPart(run, later);
  return later;
}

const say = (text: string) => process.stderr.write(`${text}\n`);

describe('thirty matters while everything dies (design §4)', () => {
  let run: Run;
  let now = '';
  let struck: Blow[] = [];

  beforeAll(async () => {
    await script('build').buildAll();
    const calm = await house('chaos-calm');
    await goThrough(calm);
    Object.assign(expected, {
      ends: await endState(calm.house, calm.matters),
      counts: await rowCounts(calm.house),
      acts: calm.client.answered,
    });
    await calm.house.stop();
  }, 600_000);

  afterAll(async () => {
    for (const one of houses) await one.stop();
  }, 120_000);

  it('every act is answered, though five processes are killed at twelve named points and twenty random ones', async () => {
    run = await house('chaos', namedPoints);
    let over = false;
    const plan = planOf(seed, blows, expected.acts);
    const strikes = strike(run.house, run, plan, () => over);
    now = await goThrough(run).finally(() => (over = true));
    struck = await strikes;
    const { processes } = run.house;
    const reached = Object.values(processes).flatMap((one) => one.reached);
    say(`seed ${seed}: ${struck.map(({ after, victim }) => `${victim}@${after}`).join(' ')}`);
    say(`named: ${reached.join(' ')}; ${run.client.answered} acts, ${run.client.repeated} sent again`);
    expect(struck).toHaveLength(blows);
    expect([...reached].sort()).toEqual(Object.values(namedPoints).flat().sort());
    expect(run.client.answered).toBe(expected.acts);
  }, 1_200_000);

  it('every case ends as in the run in which nobody died: journal, limits, papers, notices, tasks, approvals', async () => {
    const ends = await endState(run.house, run.matters);
    expect(Object.keys(ends).sort()).toEqual(Object.keys(expected.ends).sort());
    for (const [name, end] of Object.entries(ends)) expect({ name, ...end }).toEqual({ name, ...expected.ends[name] });
  });

  it('nothing was written besides: every table holds as many rows', async () => {
    expect(await rowCounts(run.house)).toEqual(expected.counts);
  });

  it('every hash chain holds', async () => {
    expect(await run.house.admin('verify')).toMatch(/events verified/);
  });

  it('the outbox is empty', async () => {
    await run.house.none('select 1 from outbox where sent_at is null or dead_at is not null', [], 'the outbox');
  });

  it('after one repair every open case runs at the engine, and no closed one is missed', async () => {
    await run.house.admin('reconcile');
    const runs = await runsOf(run.house, await openCases(run.house));
    expect(runs.filter(({ running }) => !running)).toEqual([]);
  });

  it('the engine holds ids, codes and times: no name, no number, no word of a person, and nothing that is not sealed', async () => {
    const all = await held(run.house);
    say(`${all.runs} runs, ${all.words.length} words of their histories read`);
    expect(all.runs).toBeGreaterThan(run.matters.length);
    const payloads = all.words.filter(
      ({ text }) => text.startsWith('{') && text.includes(run.matters[0]?.id('petition') ?? '-'),
    );
    expect(payloads.length).toBeGreaterThan(10); // they were really opened
    expect(personalIn(all)).toEqual([]);
    expect(unsealedIn(all)).toEqual([]);
  });

  describe('then the engine loses everything', () => {
    const soonMs = 15_000;
    let due = '';

    it('one repair starts every open case anew, each with exactly the time that remained', async () => {
      const [row] = await run.house.sql<{ at: Date }>('select min(next_at) as at from case_file');
      due = row?.at.toISOString() ?? '';
      const clock = Date.parse(due) - soonMs;
      run.house.setClock(new Date(clock).toISOString());
      await run.house.loseEngine();
      await run.house.admin('reconcile');
      const cases = await openCases(run.house);
      const awaited = cases.map(({ nextAt }) => (nextAt ? [nextAt.getTime() - clock] : []));
      const same = async () => {
        const runs = await runsOf(run.house, cases);
        return JSON.stringify(runs.map(({ timers }) => timers)) === JSON.stringify(awaited);
      };
      await until(same, { withinMs: 120_000, everyMs: 200 }); // the clock stands: a timer that has run is set anew, as long
      const runs = await runsOf(run.house, cases);
      expect(runs.map(({ running, timers }) => ({ running, timers }))).toEqual(
        awaited.map((timers) => ({ running: true, timers })),
      );
    });

    it('the next reminder is sent when its time has come, once', async () => {
      now = new Date(Date.parse(due) + 1000).toISOString();
      run.house.setClock(now);
      await run.house.none('select 1 from case_file where next_at <= $1', [now], 'the reminder due by');
      const ids = resting(run).map((matter) => matter.id('petition'));
      const reminded = await run.house.sql<{ id: string; times: number }>(
        `select case_id as id, count(*)::int as times from case_event where name = 'supervision.reminded' and at >= $1 group by 1 order by 1`,
        [due],
      );
      expect(reminded).toEqual([...ids].sort().map((id) => ({ id, times: 1 })));
      const notices = await run.house.sql<{ times: number }>(
        `select count(*)::int as times from notice where at >= $1 group by case_id, about, to_key`,
        [due],
      );
      expect(notices.length).toBeGreaterThanOrEqual(ids.length);
      expect(notices.filter(({ times }) => times !== 1)).toEqual([]);
    });

    it('and the matters that lay go on to their end', async () => {
      await finish(resting(run), now);
      const rows = await run.house.sql<{ status: string }>(
        'select distinct status from case_file where id = any ($1::uuid[])',
        [resting(run).map((matter) => matter.id('petition'))],
      );
      expect(rows).toEqual([{ status: 'settled' }]);
      expect(await run.house.admin('verify')).toMatch(/events verified/);
    });
  });
});
