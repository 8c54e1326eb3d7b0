import { Drafts } from '@yimen/application/drafts/drafts';
import { SavedViews } from '@yimen/application/views/saved-views';
import { codeOf, openDesk, type Desk } from '../acts/desk';

describe('drafts: what was typed and not yet done', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('drafts');
  });
  afterAll(() => desk.close());
  const drafts = () => desk.module.get(Drafts);
  const text = { request: '请求更正服务年限', facts: '共18年' };

  it('come back to their owner alone, and lie sealed', async () => {
    const [mine, other] = [await desk.sessionFor('guide1'), await desk.sessionFor('guide2')];
    expect(await drafts().put(mine, 'visit/new', text, 0)).toMatchObject({ key: 'visit/new', version: 1 });
    expect(await drafts().get(mine, 'visit/new')).toMatchObject({ content: text, version: 1 });
    expect((await drafts().list(mine, 'visit/')).items.map(({ key }) => key)).toEqual(['visit/new']);
    expect((await drafts().list(mine, 'petition/')).items).toEqual([]);
    expect((await drafts().list(mine, '%')).items).toEqual([]);
    expect((await drafts().list(other, '')).items).toEqual([]);
    expect(await codeOf(drafts().get(other, 'visit/new'))).toBe('not_found');
    expect(JSON.stringify(await desk.house.owner('select * from draft'))).not.toContain('服务年限');
  });

  it('two windows do not overwrite each other: the later one is shown the newer draft; a repeat is saved once', async () => {
    const mine = await desk.sessionFor('guide1');
    await drafts().put(mine, 'two', { a: 1 }, 0);
    await drafts().put(mine, 'two', { a: 2 }, 1);
    expect(await drafts().put(mine, 'two', { a: 2 }, 1)).toMatchObject({ version: 2 });
    const late = drafts().put(mine, 'two', { a: 3 }, 1);
    await expect(late).rejects.toMatchObject({ code: 'draft_newer', state: { version: 2, content: { a: 2 } } });
    const rivals = await Promise.allSettled([4, 5, 6].map((a) => drafts().put(mine, 'two', { a }, 2)));
    expect(rivals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are forgotten after thirty days, or when told', async () => {
    const mine = await desk.sessionFor('guide1');
    await drafts().put(mine, 'gone', text, 0);
    await drafts().delete(mine, 'gone');
    expect(await codeOf(drafts().get(mine, 'gone'))).toBe('not_found');
    await drafts().put(mine, 'old', text, 0);
    desk.levers.now = '2026-04-29T01:13:00.000Z';
    expect(await codeOf(drafts().get(mine, 'old'))).toBe('not_found');
    expect(await drafts().put(mine, 'old', text, 0)).toMatchObject({ version: 1 });
  });

  it('are small, and have a plain name', async () => {
    const mine = await desk.sessionFor('guide1');
    expect(await codeOf(drafts().put(mine, 'big', { text: '字'.repeat(70_000) }, 0))).toBe('validation_failed');
    expect(await codeOf(drafts().put(mine, '名称', text, 0))).toBe('validation_failed');
  });
});

describe('saved views: own ones and those of the unit', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('views');
  });
  afterAll(() => desk.close());

  it('a shared one is read by colleagues and changed by its owner alone; others do not know of it', async () => {
    const views = desk.module.get(SavedViews);
    const [mine, colleague, other] = await Promise.all(['guide1', 'guide2', 'mzj1'].map(desk.sessionFor));
    if (!mine || !colleague || !other) throw new Error('accounts');
    const input = { name: '今日到期', page: 'petitions', query: { colour: 'red' }, shared: false };
    const { id } = await views.create(mine, input);
    expect((await views.list(colleague)).items).toEqual([]);
    await views.update(mine, id, { ...input, shared: true });
    expect((await views.list(colleague)).items).toMatchObject([{ id, name: '今日到期', shared: true, mine: false }]);
    expect((await views.list(mine)).items).toMatchObject([{ id, mine: true, query: { colour: 'red' } }]);
    expect((await views.list(other)).items).toEqual([]);
    expect(await codeOf(views.update(colleague, id, input))).toBe('not_found');
    expect(await codeOf(views.delete(colleague, id))).toBe('not_found');
    await views.delete(mine, id);
    expect((await views.list(mine)).items).toEqual([]);
  });
});
