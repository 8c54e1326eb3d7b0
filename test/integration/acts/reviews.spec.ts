import { EmptyDto } from '@yimen/api/acts/common.dto';
import { ForwardDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { AcceptDto, DeliverDto, IssueOpinionDto, RecordInterviewDto } from '@yimen/api/petitions/dto/feedback.dto';
import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { ApplyReviewDto, DecideReviewDto, DeliverReviewDto, JoinReviewDto } from '@yimen/api/reviews/dto/reviews.dto';
import type { Actor } from '@yimen/domain/kernel/types';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import type { DtoClass } from '@yimen/api/acts/field-spec';
import { codeOf, openDesk, visitOf, wang, type Desk } from './desk';

const day = '2026-03-30';
const proof = { receiver: wang.name, method: 'direct', deliveredOn: day, proof: '送达回证签名' };
const asked = { request: '撤销处理意见', reasons: '未实地核实' };
const upheld = { outcome: 'upheld', facts: '已核实', opinion: '维持', basis: '信访工作条例第三十五条' };

/** Handled up to the opinion, which all petitioners have been handed. */
async function answered(desk: Desk, petition: string): Promise<void> {
  const act = (login: string, name: string, dto: DtoClass, body: object) => desk.act(login, petition, name, dto, body);
  await act('triage1', 'triage', TriageDto, {
    category: 'claim',
    route: 'petition',
    topic: '050000',
    flags: ['first'],
  });
  await act('triage1', 'forward', ForwardDto, { to: 'health' });
  const contact = { name: '股室', phone: '13900000190' };
  const notice = { opinion: '依法核查', limitDays: 60 };
  await act('wjj1', 'accept', AcceptDto, { handlingMode: 'ordinary', contact, notice });
  const interview = { date: day, people: [wang.name], content: '陈述', readBack: true, signed: true };
  await act('wjj1', 'record_interview', RecordInterviewDto, interview);
  const parts = [{ part: 'a', outcome: 'explained', facts: '属实', opinion: '解释', basis: '有关规定' }];
  const remedy = { days: 30, body: '钟祥市人民政府' };
  await act('wjj1', 'issue_opinion', IssueOpinionDto, { signer: '副局长', seal: true, remedy, parts });
  await act('wjj1', 'deliver', DeliverDto, { document: 'D18', ...proof });
}

describe('Art. 35, 36: a 复查 and its matter are written together', () => {
  let desk: Desk;
  let petition = '';
  beforeAll(async () => {
    desk = await openDesk('reviews');
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    desk.levers.reach = () => undefined;
    ({ id: petition } = await desk.register('guide1', visitOf([wang])));
    await answered(desk, petition);
  });

  const apply = async () =>
    desk.module
      .get(SubmitAct)
      .execute(
        await desk.request('triage1', 'review.apply', ApplyReviewDto, { petition, ...asked }, { procedure: 'review' }),
      );
  const step = async (id: string, name: string, dto: DtoClass, body: object) =>
    desk.module.get(SubmitAct).execute({
      ...(await desk.request('leader2', `review.${name}`, dto, body, { procedure: 'review', caseId: id })),
      ifMatch: `"${await desk.seqOf(id)}"`,
    });
  const status = async (id: string) =>
    (await desk.house.owner<{ status: string }>('select status from case_file where id = $1', [id]))[0]?.status;
  const count = async (sql: string, ...values: unknown[]) =>
    Number((await desk.house.owner<{ n: string }>(`select count(*) as n from ${sql}`, values))[0]?.n);
  const reviews = () => count(`case_file where procedure = 'review' and parent_id = $1`, petition);

  it('the matter knows at once, keeps its code, and its workflow is told by the outbox', async () => {
    const answer = await apply();
    expect(answer).toMatchObject({ status: 'applied', lead: 'government', respondent: 'health' });
    expect(await status(petition)).toBe('in_review');
    const codes = 'case_file a join case_file b on a.case_code = b.case_code where a.id = $1 and b.id = $2';
    expect(await count(codes, petition, answer.id)).toBe(1);
    expect(await count(`outbox where key = $1 and sent_at is null`, `rouse/petition/${petition}`)).toBe(1);
    expect(await count(`case_event where case_id = $1 and name = 'petition.review_applied'`, petition)).toBe(1);
  });

  it('five applications at once make one review', async () => {
    const codes = await Promise.all(Array.from({ length: 5 }, () => codeOf(apply())));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(codes.filter((code) => code === 'act_not_allowed_in_status')).toHaveLength(4);
    expect(await reviews()).toBe(1);
  });

  it('a crash on the way leaves neither of them changed', async () => {
    desk.levers.reach = (point) => {
      if (point === 'open.before_commit') throw new Error('crash');
    };
    await expect(apply()).rejects.toThrow('crash');
    expect([await reviews(), await status(petition)]).toEqual([0, 'opinion_delivered']);
  });

  it('delivery is heard with the same act, and the petitioner is told', async () => {
    const { id } = await apply();
    await step(id, 'accept', EmptyDto, {});
    await step(id, 'decide', DecideReviewDto, upheld);
    await step(id, 'deliver', DeliverReviewDto, proof);
    expect([await status(id), await status(petition)]).toEqual(['delivered', 'reviewed']);
    const told = `case_event where case_id = $1 and name = 'petition.review_delivered' and by = 'system'`;
    expect(await count(told, petition)).toBe(1);
    expect(await count(`notice where case_id = $1 and about = 'review.delivered'`, petition)).toBe(1);
  });
});

const citizen: Actor = { login: 'public', unit: '', roles: [], covers: [], compartments: [], door: 'public' };

describe('ADR 0015: a second petitioner joins the 复查 that runs', () => {
  const zhao = { ...wang, name: '赵小兰', idNumber: '420899196203040528', phone: '13900000203' };
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('joining');
  });
  afterAll(() => desk.close());

  it('his window ends in both files at once, he is told, and each is handed the decision apart', async () => {
    const { id: petition } = await desk.register('guide1', visitOf([wang, zhao]));
    await answered(desk, petition);
    const submit = desk.module.get(SubmitAct);
    const rows = <T>(sql: string) => desk.house.owner<T & Record<string, unknown>>(sql, [petition]);
    const people = await rows<{ person_id: string }>(
      'select person_id from case_party where case_id = $1 order by party',
    );
    const [first, second] = people.map(({ person_id: person }) => ({ ...citizen, person }));
    const apply = { procedure: 'review' as const, actor: first };
    const opened = await submit.execute(
      await desk.request('triage1', 'review.apply', ApplyReviewDto, { petition, ...asked }, apply),
    );
    const review = String(opened.id);
    const act = async (login: string, name: string, dto: DtoClass, body: object, actor?: Actor) =>
      submit.execute({
        ...(await desk.request(login, `review.${name}`, dto, body, { procedure: 'review', caseId: review })),
        ifMatch: `"${await desk.seqOf(review)}"`,
        ...(actor ? { actor } : {}),
      });
    expect(await codeOf(act('triage1', 'join', JoinReviewDto, { person: '孙某' }))).toBe('review_not_party');
    expect(await codeOf(act('triage1', 'join', JoinReviewDto, { person: wang.name }))).toBe(
      'act_not_allowed_in_status',
    );
    const joined = await act(
      'triage1',
      'join',
      JoinReviewDto,
      { person: zhao.name, reasons: '同意汪德明的理由' },
      second,
    );
    expect(joined).toMatchObject({ status: 'applied', applicants: 2 });
    expect(await rows(`select to_key from notice where case_id = $1 and about = 'review.joined'`)).toEqual([
      { to_key: `person:${second?.person}` },
    ]);
    const heard = await rows<{ data: { lanes: string[] } }>(
      `select event -> 'data' as data from case_event where case_id = $1 and name = 'petition.review_joined'`,
    );
    expect(heard.map(({ data }) => data.lanes)).toEqual([[second?.person]]);
    await act('leader2', 'accept', EmptyDto, {});
    await act('leader2', 'decide', DecideReviewDto, upheld);
    const one = await act('leader2', 'deliver', DeliverReviewDto, { ...proof, for: [wang.name] });
    expect(one.status).toBe('decided');
    const last = await act('leader2', 'deliver', DeliverReviewDto, { ...proof, receiver: zhao.name, for: [zhao.name] });
    expect(last.status).toBe('delivered');
    const [file] = await rows<{ state: { status: string; clocks: object } }>(
      'select state from case_file where id = $1',
    );
    expect(file?.state.status).toBe('reviewed');
    expect(Object.keys(file?.state.clocks ?? {}).filter((id) => id.startsWith('T09'))).toHaveLength(3);
    const told = await rows<{ to_key: string }>(
      `select to_key from notice where case_id = $1 and about = 'review.delivered'`,
    );
    expect(new Set(told.map(({ to_key }) => to_key)).size).toBe(2);
  });
});
