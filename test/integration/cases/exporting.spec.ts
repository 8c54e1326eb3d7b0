import { EmptyDto } from '@yimen/api/acts/common.dto';
import { AssignDto, AssignHandlerDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { AcceptDto } from '@yimen/api/petitions/dto/feedback.dto';
import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { Audit } from '@yimen/application/audit/audit';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { ExportCases, mostExported, type ExportOrder } from '@yimen/application/export/export-cases';
import { Indicators } from '@yimen/application/metrics/indicators';
import { metricRows } from '@yimen/application/metrics/metric-rows';
import { codeOf, openDesk, visitOf, wang, type Desk } from '../acts/desk';

const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'] };
const sly = { ...wang, name: '=HYPERLINK("http://x")', idNumber: '420899196804089122', phone: '13900001801' };
const accuser = { ...wang, name: '公羊素云', idNumber: '420899197001011234', phone: '13900001802' };
const petitions = { name: 'petition', title: '信访事项' } as const;

describe('导出: the list as a file, and the numbers over it', () => {
  let desk: Desk;
  const ids = { first: '', second: '', later: '', sealed: '' };
  const use = <T>(token: new (...args: never[]) => T): T => desk.module.get<T>(token);
  const take = async (login: string, order: ExportOrder = {}) =>
    use(ExportCases).execute(await desk.sessionFor(login), petitions, order);
  /** The cells of a file without its heads and its foot. */
  const rowsOf = (csv: string) =>
    csv
      .slice(1)
      .trim()
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.slice(1, -1).split('","'));
  const listed = async (login: string, query: object) =>
    (await use(CaseQueries).list(await desk.sessionFor(login), 'petition', { limit: 200, ...query })).items;
  const codes = (rows: object[]) => rows.map((row) => (row as { caseCode: string }).caseCode);

  beforeAll(async () => {
    desk = await openDesk('exporting');
    const register = async (people: object[], more: object = {}) =>
      (await desk.register('guide1', visitOf(people, more))).id;
    [ids.first, ids.second] = [await register([wang]), await register([sly])];
    ids.sealed = await register([accuser], { suspectedAccusation: true });
    desk.levers.now = '2026-04-01T16:30:00.000Z'; // 2 April in Shanghai
    ids.later = await register([wang, sly]);
    for (const one of [ids.first, ids.second]) {
      await desk.act('triage1', one, 'triage', TriageDto, claim);
      const to = { to: 'health', deadline: '2026-06-30', reason: '请办理', co: [] };
      await desk.act('triage1', one, 'assign', AssignDto, to);
    }
    await desk.act('wjj1', ids.first, 'sign', EmptyDto, {});
    await desk.act('wjj1', ids.first, 'assign_handler', AssignHandlerDto, { handler: 'wjj1', relation: '无' });
    const told = { notice: { opinion: '调查核实', limitDays: 60 }, contact: { name: '白景仁', phone: '0724-0000000' } };
    await desk.act('wjj1', ids.first, 'accept', AcceptDto, { handlingMode: 'ordinary', ...told });
  });
  afterAll(() => desk.close());

  describe('the same rows as the reader’s list, whatever he asks', () => {
    it.each(['triage1', 'wjj1', 'mzj1', 'cgj1', 'leader1', 'discipline1', 'admin1'])('%s', async (login) => {
      const outside = (await listed(login, { sort: '-opened' })).filter(({ id }) => id !== ids.sealed);
      expect(rowsOf((await take(login, { sort: '-opened' })).csv).map(([code]) => code)).toEqual(codes(outside));
      const april = { from: '2026-04-02', to: '2026-04-30', sort: 'opened' };
      const inApril = (await listed(login, april)).filter(({ id }) => id !== ids.sealed);
      expect(rowsOf((await take(login, april)).csv).map(([code]) => code)).toEqual(codes(inApril));
    });

    it('a day is a day in Shanghai; ticked rows are those and no other that is not one’s own', async () => {
      const all = await listed('triage1', { sort: 'opened' });
      const count = async (order: ExportOrder) => (await take('triage1', order)).count;
      expect(all).toHaveLength(3);
      expect(await count({ from: '2026-04-01', to: '2026-04-01' })).toBe(0);
      expect(await count({ from: '2026-04-02' })).toBe(1);
      expect(await count({ from: '2026-04-02', to: '2026-04-02' })).toBe(1);
      expect(await count({ to: '2026-04-01' })).toBe(2);
      expect(await count({ ids: `${ids.first},${ids.sealed},no-id` })).toBe(1);
      expect((await take('wjj1', { ids: `${ids.first},${ids.later}` })).count).toBe(1);
      expect(await count({ status: 'accepted' })).toBe(1);
    });
  });

  it('names are masked and run as no formula; numbers, addresses and words of the matter are not there', async () => {
    const { csv, name } = await take('triage1', { from: '2026-03-01', purpose: 'ledger' });
    expect(csv).toMatch(/^\uFEFF"编号","登记日期","事项","信访人"/);
    expect(csv).toContain(`"汪**"`);
    expect(csv).toContain(`"'=**"`);
    for (const { name: who, idNumber, phone, address } of [wang, sly, accuser])
      for (const secret of [who, idNumber, phone, address]) expect(csv).not.toContain(secret);
    expect(csv).not.toMatch(/\d{17}[\dXx]|1[3-9]\d{9}/);
    for (const word of ['请求更正服务年限', '有记工册']) expect(csv).not.toContain(word);
    expect(name).toMatch(/_信访事项台账_2026-04-02$/);
  });

  it('every row and the foot say who took it out and when; the log says it to the audit', async () => {
    const { csv, count } = await take('wjj1', { from: '2026-03-01', to: '2026-03-31', purpose: 'report' });
    const { name } = await desk.sessionFor('wjj1');
    const mark = `${name} wjj1 2026-04-02 00:30`;
    expect(rowsOf(csv).map((cells) => cells.at(-1))).toEqual([mark, mark]);
    expect(csv.trim().split('\r\n').at(-1)).toMatch(/^"导出人：.*wjj1 2026-04-02 00:30，共 2 件，用途：上报汇总。/);
    const { items } = await use(Audit).list(await desk.sessionFor('auditor1'), { kind: 'export', actor: 'wjj1' });
    expect(items[0]).toMatchObject({ actor: 'wjj1', field: 'petition', reason: 'report', hits: count, case: null });
  });

  it('the audit reads the days it asks for, both ends whole', async () => {
    const auditor = await desk.sessionFor('auditor1');
    const read = async (from?: string, to?: string) =>
      (await use(Audit).list(auditor, { kind: 'export', ...(from ? { from } : {}), ...(to ? { to } : {}) })).items
        .length;
    const all = await read();
    expect(all).toBeGreaterThan(0);
    expect(await read('2026-04-02', '2026-04-02')).toBe(all);
    expect(await read('2026-04-02')).toBe(all);
    expect(await read(undefined, '2026-04-01')).toBe(0);
    expect(await read('2026-04-03')).toBe(0);
  });

  it('more than a file holds is refused with the way out, and nothing is written down as taken', async () => {
    const copied = await desk.house.owner<{ n: number }>(
      `with made as (insert into case_file select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'case_code', 'x-' || n))).*
         from case_file f, generate_series(1, $2::int) n where f.id = $1 returning 1) select count(*)::int as n from made`,
      [ids.later, mostExported],
    );
    expect(copied[0]?.n).toBe(mostExported);
    const logged = async () => (await desk.counts())['access_log'];
    const before = await logged();
    await expect(take('triage1', { from: '2026-04-02' })).rejects.toMatchObject({
      code: 'export_too_large',
      detail: expect.stringContaining('请缩小登记日期或筛选范围') as unknown,
    });
    expect(await logged()).toBe(before);
    expect((await take('triage1', { to: '2026-04-01' })).count).toBe(2);
    await desk.house.owner(`delete from case_file where case_code like 'x-%'`);
  });

  describe('指标: a number is the rows of one’s own list, a share shows its two parts', () => {
    const ask = async (login: string, name: string, period?: string, unit?: string) =>
      use(Indicators).get(await desk.sessionFor(login), {
        name,
        ...(period ? { period } : {}),
        ...(unit ? { unit } : {}),
      });

    it.each(['triage1', 'wjj1', 'mzj1', 'cgj1', 'leader1'])(
      '%s counts what he may read, by month and unit',
      async (login) => {
        const months = { '2026-03': { to: '2026-03-31' }, '2026-04': { from: '2026-04-01' } };
        for (const [month, days] of Object.entries(months)) {
          const rows = await listed(login, { sort: 'opened', ...days });
          expect([month, (await ask(login, 'registered_matters', month)).value]).toEqual([month, rows.length]);
        }
        const led = await listed(login, { sort: 'opened', unit: 'health' });
        expect((await ask(login, 'registered_matters', '2026', 'health')).value).toBe(led.length);
      },
    );

    it('batches and people by the day of the visit', async () => {
      expect(await ask('triage1', 'registered_batches', '2026-03')).toMatchObject({ value: 2, percent: null });
      expect((await ask('triage1', 'registered_persons', '2026')).value).toBe(4);
      expect((await ask('wjj1', 'registered_persons')).value).toBe(2);
      expect(await ask('triage1', 'registration_rate')).toMatchObject({ numerator: 3, denominator: 3, percent: 100 });
    });

    it('a limit counts when it is over, in time or not; before that there is nothing to share', async () => {
      expect(await ask('wjj1', 'notice_on_time', '2026-04')).toMatchObject({
        formula: '期限内告知件数÷应告知件数',
        from: '2026-04-01',
        to: '2026-04-30',
        numerator: 0,
        denominator: 0,
        percent: null,
        value: null,
      });
      const then = desk.levers.now;
      desk.levers.now = '2026-05-06T02:00:00.000Z';
      expect(await ask('wjj1', 'notice_on_time', '2026-04')).toMatchObject({
        numerator: 0,
        denominator: 2,
        percent: 0,
      });
      expect(await ask('cgj1', 'notice_on_time', '2026-04')).toMatchObject({ denominator: 0 });
      desk.levers.now = then;
      expect(await ask('wjj1', 'extension_rate', '2026')).toMatchObject({ numerator: 0, denominator: 1, percent: 0 });
    });

    it('every metric that is defined is one of the national pack, and its statement runs', async () => {
      for (const name of Object.keys(metricRows)) expect(await ask('triage1', name, '2026-Q2')).toMatchObject({ name });
    });

    it.each([
      ['no_such_metric', '2026'],
      ['constructor', '2026'],
      ['registered_matters', '上个月'],
      ['resident_staff', '2026'],
    ])('%s over %s is refused in words', async (name, period) => {
      expect(await codeOf(ask('triage1', name, period))).toBe('validation_failed');
    });
  });
});
