import { AddNoteDto, ElectRepresentativesDto, TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import type { Session } from '@yimen/application/accounts/session';
import { ApprovalQueries } from '@yimen/application/cases/approval-queries';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { Counts } from '@yimen/application/cases/counts';
import { Inbox } from '@yimen/application/cases/inbox';
import { ExportCases } from '@yimen/application/export/export-cases';
import { Indicators } from '@yimen/application/metrics/indicators';
import { Documents } from '@yimen/application/papers/documents';
import { Search } from '@yimen/application/search/search';
import { VerifyJournal } from '@yimen/application/kernel/verify-journal';
import { codeOf, openDesk, visitOf, wang, type Desk } from './desk';

const accuser = { ...wang, name: '公羊素云', idNumber: '420899196804089122', phone: '13900001801' };
const accusation = { category: 'accusation', topic: '160000', flags: ['first'] };
const walled = ['case_file', 'case_event', 'act', 'document', 'notice', 'task', 'approval', 'case_party', 'person'];

describe('Art. 30; right 2: a matter that turns out to be an accusation takes everything behind the wall', () => {
  let desk: Desk;
  let id = '';
  let seqBefore = 0;
  let sealedBy: object = {};
  let code = '';
  let papers: string[] = [];
  let outside: Session[] = [];
  let inside: Session[] = [];
  const before = new Map<string, unknown>();

  beforeAll(async () => {
    desk = await openDesk('sealing');
    await desk.register('guide1', visitOf([wang])); // somebody else's matter goes on as if nothing had happened
    const registered = await desk.register('guide1', visitOf([accuser], { request: '请求查处收受烟酒问题' }));
    [id, code] = [registered.id, String(registered.caseCode)];
    await desk.act('guide1', id, 'add_note', AddNoteDto, { text: '书面材料在信访局' });
    await desk.act('guide1', id, 'elect_representatives', ElectRepresentativesDto, { representatives: [accuser.name] });
    papers = (await desk.house.owner<{ id: string }>('select id from document where case_id = $1', [id])).map(
      (row) => row.id,
    );
    const staff = await desk.sessions();
    outside = staff.filter(({ actor }) => actor.compartments.length === 0);
    inside = staff.filter(({ actor }) => actor.roles.includes('discipline_officer'));
    before.set('visible', await seenBy('guide1'));
    seqBefore = await desk.seqOf(id);
    sealedBy = await desk.act('triage1', id, 'triage', TriageDto, accusation, { idempotencyKey: 'seals' });
  });
  afterAll(() => desk.close());

  const use = <T>(token: new (...args: never[]) => T): T => desk.module.get<T>(token);
  const seenBy = async (login: string) => codeOf(use(CaseQueries).get(await desk.sessionFor(login), 'petition', id));

  it('had been open to the desks until then', () => {
    expect(before.get('visible')).toBe('ok');
    expect(papers.length).toBeGreaterThan(1);
  });

  it.each(walled)('%s: no row of it is left outside', async (table) => {
    const key =
      { case_file: 'id = $1', person: 'id in (select person_id from case_party where case_id = $1)' }[table] ??
      'case_id = $1';
    const rows = await desk.house.owner<{ sealed: string | null }>(`select sealed from ${table} where ${key}`, [id]);
    expect(rows.filter(({ sealed }) => sealed !== 'accusation')).toEqual([]);
  });

  it('nobody outside finds it: by id, in a list, by name, number, phone, code, in an inbox, as a paper, as a signature', async () => {
    expect(outside.length).toBeGreaterThan(50);
    const words = [accuser.name, accuser.idNumber, accuser.phone, accuser.idNumber.slice(-4), code];
    for (const session of outside) {
      const cases = use(CaseQueries);
      for (const read of [() => cases.get(session, 'petition', id), () => cases.journal(session, 'petition', id)])
        expect(await codeOf(read())).toBe('not_found');
      expect(await codeOf(cases.actions(session, 'petition', id))).toBe('not_found');
      const lists = await Promise.all(['due', '-opened'].map((sort) => cases.list(session, 'petition', { sort })));
      expect(JSON.stringify(lists)).not.toContain(id);
      expect((await use(ApprovalQueries).list(session, id)).items).toEqual([]);
      expect((await use(Inbox).notices(session, { case: id })).items).toEqual([]);
      expect((await use(Inbox).tasks(session, { case: id })).items).toEqual([]);
    }
    const few = outside.filter(({ actor }) =>
      ['guide1', 'triage1', 'bureau1', 'cgj1', 'leader1', 'admin1'].includes(actor.login),
    );
    expect(few).toHaveLength(6);
    for (const session of few) {
      for (const word of words)
        expect(await use(Search).query(session, word)).toMatchObject({ items: [], count: 0, more: false });
      for (const paper of papers) expect(await codeOf(use(Documents).get(session, paper))).toBe('not_found');
    }
  });

  it('no act answers differently from one on a matter that never was', async () => {
    const act = (login: string, on: string) => codeOf(desk.act(login, on, 'add_note', AddNoteDto, { text: '在吗' }));
    const never = '01900000-0000-7000-8000-000000000000';
    for (const login of ['guide1', 'triage1', 'bureau1', 'cgj1']) {
      expect(await act(login, id)).toBe('not_found');
      expect(await act(login, never)).toBe('not_found');
    }
  });

  it('a repeat of the very act that sealed it gets its first answer; anything else under that key finds nothing', async () => {
    const same = { idempotencyKey: 'seals', ifMatch: `"${seqBefore}"` };
    expect(await desk.act('triage1', id, 'triage', TriageDto, accusation, same)).toEqual({ ...sealedBy, replay: true });
    const other = { ...accusation, topic: '160100' };
    expect(await codeOf(desk.act('triage1', id, 'triage', TriageDto, other, same))).toBe('not_found');
    expect(await codeOf(desk.act('triage2', id, 'triage', TriageDto, accusation, same))).toBe('not_found');
  });

  it('a further visit of the same person is told nothing of it, and the numbers run on without a gap', async () => {
    const next = await desk.register('guide2', visitOf([accuser]));
    expect(next).toMatchObject({ suggestedRepeatOf: null });
    const serial = (text: unknown) => Number(String(text).split('-')[2]);
    expect(serial(next.caseCode)).toBe(serial(code) + 1);
  });

  it('the audit alone counts it, by its number; nobody else’s numbers move', async () => {
    const names = ['category.accusation', 'petition.triaged'];
    const { counts } = await use(Counts).execute(await desk.sessionFor('auditor1'), names);
    expect(counts).toEqual({ 'category.accusation': 1, 'petition.triaged': 1 });
    const matters = { name: 'registered_matters', period: '2026-03' };
    for (const session of outside) {
      if (!session.actor.roles.includes('auditor'))
        expect(() => use(Counts).execute(session, names)).toThrow('只有审计岗位可以查看这些数字');
      const listed = await use(CaseQueries).list(session, 'petition', { sort: 'opened', limit: 200 });
      expect((await use(Indicators).get(session, matters)).value).toBe(listed.items.length);
    }
  });

  it('it goes out in no file, not even from the desk that may read it', async () => {
    for (const session of [...outside, ...inside]) {
      const { csv } = await use(ExportCases).execute(session, { name: 'petition', title: '信访事项' }, { ids: id });
      expect(csv).not.toContain(code);
      expect(csv).toContain('共 0 件');
    }
  });

  it('the sealed desk reads and works on; the journal still verifies', async () => {
    const [session] = inside;
    if (!session) throw new Error('no sealed desk');
    expect(await use(CaseQueries).get(session, 'petition', id)).toMatchObject({ id, status: 'triaged' });
    expect((await use(CaseQueries).journal(session, 'petition', id)).items).toHaveLength(4);
    expect((await use(Search).query(session, accuser.name)).items.map((hit) => hit.id)).toContain(id);
    await desk.act(session.actor.login, id, 'triage', TriageDto, accusation);
    const verify = new VerifyJournal(desk.house.database, desk.house.vault);
    expect(await verify.execute()).toMatchObject({ broken: null });
  });

  it('judged to be none, it comes back with all of its rows', async () => {
    const [session] = inside;
    await desk.act(session?.actor.login ?? '', id, 'triage', TriageDto, {
      category: 'claim',
      route: 'petition',
      topic: '050000',
      flags: ['first'],
    });
    expect(await seenBy('guide1')).toBe('ok');
    for (const table of walled.filter((name) => !['case_file', 'person'].includes(name)))
      expect(await desk.house.owner(`select 1 from ${table} where case_id = $1 and sealed is not null`, [id])).toEqual(
        [],
      );
  });

  it('a repeat of a registration that was sealed at once gets its answer, and opens nothing new', async () => {
    const body = visitOf([accuser], { suspectedAccusation: true, accused: { unit: 'urban_management' } });
    const first = await desk.register('guide1', body, 'sealed-at-once');
    const counted = await desk.counts();
    expect(await desk.register('guide1', body, 'sealed-at-once')).toEqual({ ...first, replay: true });
    expect(await desk.counts()).toEqual(counted);
    expect(await seenBy('guide1')).toBe('ok'); // the desk's other matter; the sealed one is another id
    expect(await codeOf(use(CaseQueries).get(await desk.sessionFor('guide1'), 'petition', first.id))).toBe('not_found');
  });
});
