import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import type { Session } from '@yimen/application/accounts/session';
import { Audit } from '@yimen/application/audit/audit';
import { Inbox } from '@yimen/application/cases/inbox';
import { Reveal, type RevealInput } from '@yimen/application/reveal/reveal';
import { FillSearchKeys } from '@yimen/application/search/fill-search-keys';
import { Search } from '@yimen/application/search/search';
import { searchBlind } from '@yimen/application/search/search-keys';
import { codeOf, openDesk, visitOf, wang, type Desk } from '../acts/desk';

const shan = { ...wang, name: '单小禾', idNumber: '42089919680408912X', phone: '13900001801' };

describe('right 11: personal data is found by what a desk types, shown masked, and every look is written down', () => {
  let desk: Desk;
  let guide: Session;
  let id = '';
  beforeAll(async () => {
    desk = await openDesk('search');
    guide = await desk.sessionFor('guide1');
    ({ id } = await desk.register('guide1', visitOf([wang])));
    await desk.register('guide1', visitOf([shan]));
  });
  afterAll(() => desk.close());
  const search = (q: string, who = guide) => desk.module.get(Search).query(who, q);
  const reveal = (input: Partial<RevealInput> = {}, who = guide) =>
    desk.module.get(Reveal).execute(who, 'p1', { case: id, field: 'phone', reason: 'contact', ...input });

  it.each([
    ['wdm', 'initials', '汪**'],
    ['WDM', 'initials', '汪**'],
    ['sxh', 'initials', '单**'],
    ['dxh', 'initials', '单**'],
    ['汪德明', 'name', '汪**'],
    ['0101', 'tail', '汪**'],
    ['3117', 'tail', '汪**'],
    ['912x', 'idTail', '单**'],
    ['13900000101', 'phone', '汪**'],
    ['１３９００００１８０１', 'phone', '单**'],
    ['420899195809123117', 'idNumber', '汪**'],
  ])('%s is taken for %s and finds one', async (word, kind, name) => {
    const found = await search(word);
    expect(found).toMatchObject({ guess: { kind }, count: 1, items: [{ people: [{ name }] }] });
    for (const secret of [wang.name, wang.idNumber, wang.phone, shan.name, shan.idNumber])
      expect(JSON.stringify(found)).not.toContain(secret);
  });

  it('finds by code; a stranger to the matter finds nothing; nobody gets more than twenty', async () => {
    const code = (await search('wdm')).items[0]?.caseCode ?? '';
    expect((await search(code)).items).toMatchObject([{ id, caseCode: code }]);
    expect((await search('wdm', await desk.sessionFor('mzj1'))).items).toEqual([]);
    for (let n = 0; n < 21; n++)
      await desk.register('guide1', visitOf([{ ...wang, name: '辛多多', idNumber: undefined }]));
    expect(await search('xdd')).toMatchObject({ count: 20, more: true });
  });

  it('the log of searches holds no word, but the same word can be found again', async () => {
    await search('汪德明');
    await search('汪德明');
    const rows = await desk.house.owner<{ kind: string; field: string; blind: string; hits: number }>(
      `select * from access_log where field = 'name' order by id desc limit 2`,
    );
    expect(rows[0]?.blind).toBe(rows[1]?.blind);
    expect(JSON.stringify(await desk.house.owner('select * from access_log'))).not.toMatch(/汪|13900000101|wdm/);
  });

  it('people of a version that had no search keys are found after they were filled in, each exactly as if registered today', async () => {
    const keys = () =>
      desk.house.owner<{ id: string; k: string[] }>('select id, search_blinds k from person order by id');
    const before = await keys();
    await desk.house.owner(`update person set search_blinds = '{}'`);
    expect((await search('wdm')).items).toEqual([]);
    const fill = new FillSearchKeys(desk.house.database, desk.house.vault);
    expect(await fill.execute()).toBe(before.length);
    expect(await keys()).toEqual(before);
    expect((await search('wdm')).items).toMatchObject([{ id }]);
    expect(await fill.execute()).toBe(0);
  });

  it('two centres never share a search key', async () => {
    const other = await desk.house.open({ code: 'second' });
    const rows = await desk.house.owner<{ search_blinds: string[] }>('select search_blinds from person');
    const blind = (kind: string, text: string) => desk.house.vault.blind(kind, text);
    const all = rows.flatMap((row) => row.search_blinds);
    expect(all).toContain(searchBlind(blind, desk.centerId, 'initials', 'wdm'));
    expect(all).not.toContain(searchBlind(blind, other.centerId, 'initials', 'wdm'));
  });

  it('reveals one field for sixty seconds, to who may know of the matter, and writes it down', async () => {
    expect(await reveal()).toEqual({ value: wang.phone, until: '2026-03-30T01:13:00.000Z' });
    expect(await reveal({ field: 'idNumber' })).toMatchObject({ value: wang.idNumber });
    expect(await codeOf(reveal({}, await desk.sessionFor('mzj1')))).toBe('not_found');
    expect(await codeOf(reveal({ reason: 'other' }))).toBe('reveal_note_required');
    await reveal({ reason: 'other', note: '核对送达地址' });
    const auditor = await desk.sessionFor('auditor1');
    const { items } = await desk.module.get(Audit).list(auditor, { case: id, kind: 'reveal' });
    expect(items[0]).toMatchObject({
      ...{ kind: 'reveal', actor: 'guide1', name: '柳小禾', case: id, party: 'p1', field: 'phone' },
      ...{ reason: 'other', note: '核对送达地址' },
    });
    expect(items).toHaveLength(3);
    expect(JSON.stringify(await desk.house.owner('select * from access_log'))).not.toMatch(/13900000101|送达地址/);
    expect(await codeOf(Promise.resolve().then(() => desk.module.get(Audit).list(guide, {})))).toBe('forbidden');
  });

  it('from the thirty-first of a day on one says why, and the auditors hear of it', async () => {
    const callback = await desk.sessionFor('triage1');
    for (let n = 0; n < 30; n++) await reveal({}, callback);
    expect(await codeOf(reveal({}, callback))).toBe('reveal_note_required');
    await reveal({ note: '逐户回访' }, callback);
    const notices = await desk.module.get(Inbox).notices(await desk.sessionFor('auditor1'), {});
    expect(notices.items.map(({ text }) => text)).toContainEqual(expect.stringContaining('今日已揭示 31 次'));
    desk.levers.now = '2026-03-30T16:00:00.000Z'; // the next day in Zhongxiang
    expect(await codeOf(reveal({}, callback))).toBe('ok');
  });

  it('the chain is verified for an auditor; a sealed matter is in no log that an auditor outside reads', async () => {
    const auditor = await desk.sessionFor('auditor1');
    expect(await desk.module.get(Audit).verify(auditor)).toMatchObject({ ok: true, message: '链校验通过' });
    await desk.act('triage1', id, 'triage', TriageDto, { category: 'accusation', topic: '160000', flags: ['first'] });
    const discipline = await desk.sessionFor('discipline1');
    await reveal({}, discipline);
    const outside = { ...auditor, actor: { ...auditor.actor, compartments: [] } };
    const { items } = await desk.module.get(Audit).list(outside, {});
    expect(items.filter((row) => row.actor === 'discipline1' && row.kind === 'reveal')).toEqual([]);
    expect(items.some((row) => row.case === id)).toBe(false); // what was looked at before the wall stood included
    await desk.house.owner(`update case_event set name = 'x' where case_id = $1 and seq = 1`, [id]);
    const broken = await desk.module.get(Audit).verify(outside);
    expect(broken).toMatchObject({ ok: false, message: '第 1 条起校验不符', broken: { case: null, caseCode: null } });
    expect(JSON.stringify(broken)).not.toContain(id);
  });
});
