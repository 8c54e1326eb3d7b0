import { IssueOrderDto } from '@yimen/api/orders/dto/orders.dto';
import { ForwardDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { AcceptDto, DeliverDto, IssueOpinionDto, RecordInterviewDto } from '@yimen/api/petitions/dto/feedback.dto';
import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { explanationsOf } from '@yimen/application/cases/explanations';
import { PassMilestones } from '@yimen/application/kernel/pass-milestones';
import { openDesk, visitOf, wang, type Desk } from './desk';

const zhao = { ...wang, name: '赵小兰', idNumber: '420899196203040528', phone: '13900000203' };
const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'] };
const contact = { name: '经办人', phone: '0724-4210000' };
const accept = { handlingMode: 'ordinary', contact, notice: { opinion: '依法核查', limitDays: 60 } };
const remedy = { days: 30, body: '钟祥市人民政府' };
const interview = { people: [wang.name], content: '陈述', readBack: true, signed: true };

describe('What the law asks of a matter, as it is written down', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('law');
  });
  afterAll(() => desk.close());
  beforeEach(() => on('2026-03-30'));

  const on = (day: string) => (desk.levers.now = `${day}T01:12:00.000Z`);
  const rows = <T>(sql: string, params: unknown[]) => desk.house.owner<T & Record<string, unknown>>(sql, params);
  /** The case's timer rings. */
  const ring = (id: string) => {
    const scope = { centerId: desk.centerId, compartments: [] };
    return desk.house.database.inCenter(scope, (tx) => desk.module.get(PassMilestones).execute(tx, desk.centerId, id));
  };
  const told = async (id: string) =>
    (
      await rows<{ to_key: string; rung: string; text: string }>(
        `select to_key, rung, text from notice where case_id = $1 and about = 'overdue' order by to_key`,
        [id],
      )
    ).map(({ to_key, rung, text }) => ({ to: to_key, rung, text }));

  async function accepted(people = [wang], more: object = {}) {
    const { id } = await desk.register('guide1', visitOf(people));
    await desk.act('triage1', id, 'triage', TriageDto, { ...claim, ...more });
    await desk.act('triage1', id, 'forward', ForwardDto, { to: 'health' });
    await desk.act('wjj1', id, 'accept', AcceptDto, accept);
    return id;
  }
  async function opined(outcome: string, people = [wang]) {
    const id = await accepted(people);
    await deliver(id, wang.name, '2026-03-30', { document: 'D06' });
    await desk.act('wjj1', id, 'record_interview', RecordInterviewDto, { ...interview, date: '2026-03-30' });
    const parts = [{ part: 'a', outcome, facts: '属实', opinion: '予以更正', basis: '有关规定' }];
    await desk.act('wjj1', id, 'issue_opinion', IssueOpinionDto, { signer: '局长', seal: true, remedy, parts });
    return id;
  }
  const deliver = (id: string, receiver: string, deliveredOn: string, more: object = {}) =>
    desk.act('wjj1', id, 'deliver', DeliverDto, {
      ...{ document: 'D18', receiver, method: 'direct', deliveredOn, proof: '送达回证', ...more },
    });

  it('a part with a body of its own has its limits in the answer, with why; late, that body is told, not the lead', async () => {
    const { id } = await desk.register('guide1', visitOf([wang]));
    const subMatters = ['a', 'b'].map((part) => ({ part, digest: '诉求' }));
    await desk.act('triage1', id, 'triage', TriageDto, { ...claim, subMatters });
    const sent = await desk.act('triage1', id, 'forward', ForwardDto, { to: 'civil_affairs', part: 'b' });
    expect(sent.partClocks).toMatchObject({ b: { T03: { dueRaw: '2026-04-14' }, T04: { dueRaw: '2026-04-07' } } });
    expect(sent.clocks).not.toHaveProperty('T03');
    const [file] = await rows<{ state: never; due_on: Date }>('select state from case_file where id = $1', [id]);
    const context = await desk.house.database.inCenter({ centerId: desk.centerId, compartments: [] }, (tx) =>
      desk.house.policies.contextOf(tx, desk.centerId),
    );
    const { items } = explanationsOf(file?.state as never, context) as {
      items: { id: string; explain: { text: string }[] }[];
    };
    expect(
      items
        .find((item) => item.id === 'T03/b')
        ?.explain.map(({ text }) => text)
        .join(),
    ).toMatch(/第23条（3）/);
    on('2026-04-16');
    await ring(id);
    const notices = (await told(id)).filter(({ rung }) => rung === 'T03/b.overdue');
    expect(notices.map(({ to }) => to)).toEqual(['head:civil_affairs', 'role:supervisor', 'unit:civil_affairs']);
    expect(notices[0]?.text).toContain('（子事项b）');
  });

  it('what was supported and not carried out in time is told to handler, head and supervisor, once', async () => {
    const id = await opined('supported');
    await deliver(id, wang.name, '2026-03-30');
    on('2026-04-29');
    await ring(id);
    expect(await told(id)).toEqual([]);
    on('2026-05-02');
    await ring(id);
    await ring(id);
    const late = await told(id);
    expect(late.map(({ to }) => to)).toEqual(['head:health', 'role:supervisor', 'unit:health']);
    expect(late[0]?.text).toContain('支持的处理意见未按期执行');
    expect(await rows('select 1 from case_rung where case_id = $1 and clock = $2', [id, 'execution/a'])).toHaveLength(
      1,
    );
  });

  it('and the order that the pack wants is drafted once; issued, it goes to the body with the words of the draft', async () => {
    const id = await opined('supported');
    await deliver(id, wang.name, '2026-03-30');
    on('2026-05-02');
    await ring(id);
    await ring(id);
    const drafts = await rows<{ id: string; status: string; state: { to: string; triggers: string[] } }>(
      `select id, status, state from case_file where procedure = 'supervision' and parent_id = $1`,
      [id],
    );
    expect(drafts.map(({ status, state: { to, triggers } }) => [status, to, triggers])).toEqual([
      ['drafted', 'health', ['not_executed']],
    ]);
    const order = drafts[0]?.id ?? '';
    expect(await rows('select to_key, about from notice where case_id = $1', [order])).toEqual([
      { to_key: 'role:bureau_deputy', about: 'supervision.drafted' },
    ]);
    const issue = { procedure: 'supervision' as const, name: 'supervision.issue' };
    await desk.act('bureau2', order, 'issue', IssueOrderDto, {}, issue);
    const read = desk.module.get(CaseQueries);
    const file = await read.get(await desk.sessionFor('supervisor1'), 'supervision', order);
    expect(file).toMatchObject({ status: 'ordered', deadline: '2026-05-12', papers: { D25: 1 } });
    expect(await rows('select title from document where case_id = $1', [order])).toEqual([{ title: '督办函' }]);
    expect(JSON.stringify(file.texts)).toContain('支持的处理意见未按期执行');
  });

  it('two petitioners: each has his own window in the answer', async () => {
    const id = await opined('explained', [wang, zhao]);
    const first = await deliver(id, wang.name, '2026-03-30', { for: [wang.name] });
    const [window] = Object.values(first.personClocks as Record<string, { T07: { dueRaw: string } }>);
    expect([first.status, window?.T07.dueRaw]).toEqual(['opinion_issued', '2026-04-29']);
    on('2026-04-02');
    const last = await deliver(id, zhao.name, '2026-04-02', { for: [zhao.name] });
    expect(last).toMatchObject({ status: 'opinion_delivered', clocks: { T07: { dueRaw: '2026-05-02' } } });
    expect(Object.keys(last.personClocks as object)).toHaveLength(2);
  });

  it('an anonymous letter is registered and sent; a foreign paper is only looked at', async () => {
    const letter = { ...visitOf([]), channel: 'letter', persons: 1, senderClarity: 'anonymous' };
    const { id, anonymous } = await desk.register('guide1', letter);
    expect(anonymous).toBe(true);
    await desk.act('triage1', id, 'triage', TriageDto, claim);
    const sent = await desk.act('triage1', id, 'forward', ForwardDto, { to: 'health' });
    expect(sent).toMatchObject({ status: 'arrived', noticeWaived: 'identity_unclear' });
    expect(sent.clocks).not.toHaveProperty('T03');
    const guest = {
      name: 'JOHN SMITH',
      idType: 'passport',
      idNumber: 'X1',
      phone: '13900000999',
      address: '钟祥市郢中街道',
    };
    const registered = await desk.register('guide1', visitOf([guest]));
    expect(registered).toMatchObject({ status: 'registered', warnings: [{ code: 'document_format' }] });
    const permit = { ...guest, idType: 'hk_macao_permit', idNumber: 'H12345678' };
    expect(await desk.register('guide1', visitOf([permit]))).not.toHaveProperty('warnings');
  });

  it('who has gone over a level is registered and told where to go', async () => {
    const { id, levelGuidance } = await desk.register('guide1', { ...visitOf([wang]), flags: ['skip_level'] });
    expect(levelGuidance).toMatchObject({ article: '条例 20' });
    const [notice] = await rows<{ text: string }>(
      `select text from notice where case_id = $1 and about = 'petition.skip_level'`,
      [id],
    );
    expect(notice?.text).toMatch(/照常办理.*本级或者上一级/);
  });
});
