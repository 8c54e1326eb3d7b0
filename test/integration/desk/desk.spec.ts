import { readFileSync } from 'node:fs';
import { WithdrawDto } from '@yimen/api/petitions/dto/closing.dto';
import { AssignHandlerDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { AcceptDto } from '@yimen/api/petitions/dto/feedback.dto';
import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { RecuseDto } from '@yimen/api/petitions/dto/together.dto';
import { ConsultDto, TurnVisitDto } from '@yimen/api/visits/dto/visits.dto';
import { HallWall } from '@yimen/application/desk/hall-wall';
import { Queues } from '@yimen/application/desk/queue';
import { Suggest } from '@yimen/application/desk/suggest';
import { Windows } from '@yimen/application/desk/windows';
import { MatchPeople } from '@yimen/application/people/match';
import { Consult } from '@yimen/application/visits/consult';
import { DeskDay } from '@yimen/application/visits/desk-day';
import { ImportRoster } from '@yimen/application/visits/import-roster';
import { slipHash } from '@yimen/application/visits/register-visit';
import { Slips } from '@yimen/application/visits/slips';
import { TurnVisit } from '@yimen/application/visits/turn-visit';
import { codeOf, openDesk, visitOf, wang, type Desk } from '../acts/desk';

const other = { ...wang, name: '何秀兰', idNumber: '420899196203040528', phone: '13900000202' };

describe('A morning at the front desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('frontdesk');
  });
  afterAll(() => desk.close());

  const day = async () => desk.module.get(DeskDay).list(await desk.sessionFor('guide1'), {});
  type Visit = Awaited<ReturnType<Desk['register']>> & { ticket: { number: string; window: string; ahead: number } };
  const register = async (more: object = {}, people: object[] = [wang]) =>
    (await desk.register('guide1', visitOf(people, more))) as Visit;

  it('each gets the next number, the window of the matter, who waits before, and a code that can be typed', async () => {
    const first = await register({ topic: '040100' });
    const second = await register({ topic: '040100' }, [other]);
    expect(first.ticket).toMatchObject({ number: 'A001', window: 'w03', ahead: 0 });
    expect(second.ticket).toMatchObject({ number: 'A002', window: 'w03', ahead: 1 });
    expect(first.shortCode).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    expect(first.slip).toMatchObject({
      ticket: 'A001',
      matter: '拖欠工资',
      free: '信访、调解不收费',
      shortCode: first.shortCode,
    });
    const kept = await desk.house.owner<{ token_hash: string }>('select token_hash from slip where visit_id = $1', [
      first.visit,
    ]);
    expect(kept.map((row) => row.token_hash).sort()).toEqual(
      [slipHash(String(first.slipCode)), slipHash(String(first.shortCode))].sort(),
    );
  });

  it('nothing in the database tells a code: log of acts included', async () => {
    const { slipCode, shortCode, visit } = await register();
    const [row] = await desk.house.owner<{ said: string }>(
      `select string_agg(result::text, '') as said from act where result ->> 'visit' = $1`,
      [visit],
    );
    expect(row?.said).not.toContain(String(slipCode));
    expect(row?.said).not.toContain(String(shortCode));
  });

  it('the same request again gets the same number and the same codes', async () => {
    const body = visitOf([other]);
    const first = await desk.register('guide1', body, 'again-1');
    const second = await desk.register('guide1', body, 'again-1');
    expect(second.replay).toBe(true);
    expect([second.slipCode, second.shortCode, second.ticket]).toEqual([first.slipCode, first.shortCode, first.ticket]);
  });

  it('many at once: numbers without gap or double', async () => {
    const before = (await day()).counts?.registered ?? 0;
    const all = await Promise.all(Array.from({ length: 12 }, () => register()));
    const numbers = all.map(({ ticket }) => Number(ticket.number.slice(1))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => before + index + 1));
  });

  it('the engine is away: registered all the same, and the answer says that the procedure starts later', async () => {
    const down = await openDesk('enginedown');
    down.levers.engineUp = false;
    const answer = await down.register('guide1', visitOf([wang]));
    expect([answer.status, answer.engine]).toEqual(['registered', 'waiting']);
    await down.close();
  });

  it('记重访: the visit is counted and tied to the matter; no new matter, no clock; its slip opens that matter', async () => {
    const { petition } = await register();
    const before = await desk.counts();
    const again = (await register({ linkTo: petition })) as Visit & { linked: { id: string } };
    const after = await desk.counts();
    expect(again.linked.id).toBe(petition);
    expect([after.case_file, after.case_event, after.visit]).toEqual([
      before.case_file,
      before.case_event,
      Number(before.visit) + 1,
    ]);
    expect((await day()).items[0]).toMatchObject({ id: again.visit, petition });
    expect(await codeOf(register({ linkTo: '0192f0c1-1111-7222-8333-444455556666' }))).toBe('not_found');
  });

  it('what has ended takes no visit: whoever comes again is registered anew (Art. 22, 36)', async () => {
    const once = { ...wang, name: '单雪', idNumber: '420899197502020022', phone: '13900000404' };
    const { petition } = await register({}, [once]);
    const offered = async (id: string) => {
      const found = await desk.module.get(MatchPeople).execute(await desk.sessionFor('guide2'), { name: once.name });
      return found.items.flatMap(({ matters }) => matters).find((matter) => matter.id === id)?.takesVisits;
    };
    expect(await offered(String(petition))).toBe(true);
    await desk.act('reception2', String(petition), 'withdraw', WithdrawDto, {
      ...{ person: once.name, signedBy: once.name, reason: '已和解' },
    });
    expect(await codeOf(register({ linkTo: petition }))).toBe('act_not_allowed_in_status');
    expect(await offered(String(petition))).toBe(false);
    expect(await register()).toMatchObject({ status: 'registered' });
  });

  it('a unit’s window prints slips again for whom it registered; a sealed one looks like anybody else’s (right 2)', async () => {
    const slips = desk.module.get(Slips);
    const window = await desk.sessionFor('zjj1');
    const plain = await register();
    const sealed = await register({ suspectedAccusation: true }, [other]);
    for (const { visit } of [plain, sealed]) {
      expect(await codeOf(slips.get(window, String(visit)))).toBe('not_found');
      expect(await codeOf(slips.reprint(window, String(visit)))).toBe('not_found');
    }
    const own = await desk.register('zjj1', visitOf([wang], {}));
    expect(await slips.reprint(window, String(own.visit))).toHaveProperty('slipCode');
  });

  it('a matter is handled by somebody of the body that has it, and a head does not decide on himself (Art. 28)', async () => {
    const { id } = await desk.register('zjj1', visitOf([wang], {}));
    const triage = { category: 'claim', route: 'petition', topic: '030000', flags: ['first'] };
    await desk.act('triage1', id, 'triage', TriageDto, triage);
    await desk.act('zjj1', id, 'accept', AcceptDto, {
      ...{ handlingMode: 'ordinary', contact: { name: '盛夏禾', phone: '0724-0000001' } },
      notice: { opinion: '依法核查', limitDays: 60 },
    });
    const assign = (handler: string) => desk.act('zjj1', id, 'assign_handler', AssignHandlerDto, { handler });
    expect([await codeOf(assign('nobody')), await codeOf(assign('rsj1'))]).toEqual([
      'validation_failed',
      'validation_failed',
    ]);
    expect(await assign('zjj1')).toMatchObject({ handler: 'zjj1' });
    await desk.act('triage1', id, 'recuse', RecuseDto, { who: 'zjj2', reason: '与对方当事人是夫妻' });
    const [row] = await desk.house.owner<{ by: string[] }>(
      `select state -> 'pending' -> 'by' as by from case_file where id = $1`,
      [id],
    );
    expect(row?.by).toEqual(['head_of:government']);
  });

  it('an accusation cannot be told from a talk at the desk, and its matter is not to be found', async () => {
    const plain = await register();
    const sealed = await register({ suspectedAccusation: true, topic: '040100' }, [other]);
    const [second, first] = (await day()).items;
    const same = ({ name, kind, windowTitle, state, persons }: NonNullable<typeof first>) => ({
      name,
      kind,
      windowTitle,
      state,
      persons,
    });
    expect([first?.id, second?.id]).toEqual([plain.visit, sealed.visit]);
    expect(second && same(second)).toEqual(first && same(first));
    expect(Object.keys(second ?? {}).sort()).toEqual(Object.keys(first ?? {}).sort());
    const slip = await desk.module.get(Slips).get(await desk.sessionFor('guide1'), String(sealed.visit));
    expect(slip.matter).toBeUndefined();
    expect(sealed.slip).not.toHaveProperty('matter');
  });

  it('只咨询 takes no number; 转为登记 keeps what was written and takes one', async () => {
    const asked = { channel: 'visit', request: '问一下退休怎么办', answer: '到社保窗口', persons: 1, people: [wang] };
    const consult = await desk.request('guide1', 'visit.consult', ConsultDto, asked);
    const { visit } = await desk.module.get(Consult).execute(consult);
    expect((await day()).items.find(({ id }) => id === visit)).toMatchObject({
      kind: 'consult',
      ticket: null,
      name: '汪**',
    });
    const turn = await desk.request(
      'guide1',
      'visit.turn',
      TurnVisitDto,
      { topic: '040300' },
      { caseId: String(visit) },
    );
    const turned = await desk.module.get(TurnVisit).execute(turn);
    expect(turned).toMatchObject({ visit, status: 'registered', ticket: { window: 'w03' } });
    expect((await day()).items.filter(({ id }) => id === visit)).toMatchObject([{ kind: 'matter' }]);
  });

  it('a slip printed again has new codes; the old ones open nothing', async () => {
    const { visit, shortCode } = await register();
    const printed = await desk.module.get(Slips).reprint(await desk.sessionFor('guide1'), String(visit));
    expect(printed.shortCode).not.toBe(shortCode);
    const alive = await desk.house.owner<{ token_hash: string }>(
      'select token_hash from slip where visit_id = $1 and revoked_at is null',
      [visit],
    );
    expect(alive.map((row) => row.token_hash)).toContain(slipHash(String(printed.shortCode)));
    expect(alive.map((row) => row.token_hash)).not.toContain(slipHash(String(shortCode)));
  });

  it('history: found by number, by telephone and by name, masked; a sealed matter never; the look is written down', async () => {
    const match = async (query: object, login = 'guide1') =>
      (await desk.module.get(MatchPeople).execute(await desk.sessionFor(login), query)).items;
    const [card] = await match({ idNumber: wang.idNumber });
    expect(card).toMatchObject({
      match: 'id',
      name: '汪**',
      idMasked: '420899********3117',
      phoneMasked: '139****0101',
    });
    expect(card?.matters.length).toBeLessThanOrEqual(3);
    expect(card?.matters[0]).toMatchObject({ statusTitle: '已登记' });
    expect((await match({ phone: wang.phone }))[0]).toMatchObject({ match: 'phone' });
    expect((await match({ name: wang.name, town: '胡集' }))[0]).toMatchObject({ match: 'name' });
    expect(await match({ name: wang.name, town: '石牌' })).toEqual([]);
    const hidden = { ...wang, name: '单雨', idNumber: '420899197001010011', phone: '13900000303' };
    await register({ suspectedAccusation: true }, [hidden]);
    expect(await match({ idNumber: hidden.idNumber })).toEqual([]);
    expect(await codeOf(match({ idNumber: wang.idNumber }, 'mediator1'))).toBe('forbidden');
    const [log] = await desk.house.owner<{ n: string }>(
      `select count(*) as n from access_log where kind = 'match' and actor = 'guide1'`,
    );
    expect(Number(log?.n)).toBe(5);
  });

  it('five hundred rows in less than a second, with what is wrong row by row; a second import replaces the first', async () => {
    const { visit } = await register({ persons: 500 });
    const text = readFileSync('test/scenarios/stories/data/roster-500.csv', 'utf8');
    const session = await desk.sessionFor('guide1');
    const roster = desk.module.get(ImportRoster);
    const times: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const began = performance.now();
      const answer = await roster.execute(session, String(visit), { text });
      times.push(Math.round(performance.now() - began));
      expect(answer).toMatchObject({ accepted: 488, repaired: 5, rejected: 7, total: 500 });
    }
    process.stdout.write(`roster of 500, four times: ${times.join(', ')} ms\n`);
    await roster.execute(session, String(visit), { text, dryRun: true });
    const [rows] = await desk.house.owner<{ n: string }>('select count(*) as n from roster_row where visit_id = $1', [
      visit,
    ]);
    expect(Number(rows?.n)).toBe(493);
  });

  it('a roster may come with the registration', async () => {
    const text = readFileSync('test/scenarios/stories/data/households-74.csv', 'utf8');
    const answer = await register({ persons: 74, rosterFile: { name: 'x.csv', text } }, []);
    expect(answer).toMatchObject({ rosterRows: 74, group: true });
  });

  it('a list says which paper each row shows; a passport is kept as one, and nobody’s kind waits for a person (Art. 48)', async () => {
    const { visit } = await register({ persons: 3 });
    const text = '姓名,证件类型,证件号\nJOHN SMITH,护照,e12345678\n汪小明,,420899195809123117\n某某,会员卡,1\n';
    const answer = await desk.module
      .get(ImportRoster)
      .execute(await desk.sessionFor('guide1'), String(visit), { text });
    expect(answer).toMatchObject({ accepted: 1, repaired: 1, rejected: 1 });
    expect(answer.rows).toEqual(
      expect.arrayContaining([expect.objectContaining({ row: 3, code: 'id_type_unknown', field: 'idType' })]),
    );
    const kinds = await desk.house.owner<{ id_type: string }>(
      `select p.id_type from roster_row r join person p on p.id = r.person_id where r.visit_id = $1 order by r.row_no`,
      [visit],
    );
    expect(kinds.map(({ id_type: kind }) => kind)).toEqual(['passport', 'resident_id']);
  });

  it('windows say who waits; suggestions come with reasons', async () => {
    const session = await desk.sessionFor('guide1');
    const [best] = (await desk.module.get(Windows).list(session, { matter: '040100' })).items;
    expect(best).toMatchObject({ window: 'w03', waiting: 3, open: true, hours: '至 12:00' });
    const hints = await desk.module.get(Suggest).execute(session, { request: '工地拖欠工资', persons: 12 });
    expect(hints.topic[0]).toMatchObject({ code: '040100' });
  });

  it('叫号: the next is called, passed over, called again, sent on, done; the wall knows numbers only', async () => {
    const queues = desk.module.get(Queues);
    const session = await desk.sessionFor('rsj1');
    expect(await queues.act(session, 'call', { window: 'w03' })).toMatchObject({ ticket: 'A001', state: 'called' });
    await queues.act(session, 'skip', { window: 'w03', ticket: 'A001' });
    expect(await queues.act(session, 'call', { window: 'w03' })).toMatchObject({ ticket: 'A002' });
    await queues.act(session, 'done', { window: 'w03', ticket: 'A002' });
    expect(await queues.act(session, 'move', { window: 'w03', ticket: 'A001', to: 'w07' })).toMatchObject({
      window: 'w07',
      state: 'waiting',
    });
    expect(await codeOf(queues.act(session, 'move', { window: 'w03', ticket: 'A001', to: 'w99' }))).toBe(
      'validation_failed',
    );
    expect((await queues.list(session, 'w07')).items).toMatchObject([{ ticket: 'A001', state: 'waiting' }]);
    const snapshot = await desk.module.get(HallWall).snapshot(await desk.sessionFor('guide1'));
    expect(snapshot.counts).toMatchObject({ settled: 0, mediated: 0 });
    expect(snapshot.duty === null || /^08:30–12:00$/.test(snapshot.duty.hours)).toBe(true);
    const wall = JSON.stringify(snapshot);
    expect(wall).toContain('A002');
    expect(wall).not.toMatch(/汪|何|420881-|\d{17}/);
  });

  it('registration never fails for a window that is not there', async () => {
    expect((await register({ window: 'w99' })).ticket.window).toBe('w01');
  });
});
