import { readFileSync } from 'node:fs';
import { LinkDto, TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { CallInDto, SubstituteSuccessorDto } from '@yimen/api/petitions/dto/together.dto';
import { EmptyDto } from '@yimen/api/acts/common.dto';
import { ForwardDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { Inbox } from '@yimen/application/cases/inbox';
import { VerifyJournal } from '@yimen/application/kernel/verify-journal';
import { ImportRoster } from '@yimen/application/visits/import-roster';
import { codeOf, openDesk, visitOf, wang, type Desk } from './desk';

const zhao = { ...wang, name: '赵小兰', idNumber: '420899196203040528', phone: '13900000203' };
const heir = { name: '汪明', idNumber: '420899198803040514', phone: '13900000204' };
const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'] };
const account = (request: string, facts: string) => ({ request, facts, reasons: '有材料' });

describe('Who comes again, who comes together, who comes in another’s place', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('together');
  });
  afterAll(() => desk.close());

  const rows = <T>(sql: string, params: unknown[] = []) => desk.house.owner<T & Record<string, unknown>>(sql, params);
  const register = (people: object[], more: object = {}) => desk.register('guide1', visitOf(people, more));

  it('of a person’s open matters the one that is most alike is suggested, with score and reason; another one is not', async () => {
    const years = await register([wang], account('请求更正民办教师服务年限', '档案里少算三年教龄'));
    const fields = await register([wang], account('隔壁建房占了我家责任田', '界桩被移动过'));
    const again = await register([wang], account('教龄的事办得怎么样了', '少算三年教龄一直没更正'));
    expect(again.suggestedRepeatOf).toBe(years.id);
    expect(again.suggestedRepeat).toMatchObject({ score: expect.any(Number) as number });
    expect((again.suggestedRepeat as { why: string }).why).toMatch(/同一人.*教龄.*请判断/);
    expect(fields.suggestedRepeatOf).toBeNull();
    expect(again.repeatOf).toBeNull(); // a person decides
  });

  it('what travels with a master is sent when the master is sent, each with its own paper, and leaves when it is unlinked', async () => {
    const first = await register([zhao], account('请求说明医保代扣', '银行卡被扣款'));
    const second = await register([heir], account('医保为什么代扣两次', '银行卡被扣款两次'));
    await desk.act('triage1', first.id, 'triage', TriageDto, claim);
    const linked = await desk.act('triage1', second.id, 'link', LinkDto, { as: 'same_cause', to: first.id });
    expect(linked).toMatchObject({ status: 'triaged', cause: { members: 2 } });
    await desk.act('triage1', first.id, 'forward', ForwardDto, { to: 'health' });
    const [there] = await rows<{ status: string }>('select status from case_file where id = $1', [second.id]);
    expect(there?.status).toBe('arrived');
    const papers = await rows('select 1 from document where case_id = $1 and type = $2', [second.id, 'D10']);
    expect(papers).toHaveLength(1);
    const alone = await desk.act('triage1', second.id, 'unlink', EmptyDto, {});
    expect(alone.links).toEqual({});
    const [master] = await rows<{ state: { followers: object } }>('select state from case_file where id = $1', [
      first.id,
    ]);
    expect(master?.state.followers).toEqual({});
  });

  it('a piece of work is read in the words it was given in, and lies sealed', async () => {
    const { id } = await register([zhao], account('请求协调工地噪声', '夜里施工'));
    const task = { unit: 'police', what: '到现场维护秩序', owner: 'gaj1', due: '2026-03-30T18:00:00+08:00' };
    const called = await desk.act('guide1', id, 'call_in', CallInDto, { tasks: [task] });
    expect(called.minutesFromRegistration).toBe(0);
    const [row] = await rows<{ detail: string; what: string }>('select detail, what from task where case_id = $1', [
      id,
    ]);
    expect(row?.what).toBe('现场处置分工');
    expect(row?.detail).not.toContain('秩序');
    const police = (await desk.sessions()).find(({ actor }) => actor.unit === 'police');
    if (!police) throw new Error('nobody at the police');
    const { items } = await desk.module.get(Inbox).tasks(police, { case: id });
    expect(items).toMatchObject([{ what: '到现场维护秩序', due: '2026-03-30T10:00:00.000Z' }]);
  });

  it('an heir has rows of his own, and the journal does not name him', async () => {
    const { id } = await register([wang], account('请求补发护理补贴', '去年起没有发'));
    const body = { deceased: wang.name, diedOn: '2026-03-29', successor: heir, relation: '儿子', proof: '死亡证明' };
    await desk.act('guide1', id, 'substitute_successor', SubstituteSuccessorDto, body);
    const [row] = await rows<{ people: string[] }>(`select state -> 'people' as people from case_file where id = $1`, [
      id,
    ]);
    const parties = await rows<{ person_id: string }>('select person_id from case_party where case_id = $1', [id]);
    expect(parties.map((party) => party.person_id)).toEqual(expect.arrayContaining(row?.people ?? ['nobody']));
    expect(parties).toHaveLength(2);
    const events = await rows<{ content: string }>('select content from case_event where case_id = $1', [id]);
    const opened = events.map(({ content }) => (content ? desk.house.vault.open(content) : '')).join();
    expect(opened).toContain('死亡证明');
    expect(opened).not.toContain(heir.idNumber);
    expect(await codeOf(desk.act('guide1', id, 'substitute_successor', SubstituteSuccessorDto, body))).toBe(
      'validation_failed',
    );
  });

  it('a roster of five hundred: the verdict on every row as the file has it, in under a second', async () => {
    const { visit } = await register([zhao], { persons: 171 });
    const folder = 'test/scenarios/stories/data';
    const text = readFileSync(`${folder}/roster-500.csv`, 'utf8');
    const wanted = JSON.parse(readFileSync(`${folder}/roster-500.expected.json`, 'utf8')) as { verdicts: unknown[] };
    const session = await desk.sessionFor('guide1');
    const times: number[] = [];
    let answer: Awaited<ReturnType<ImportRoster['file']>> = {};
    for (let round = 0; round < 2; round += 1) {
      const began = performance.now();
      answer = await desk.module.get(ImportRoster).file(session, String(visit), { name: 'x.csv', text });
      times.push(Math.round(performance.now() - began));
    }
    process.stdout.write(`import of 500 rows, first and again: ${times.join(', ')} ms\n`);
    expect(answer).toMatchObject({ rows: 500, ok: 488, repaired: 5, error: 7, stored: 493, persons: 171 });
    expect(JSON.parse(JSON.stringify(answer.verdicts))).toEqual(wanted.verdicts);
  });

  it('and the chain of the journals holds', async () => {
    expect(await desk.module.get(VerifyJournal).execute()).toMatchObject({ broken: null });
  });
});
