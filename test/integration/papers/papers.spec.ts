import { shapeOf } from '@yimen/api/acts/shape';
import type { DtoClass } from '@yimen/api/acts/field-spec';
import { CorrectPaperDto, ReissuePaperDto, ReprintPaperDto, VoidPaperDto } from '@yimen/api/documents/documents.dto';
import { ForwardDto, UndoDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { AcceptDto, DeliverDto, IssueOpinionDto, RecordInterviewDto } from '@yimen/api/petitions/dto/feedback.dto';
import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import type { ActAnswer } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { Audit } from '@yimen/application/audit/audit';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { VerifyJournal } from '@yimen/application/kernel/verify-journal';
import { Documents } from '@yimen/application/papers/documents';
import { PreviewPaper } from '@yimen/application/papers/preview';
import { codeOf, openDesk, visitOf, wang, type Desk } from '../acts/desk';

const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'], repeatOf: null };
const start = Date.parse('2026-03-30T01:12:00.000Z');

interface Row {
  id: string;
  type: string;
  mark: string | null;
  year: number | null;
  number: number | null;
}

describe('domain §4: papers as the house keeps them', () => {
  let desk: Desk;
  let minutes = 0;
  beforeAll(async () => {
    desk = await openDesk('papers');
  });
  afterAll(() => desk.close());

  /** Each matter in a minute of its own, so that no waiting undo of another meets it. */
  const later = () => (desk.levers.now = new Date(start + ++minutes * 60_000).toISOString());
  const documents = () => desk.module.get(Documents);
  const who = (login: string) => desk.sessionFor(login);
  const papersOf = (id: string) =>
    desk.house.owner<Row>('select id, type, mark, year, number from document where case_id = $1 order by seq, type', [
      id,
    ]);

  async function forwarded(name = wang.name) {
    later();
    const { id } = await desk.register('guide1', visitOf([{ ...wang, name }]));
    await desk.act('triage1', id, 'triage', TriageDto, claim);
    await desk.act('triage1', id, 'forward', ForwardDto, { to: 'health' });
    const paper = (await papersOf(id)).find(({ type }) => type === 'D10');
    if (!paper) throw new Error('no D10');
    return { id, paper };
  }

  it('a letter takes the next number of its body and year; a form takes none', async () => {
    const [one, two] = [await forwarded(), await forwarded()];
    expect(one.paper).toMatchObject({ year: 2026, number: 1 });
    expect(two.paper).toMatchObject({ mark: one.paper.mark, year: 2026, number: 2 });
    expect((await papersOf(one.id)).filter(({ type }) => type !== 'D10').map(({ number }) => number)).not.toContain(1);
    expect((await documents().get(await who('triage1'), one.paper.id)).number).toMatch(/^钟.*信?〔2026〕1号$/u);
  });

  it('an act that is taken back leaves no gap: the last number is given again, an earlier one is written down as void', async () => {
    const undo = (id: string) => desk.act('triage1', id, 'undo', UndoDto, { act: 'petition.forward' });
    const first = await forwarded();
    await undo(first.id);
    const second = await forwarded();
    expect(second.paper.number).toBe(first.paper.number);
    const third = await forwarded();
    await desk.house.owner('delete from document where id = $1', [second.paper.id]);
    const voids = await desk.house.owner<{ number: number }>('select number from document_void');
    expect(voids.map(({ number }) => number)).toEqual([second.paper.number]);
    expect((await forwarded()).paper.number).toBe(Number(third.paper.number) + 1);
  });

  it('what was issued is locked, in the database too; a changed text is not handed out', async () => {
    const { paper } = await forwarded();
    const change = (set: string) => codeOf(desk.house.owner(`update document set ${set} where id = $1`, [paper.id]));
    for (const set of [`title = '别的'`, 'number = 99', `hash = 'x'`, 'hash = null'])
      expect(await change(set)).not.toBe('ok');
    const other = desk.house.vault.seal('伪造的内容');
    await desk.house.owner('update document set content = $2 where id = $1', [paper.id, other]);
    await expect(documents().get(await who('triage1'), paper.id)).rejects.toThrow('not what was issued');
  });

  const onPaper = async (login: string, paper: string, name: string, dto: DtoClass, body: object) => {
    const { seq, ...place } = await documents().locate(await who(login), paper);
    const asked = await desk.request(
      login,
      `document.${name}`,
      dto,
      { ...body, paper },
      { ...place, ifMatch: `"${seq}"` },
    );
    return desk.module.get(SubmitAct).execute(asked);
  };
  const journalOf = (id: string) =>
    desk.house.owner<{ name: string; event: { data: object; hashes?: string[] } }>(
      `select name, event from case_event where case_id = $1 order by seq`,
      [id],
    );
  const idOf = (answer: ActAnswer) => (answer.documents as { id: string }[])[0]?.id ?? '';

  it('a correction is an act of the case: a new version under the same number and day, with its reason; the old one stays', async () => {
    const { id, paper } = await forwarded();
    const order = { fields: [{ field: 'attachments', text: '来信复印件一份' }], reason: '漏列附件' };
    expect(await codeOf(onPaper('wjj1', paper.id, 'correct', CorrectPaperDto, order))).toBe('forbidden');
    desk.levers.now = '2026-04-02T02:00:00.000Z';
    const next = idOf(await onPaper('triage1', paper.id, 'correct', CorrectPaperDto, order));
    const [before, after] = [
      await documents().get(await who('triage1'), paper.id),
      await documents().get(await who('triage1'), next),
    ];
    expect([after.version, after.number]).toEqual([2, before.number]);
    expect(before.text).not.toContain('来信复印件');
    expect(after.text).toContain('附件：来信复印件一份');
    expect(after.text).toContain('更正说明：本件为更正后的第2版，2026年4月2日更正：漏列附件');
    expect(after.versions.map(({ version, reason }) => [version, reason])).toEqual([
      [1, undefined],
      [2, '漏列附件'],
    ]);
    const entry = (await journalOf(id)).at(-1);
    expect(entry).toMatchObject({ name: 'document.corrected', event: { hashes: [after.hash] } });
    expect(entry?.event.data).toEqual({ paper: paper.id, of: 'D10', version: 2, fields: ['attachments'] });
    expect(await codeOf(onPaper('triage1', paper.id, 'correct', CorrectPaperDto, order))).toBe('stale_state');
    const emptied = { fields: [{ field: 'digest', text: '' }], reason: '删' };
    expect(await codeOf(onPaper('triage1', next, 'correct', CorrectPaperDto, emptied))).toBe('paper_incomplete');
    const strange = { fields: [{ field: 'petitioners', text: '某' }], reason: '改' };
    expect(await codeOf(onPaper('triage1', next, 'correct', CorrectPaperDto, strange))).toBe('unknown_field');
    expect((await desk.module.get(VerifyJournal).execute()).broken).toBeNull();
    const docx = await documents().docx(await who('triage1'), next);
    expect(docx.name).toBe(`转送函 ${before.number}`);
  }, 120_000);

  it('void and issued anew: the old number is void for good, the new paper has its own; what must be delivered is never only void', async () => {
    const { id, paper } = await forwarded();
    const anew = idOf(await onPaper('triage1', paper.id, 'reissue', ReissuePaperDto, { reason: '主送写错' }));
    const [old, fresh] = [
      await documents().get(await who('triage1'), paper.id),
      await documents().get(await who('triage1'), anew),
    ];
    expect(old.voidedAt).toBeDefined();
    expect([fresh.version, fresh.number]).not.toEqual([1, old.number]);
    expect(fresh.versions.map(({ voidedAt }) => voidedAt !== undefined)).toEqual([true, false]);
    const reprint = { copies: 1, reason: '看' };
    expect(await codeOf(onPaper('triage1', paper.id, 'reprint', ReprintPaperDto, reprint))).toBe('paper_void');
    await onPaper('triage1', anew, 'void', VoidPaperDto, { reason: '不再需要' });
    expect(await codeOf(onPaper('triage1', anew, 'void', VoidPaperDto, { reason: '再次' }))).toBe('paper_void');
    const voids = await desk.house.owner<{ number: number }>('select number from document_void order by number desc');
    expect(voids.length).toBeGreaterThanOrEqual(2);
    expect((await journalOf(id)).slice(-2).map(({ name }) => name)).toEqual(['document.reissued', 'document.voided']);
    expect(await codeOf(desk.house.owner(`update document set voided_at = null where id = $1`, [anew]))).not.toBe('ok');
    const listed = (await desk.module.get(CaseQueries).documents(await who('triage1'), 'petition', id)).items;
    expect(listed.filter(({ type }) => type === 'D10').map(({ state }) => state)).toEqual(['void', 'void']);
  }, 120_000);

  async function heard() {
    const { id } = await forwarded();
    const contact = { name: '股室', phone: '13900000190' };
    const notice = { opinion: '依法核查', limitDays: 60 };
    await desk.act('wjj1', id, 'accept', AcceptDto, { handlingMode: 'ordinary', contact, notice });
    const talk = {
      date: desk.levers.now.slice(0, 10),
      people: [wang.name],
      content: '陈述',
      readBack: true,
      signed: true,
    };
    await desk.act('wjj1', id, 'record_interview', RecordInterviewDto, talk);
    return id;
  }
  const part = { part: 'a', outcome: 'explained', facts: '查明属实', opinion: '予以解释', basis: '有关规定' };
  const opinion = { signer: '副局长', seal: true, remedy: { days: 30, body: '钟祥市人民政府' }, parts: [part] };

  it('Art. 32: an opinion that lacks one of its parts is refused by name and leaves nothing; the full one is issued, its hash in the journal', async () => {
    const id = await heard();
    const before = await desk.counts();
    const bare = { ...opinion, parts: [{ ...part, facts: '' }] };
    // a door that lets everything pass: the writer judges the paper itself
    const shape = { ...shapeOf(IssueOpinionDto), invalid: () => [] };
    const issue = (body: object) => desk.act('wjj1', id, 'issue_opinion', IssueOpinionDto, body, { shape });
    await expect(issue(bare)).rejects.toMatchObject({
      code: 'paper_incomplete',
      detail: '《信访处理意见书》缺少事实和理由，不能签发。',
    });
    expect({ ...(await desk.counts()), refusal_log: 0 }).toEqual({ ...before, refusal_log: 0 });
    // a no waits for a signature one level up: it is refused before it is laid before anybody
    const no = { ...opinion, parts: [{ ...part, outcome: 'not_supported', facts: ' ' }] };
    expect(await codeOf(issue(no))).toBe('paper_incomplete');
    const answer = await issue(opinion);
    const paper = await documents().get(await who('wjj1'), idOf(answer));
    const entry = (await journalOf(id)).find(({ name }) => name === 'petition.opinion_issued');
    expect(entry?.event.hashes).toEqual([paper.hash]);
  }, 120_000);

  it('Art. 35: proof belongs to the version that was handed over; a corrected opinion is delivered again and starts no limit', async () => {
    const id = await heard();
    const first = idOf(await desk.act('wjj1', id, 'issue_opinion', IssueOpinionDto, opinion));
    const today = () => desk.levers.now.slice(0, 10);
    const proof = { receiver: wang.name, method: 'direct', proof: '送达回证签名' };
    const deliver = () =>
      desk.act('wjj1', id, 'deliver', DeliverDto, { document: 'D18', deliveredOn: today(), ...proof });
    const window = async () =>
      (
        await desk.house.owner<{ t: object }>(`select state -> 'clocks' -> 'T07' as t from case_file where id = $1`, [
          id,
        ])
      )[0]?.t;
    await deliver();
    const runs = await window();
    expect(await codeOf(deliver())).toBe('act_not_allowed_in_status');
    expect(await codeOf(onPaper('wjj1', first, 'reissue', ReissuePaperDto, { reason: '换' }))).toBe(
      'paper_void_not_allowed',
    );
    const change = { fields: [{ field: 'basis', text: '省办法第五条' }], reason: '引用条款有误' };
    const next = idOf(await onPaper('wjj1', first, 'correct', CorrectPaperDto, change));
    const states = async () =>
      (await desk.module.get(CaseQueries).documents(await who('wjj1'), 'petition', id)).items.filter(
        ({ type }) => type === 'D18',
      );
    expect(await states()).toMatchObject([{ id: next, version: 2, state: 'to_deliver' }]);
    desk.levers.now = new Date(Date.parse(desk.levers.now) + 86_400_000).toISOString();
    await deliver();
    expect(await states()).toMatchObject([{ id: next, state: 'delivered', deliveredOn: today() }]);
    const { versions } = await documents().get(await who('wjj1'), next);
    expect(versions.map(({ deliveredOn }) => deliveredOn === today())).toEqual([false, true]);
    expect(await window()).toEqual(runs);
    expect(await codeOf(onPaper('wjj1', next, 'void', VoidPaperDto, { reason: '废' }))).toBe('paper_void_not_allowed');
  }, 120_000);

  it('is printed as PDF and as an editable file, behind the walls; printing again is in the log', async () => {
    const { paper } = await forwarded('李㛃䶮');
    const session = await who('triage1');
    const { pdf, missing, name } = await documents().pdf(session, paper.id);
    expect([Buffer.from(pdf).subarray(0, 5).toString(), missing]).toEqual(['%PDF-', []]);
    expect(name).toMatch(/^转送函 .*〔2026〕\d+号$/u);
    expect(
      Buffer.from((await documents().docx(session, paper.id)).docx)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(await codeOf(documents().pdf(await who('mzj1'), paper.id))).toBe('not_found');
    await onPaper('triage1', paper.id, 'reprint', ReprintPaperDto, { copies: 2, reason: '原件遗失' });
    const log = await desk.module.get(Audit).list(await who('auditor1'), { kind: 'reprint' });
    expect(log.items[0]).toMatchObject({ actor: 'triage1', field: 'D10', note: '原件遗失', hits: 2 });
    const { reprints } = await documents().get(session, paper.id);
    expect(reprints).toEqual([{ at: desk.levers.now, by: 'triage1', copies: 2, reason: '原件遗失' }]);
  }, 120_000);

  it('a preview says what is missing and writes nothing', async () => {
    const { id } = await forwarded();
    const before = await desk.counts();
    const body = { parts: [{ part: 'p1', facts: '查明低保停发三个月', opinion: '补发', outcome: 'supported' }] };
    const told = await desk.module.get(PreviewPaper).execute(await who('wjj1'), { type: 'D18', case: id, body });
    expect(told.missing.map(({ field }) => field)).toEqual(expect.arrayContaining(['basis', 'remedy', 'unit_seal']));
    expect(told.missing.map(({ field }) => field)).not.toContain('facts');
    expect(told.html).toContain('【缺：依据】');
    expect(told.pages).toBeGreaterThanOrEqual(1);
    expect(told.warnings).toEqual([]);
    expect(await desk.counts()).toEqual(before);
    const odd = { type: 'D18', case: id, body: { parts: [{ part: 'p1', facts: '\u{1F98A}' }] } };
    expect((await desk.module.get(PreviewPaper).execute(await who('wjj1'), odd)).warnings).toEqual([
      '字体缺字：\u{1F98A}，请核对打印。',
    ]);
  }, 120_000);
});
