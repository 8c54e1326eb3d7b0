import { EmptyDto } from '@yimen/api/acts/common.dto';
import { AssignDto, AssignHandlerDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { AcceptDto, DeliverDto } from '@yimen/api/petitions/dto/feedback.dto';
import { AddNoteDto, LinkDto, TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { RateDto } from '@yimen/api/petitions/dto/closing.dto';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { Inbox } from '@yimen/application/cases/inbox';
import type { CaseListQuery } from '@yimen/application/cases/list-query';
import { Dictionaries } from '@yimen/application/directory/dictionaries';
import { DirectoryQueries } from '@yimen/application/directory/directory-queries';
import { codeOf, openDesk, visitOf, wang, type Desk } from '../acts/desk';

const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'] };
const zhao = { ...wang, name: '赵小兰', idNumber: '420899196804089122', phone: '13900001801' };
const accuser = { ...wang, name: '公羊素云', idNumber: '420899197001011234', phone: '13900001802' };
const assigned = { to: 'health', deadline: '2026-06-30', reason: '请办理', co: ['civil_affairs'] };

describe('lists, counts and the case page: who sees what, and what each row says', () => {
  let desk: Desk;
  let read: CaseQueries;
  const ids = { fresh: '', arrived: '', accepted: '', sealed: '' };
  const as = (login: string) => desk.sessionFor(login);
  const list = async (login: string, query: CaseListQuery = {}) =>
    (await read.list(await as(login), 'petition', query)).items;
  const seen = async (login: string, query: CaseListQuery = {}) => {
    const names = Object.entries(ids).map(([name, one]) => [one, name]);
    const known = Object.fromEntries(names) as Record<string, string>;
    return (await list(login, query)).map((row) => known[row.id]);
  };
  const counted = async (login: string, by: 'status' | 'colour', query: CaseListQuery = {}) =>
    read.counts(await as(login), 'petition', by, query);

  beforeAll(async () => {
    desk = await openDesk('lists');
    read = desk.module.get(CaseQueries);
    const register = async (people: object[], more: object = {}) =>
      (await desk.register('guide1', visitOf(people, more))).id;
    [ids.fresh, ids.arrived] = [await register([wang]), await register([zhao])];
    ids.accepted = await register([wang, zhao]);
    ids.sealed = await register([accuser], { suspectedAccusation: true });
    for (const one of [ids.arrived, ids.accepted]) {
      await desk.act('triage1', one, 'triage', TriageDto, claim);
      await desk.act('triage1', one, 'assign', AssignDto, assigned);
    }
    await desk.act('wjj1', ids.accepted, 'sign', EmptyDto, {});
    await desk.act('wjj1', ids.accepted, 'assign_handler', AssignHandlerDto, { handler: 'wjj1', relation: '无' });
    await desk.act('wjj1', ids.accepted, 'accept', AcceptDto, {
      handlingMode: 'ordinary',
      notice: { opinion: '调查核实', limitDays: 60 },
      contact: { name: '白景仁', phone: '0724-0000000' },
    });
  });
  afterAll(() => desk.close());

  describe('the same walls for everybody, whichever way the rows are found', () => {
    it('a desk walks the list; a unit, a co-unit and a handler come through what they hold', async () => {
      expect((await seen('triage1')).sort()).toEqual(['accepted', 'arrived', 'fresh']);
      expect((await seen('wjj1')).sort()).toEqual(['accepted', 'arrived']);
      expect((await seen('mzj1')).sort()).toEqual(['accepted', 'arrived']);
      expect(await seen('cgj1')).toEqual([]);
    });

    it('mine: lead, co, handler, or any of them', async () => {
      expect((await seen('wjj1', { mine: 'lead' })).sort()).toEqual(['accepted', 'arrived']);
      expect(await seen('wjj1', { mine: 'co' })).toEqual([]);
      expect(await seen('wjj1', { mine: 'handler' })).toEqual(['accepted']);
      expect((await seen('mzj1', { mine: 'co' })).sort()).toEqual(['accepted', 'arrived']);
      expect((await seen('mzj1', { mine: 'any', unit: 'civil_affairs' })).sort()).toEqual(['accepted', 'arrived']);
      expect(await seen('triage1', { mine: 'any' })).toEqual([]);
    });

    it('filters narrow the list, and counts count what it shows', async () => {
      expect(await seen('triage1', { status: 'arrived,registered' })).toHaveLength(2);
      expect(await seen('triage1', { unit: 'health,civil_affairs', status: 'arrived' })).toEqual(['arrived']);
      expect(await seen('triage1', { flag: 'first' })).toHaveLength(2);
      expect(await seen('triage1', { topic: '050000', stage: 'feedback' })).toHaveLength(2);
      expect(await seen('triage1', { due_within: 0 })).toEqual([]);
      expect(await counted('triage1', 'status')).toEqual({
        items: { registered: 1, arrived: 1, accepted: 1 },
        total: 3,
      });
      expect(await counted('triage1', 'status', { unit: 'health' })).toEqual({
        items: { arrived: 1, accepted: 1 },
        total: 2,
      });
      expect(await counted('mzj1', 'status', { status: 'accepted' })).toEqual({ items: { accepted: 1 }, total: 1 });
      expect(await counted('cgj1', 'status')).toEqual({ items: {}, total: 0 });
    });

    it('pages follow one another without loss or repeat, in every order and for both ways', async () => {
      for (const sort of ['due', '-due', 'opened', '-opened'])
        for (const login of ['triage1', 'wjj1']) {
          const whole = await seen(login, { sort });
          const session = await as(login);
          const paged: string[] = [];
          let cursor: string | null = null;
          do {
            const page: Awaited<ReturnType<CaseQueries['list']>> = await read.list(session, 'petition', {
              ...{ sort, limit: 1 },
              ...(cursor ? { cursor } : {}),
            });
            paged.push(...page.items.map((row) => row.id));
            cursor = page.next;
          } while (cursor);
          expect(paged).toEqual((await list(login, { sort })).map((row) => row.id));
          expect(new Set(paged).size).toBe(whole.length);
        }
      expect(await codeOf(read.list(await as('wjj1'), 'petition', { cursor: 'no cursor' }))).toBe('validation_failed');
    });
  });

  describe('right 2: a sealed matter is not there for who stands outside', () => {
    it('neither in lists nor in counts nor among links, papers or what it is held by', async () => {
      for (const login of ['guide1', 'triage1', 'bureau1', 'wjj1', 'leader1', 'admin1']) {
        const session = await as(login);
        for (const query of [{}, { sort: '-opened' }, { status: 'registered' }, { colour: 'blue' }, { mine: 'any' }])
          expect(JSON.stringify(await read.list(session, 'petition', query))).not.toContain(ids.sealed);
        for (const part of ['get', 'documents', 'links', 'journal'] as const)
          expect(await codeOf(read[part](session, 'petition', ids.sealed))).toBe('not_found');
        const { words } = await desk.module.get(Dictionaries).of(session);
        expect(JSON.stringify(words)).not.toContain(ids.sealed);
        const scope = { centerId: desk.centerId, compartments: session.actor.compartments };
        const held = await desk.house.database.inCenter(scope, (tx) =>
          tx.query('select 1 from case_holder where case_id = $1', [ids.sealed]),
        );
        expect(held).toEqual([]);
      }
      expect((await counted('bureau1', 'status')).total).toBe(3);
      expect((await counted('bureau1', 'colour')).total).toBe(3);
    });

    it('the sealed desk has it in its list and counts it', async () => {
      expect(await seen('discipline1')).toEqual(['sealed']);
      expect(await counted('discipline1', 'status')).toEqual({ items: { registered: 1 }, total: 1 });
      const auditor = await as('auditor1');
      const inside = { ...auditor, actor: { ...auditor.actor, compartments: ['accusation'] } };
      expect((await read.counts(inside, 'petition', 'status', {})).total).toBe(4);
      expect((await read.counts(auditor, 'petition', 'status', {})).total).toBe(3);
      const links = await read.links(await as('discipline1'), 'petition', ids.sealed);
      expect(links.items.map(({ kind }) => kind)).toEqual(['visit']);
    });
  });

  describe('the row', () => {
    it('says in one sentence who must do what by when, and whether it is the reader’s own turn', async () => {
      const [row] = await list('wjj1', { status: 'arrived' });
      expect(row).toMatchObject({
        title: '卫生健康',
        leadTitle: '市卫健局',
        coTitles: ['市民政局'],
        handlerName: null,
        colour: 'blue',
        colourClock: 'L2',
        petitioner: { name: '赵**', persons: 1 },
        next: {
          text: '请 市卫健局 于 04-07（周二）前签收或提出异议；逾期不得退回',
          clock: 'T04',
          by: '2026-04-07',
          mine: true,
        },
      });
      // the lead signs; who assists is told, and waits
      expect((await list('mzj1', { status: 'arrived' }))[0]).toMatchObject({ next: { mine: false } });
      expect((await list('triage1', { status: 'arrived' }))[0]).toMatchObject({ next: { mine: false } });
      expect((await list('wjj1', { status: 'accepted' }))[0]).toMatchObject({
        handlerName: '白景仁',
        next: { who: '市卫健局·白景仁', title: '送达受理告知书' },
      });
    });

    it('for the screen in the hall it names nobody, not even masked', async () => {
      const rows = await list('wjj1', { view: 'wall' });
      expect(rows).toHaveLength(2);
      for (const row of rows) expect(row).toMatchObject({ petitioner: null, handlerName: null, next: null });
      expect(JSON.stringify(rows)).not.toMatch(/赵\*|汪\*|白景仁/);
    });

    it('tells no name, number or text of anybody', async () => {
      const text = JSON.stringify([await list('wjj1'), await list('triage1')]);
      for (const secret of [wang.name, zhao.name, wang.idNumber, wang.phone, '记工册'])
        expect(text).not.toContain(secret);
    });

    it('colours follow the day: the filter and the badge agree, days later too', async () => {
      const was = desk.levers.now;
      for (const [day, red, yellow] of [
        ['2026-03-31', [], ['fresh']],
        ['2026-04-01', ['fresh'], []],
        ['2026-04-08', ['accepted', 'arrived', 'fresh'], []],
      ] as const) {
        desk.levers.now = `${day}T01:12:00.000Z`;
        expect([day, (await seen('triage1', { colour: 'red' })).sort()]).toEqual([day, red]);
        expect([day, (await seen('triage1', { colour: 'yellow' })).sort()]).toEqual([day, yellow]);
        const rows = await list('triage1');
        const { items } = await counted('triage1', 'colour');
        for (const colour of ['red', 'yellow', 'blue'])
          expect([day, colour, items[colour] ?? 0]).toEqual([
            day,
            colour,
            rows.filter((row) => row['colour'] === colour).length,
          ]);
      }
      desk.levers.now = was;
    });
  });

  describe('the page of a case', () => {
    it('shows stages with their days, and names to those who handle it', async () => {
      const file = await read.get(await as('wjj1'), 'petition', ids.accepted);
      expect(file.stages.map(({ stage, state }) => [stage, state])).toEqual([
        ['intake', 'done'],
        ['dispatch', 'done'],
        ['feedback', 'now'],
        ['supervision', 'todo'],
        ['evaluation', 'todo'],
      ]);
      expect(file.people.map(({ name }) => name)).toEqual([wang.name, zhao.name]);
      expect(file).toMatchObject({ petitioner: { name: '汪**', persons: 2 } });
    });

    it('papers: issued, to be delivered, delivered with its proof', async () => {
      const state = async () => {
        const { items } = await read.documents(await as('wjj1'), 'petition', ids.accepted);
        return items.find(({ type }) => type === 'D06');
      };
      expect(await state()).toMatchObject({ title: '受理告知书', state: 'to_deliver', issuedBy: '白景仁' });
      await desk.act('wjj1', ids.accepted, 'deliver', DeliverDto, {
        ...{ document: 'D06', receiver: wang.name, method: 'direct', deliveredOn: '2026-03-30', proof: '送达回证' },
      });
      expect(await state()).toMatchObject({ state: 'delivered', deliveredOn: '2026-03-30', proof: '送达回证' });
      expect(await read.get(await as('wjj1'), 'petition', ids.accepted)).toMatchObject({
        next: { act: 'petition.issue_opinion', clock: 'L3' },
      });
    });

    it('links lead both ways', async () => {
      await desk.act('triage1', ids.fresh, 'link', LinkDto, { as: 'repeat_visit', to: ids.arrived });
      const kinds = async (login: string, one: string) =>
        (await read.links(await as(login), 'petition', one)).items.map(({ kind, id: other }) => [kind, other]);
      expect(await kinds('triage1', ids.fresh)).toContainEqual(['repeat', ids.arrived]);
      expect(await kinds('triage1', ids.arrived)).toContainEqual(['repeat', ids.fresh]);
      expect(await kinds('wjj1', ids.arrived)).not.toContainEqual(['repeat', ids.fresh]); // merged at the desk, never theirs
    });

    it('the journal is read by kinds and in pages, newest last', async () => {
      await desk.act('wjj1', ids.accepted, 'add_note', AddNoteDto, { text: '已电话联系' });
      const session = await as('wjj1');
      const whole = await read.journal(session, 'petition', ids.accepted);
      expect(whole.next).toBeNull();
      expect(whole.items.at(-1)).toMatchObject({
        name: 'petition.noted',
        kind: 'talk',
        side: 'internal',
        texts: { text: '已电话联系' },
      });
      const talk = await read.journal(session, 'petition', ids.accepted, { kinds: 'talk,paper' });
      expect(talk.items.map(({ name }) => name)).toEqual(['petition.notified', 'petition.noted']);
      const last = await read.journal(session, 'petition', ids.accepted, { limit: 3 });
      const before = await read.journal(session, 'petition', ids.accepted, { limit: 200, cursor: last.next ?? '' });
      expect([...before.items, ...last.items]).toEqual(whole.items);
      expect(await codeOf(read.journal(session, 'petition', ids.accepted, { cursor: 'x' }))).toBe('validation_failed');
    });
  });

  it('right 9: the body that was rated does not read how, in the journal, the texts or the papers', async () => {
    await desk.act('callback1', ids.accepted, 'rate', RateDto, {
      object: 'health',
      grade: 'dissatisfied',
      reason: '拖了很久',
    });
    const told = async (login: string) => {
      const session = await as(login);
      const [journal, file] = [
        await read.journal(session, 'petition', ids.accepted),
        await read.get(session, 'petition', ids.accepted),
      ];
      const papers = await read.documents(session, 'petition', ids.accepted);
      return { words: JSON.stringify([journal, file]), types: papers.items.map(({ type }) => type) };
    };
    const rated = await told('wjj1');
    expect(rated.words).toContain('petition.rated');
    expect(rated.words).not.toMatch(/dissatisfied|拖了很久/);
    expect(rated.types).not.toContain('D32');
    const watching = await told('supervisor1');
    expect(watching.words).toMatch(/dissatisfied.*拖了很久/s);
    expect(watching.types).toContain('D32');
  });

  describe('words and people of the house', () => {
    it('dictionaries carry initials, and a tag that stays the same', async () => {
      const dictionaries = desk.module.get(Dictionaries);
      const { etag, words } = await dictionaries.of(await as('wjj1'));
      expect(words.items['content_categories']).toContainEqual({ code: '050000', title: '卫生健康', initials: 'wsjk' });
      expect((words.clocks as Record<string, object>)['L1']).toEqual({
        title: '分流交办',
        kind: 'commitment',
        article: '',
      });
      expect(words.statuses['petition']?.['arrived']).toBe('待签收');
      expect(words.events['petition.arrived']).toBe('转交件到达责任单位');
      expect(words.acts['petition.sign']).toEqual({ title: '签收', article: '条例 23(3)' });
      expect(words.documents['D18']).toBe('信访处理意见书');
      expect(words.centre).toMatchObject({ phone: '0724-0000000' });
      expect((await dictionaries.of(await as('guide1'))).etag).toBe(etag);
    });

    it('a unit has its people, to choose a handler from; an unknown unit has none', async () => {
      const directory = desk.module.get(DirectoryQueries);
      const { items } = await directory.accounts(await as('wjj1'), 'health');
      expect(items).toContainEqual(expect.objectContaining({ login: 'wjj1', name: '白景仁' }));
      expect(await codeOf(directory.accounts(await as('wjj1'), 'nowhere'))).toBe('not_found');
    });

    it('notices name their case; of one that is no longer theirs nothing is told', async () => {
      desk.levers.now = '2026-03-30T02:12:00.000Z';
      const { items } = await desk.module.get(Inbox).notices(await as('wjj1'), { case: ids.arrived });
      expect(items[0]).toMatchObject({ procedure: 'petition', caseTitle: '卫生健康', case: ids.arrived });
      expect(items[0]?.caseCode).toMatch(/^420881-2026-/);
      await desk.house.owner(`update case_file set readers = '{role:auditor}' where id = $1`, [ids.arrived]);
      const after = await desk.module.get(Inbox).notices(await as('wjj1'), { case: ids.arrived });
      expect(after.items[0]).toMatchObject({ procedure: null, caseCode: null, caseTitle: null });
    });
  });
});
