import { ForwardDto, UndoDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { Audit } from '@yimen/application/audit/audit';
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

  it('a correction is a new version under the same number with its reason; the old one stays; only the issuing body corrects', async () => {
    const { paper } = await forwarded();
    const order = { fields: { attachments: '来信复印件一份' }, reason: '漏列附件' };
    expect(await codeOf(documents().correct(await who('wjj1'), paper.id, order))).toBe('forbidden');
    const next = await documents().correct(await who('triage1'), paper.id, order);
    const before = await documents().get(await who('triage1'), paper.id);
    expect(next).toMatchObject({ version: 2, number: before.number });
    expect(before.text).not.toContain('来信复印件');
    const after = await documents().get(await who('triage1'), next.id);
    expect(after.text).toContain('附件：来信复印件一份');
    expect(after.versions.map(({ version, reason }) => [version, reason])).toEqual([
      [1, undefined],
      [2, '漏列附件'],
    ]);
    expect(await codeOf(documents().correct(await who('triage1'), paper.id, order))).toBe('stale_state');
  });

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
    await documents().reprint(session, paper.id, { copies: 2, reason: '原件遗失' });
    const log = await desk.module.get(Audit).list(await who('auditor1'), { kind: 'reprint' });
    expect(log.items[0]).toMatchObject({ actor: 'triage1', field: 'D10', note: '原件遗失', hits: 2 });
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
