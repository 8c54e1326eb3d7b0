import { EmptyDto } from '@yimen/api/acts/common.dto';
import { ForwardDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import type { Action } from '@yimen/application/cases/actions';
import type { Session } from '@yimen/application/accounts/session';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { petition } from '@yimen/domain/petition/petition';
import { openDesk, visitOf, wang, type Desk } from '../acts/desk';

const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'], repeatOf: null };
const { commands } = petition;
const openActs = Object.keys(commands).filter((act) => commands[act]?.from === 'open');

describe('what may be done now: the buttons of a case and the grey ones (screens.md d, §5 26)', () => {
  let desk: Desk;
  let id: string;
  const offered = async (login: string): Promise<Action[]> =>
    (await desk.module.get(CaseQueries).actions(await desk.sessionFor(login), 'petition', id)).items;
  const namesOf = (items: Action[]) => items.map(({ act }) => act);

  beforeAll(async () => {
    desk = await openDesk('actions');
    ({ id } = await desk.register('guide1', visitOf([wang])));
  });
  afterAll(() => desk.close());

  it('offers acts of an open case beside those of one state; an act that begins a case is none of them', async () => {
    const items = await offered('triage1');
    expect(items).toContainEqual(expect.objectContaining({ act: 'petition.add_note', allowed: true }));
    expect(items).toContainEqual(expect.objectContaining({ act: 'petition.triage', allowed: true }));
    expect(namesOf(items).filter((act) => openActs.includes(act)).length).toBeGreaterThan(5);
    expect(namesOf(items)).not.toContain('petition.register');
  });

  it('says of each act whether it may be taken back for ten seconds, as its row does', async () => {
    await desk.act('triage1', id, 'triage', TriageDto, claim);
    const items = await offered('triage1');
    expect(items.find(({ act }) => act === 'petition.forward')).toMatchObject({ allowed: true, undo: true });
    for (const { act, undo = false } of items) expect([act, undo]).toEqual([act, commands[act]?.undo ?? false]);
  });

  it('keeps what is not open grey, each with its reason and its article', async () => {
    await desk.act('triage1', id, 'forward', ForwardDto, { to: 'health' });
    await desk.act('wjj1', id, 'sign', EmptyDto, {});
    const grey = (await offered('wjj1')).filter(({ allowed }) => !allowed);
    expect(namesOf(grey)).toContain('petition.sign');
    for (const { why = '', article } of grey) expect([why, article].every((text) => text.length > 1)).toBe(true);
  });

  it('offers what opens another case about the matter, and says why not: no review before an opinion is delivered', async () => {
    const find = async (login: string, act: string) => (await offered(login)).find((one) => one.act === act);
    expect(await find('triage1', 'review.apply')).toMatchObject({
      allowed: false,
      code: 'review_needs_delivered_opinion',
      why: '处理意见书送达后，才能申请复查。',
      article: '条例 35',
    });
    expect(await find('triage1', 'recheck.apply')).toMatchObject({ allowed: false });
    expect(await find('wjj1', 'mediation.apply')).toMatchObject({ allowed: true });
    expect(await find('wjj1', 'review.apply')).toBeUndefined(); // the handling body never asks for him
    expect(await find('supervisor1', 'supervision.order')).toMatchObject({ allowed: true });
  });

  it('opens nothing about a sealed matter from its page', async () => {
    const told = visitOf([wang], { category: 'accusation', accused: { unit: 'urban_management', person: '隗某' } });
    const sealed = (await desk.register('guide1', told)).id;
    const [session] = (await desk.sessions()).filter(({ actor }) => actor.compartments.includes('accusation'));
    const { items } = await desk.module.get(CaseQueries).actions(session as Session, 'petition', sealed);
    expect(items.length).toBeGreaterThan(0);
    expect(namesOf(items).filter((act) => !act.startsWith('petition.'))).toEqual([]);
  });

  it('has nothing for whom the case is not theirs', async () => {
    await expect(offered('cgj1')).rejects.toMatchObject({ code: 'not_found' });
  });
});
