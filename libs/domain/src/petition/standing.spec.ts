import { law } from '../../../../test/property/law';
import { blankHead } from '../kernel/fold';
import { person } from '../kernel/testing';
import type { Actor } from '../kernel/types';
import type { Policy } from '../policy/policy';
import { hasOwnPath, leadPart, lesserPart, openParts, partKnown, partOf, standsAtPart, undispatched } from './parts';
import { petition } from './petition';
import { holdingUnits, isHandlingBody, petitionHats, petitionReaders, seesSensitive } from './rights';
import { competentBodies, isAccused, otherRoutesOf, targetsOf } from './routes';
import type { PetitionState } from './state';

const blank = petition.blank(blankHead('p1', 'petition', 'x', '2026-03-30T01:00:00.000Z', 'guide1'));
const matter = (more: object = {}): PetitionState => ({ ...blank, ...more });
const sealed = { sealed: 'accusation' };

describe('Right 2: who may know of a petition', () => {
  const keys = (more: object) => petitionReaders(matter(more)).filter((key) => !key.startsWith('role:'));
  const asked = { reviewers: ['government'], aids: [{ kind: 'x', to: 'civil_affairs' }], called: ['police'] };

  it('whoever holds it or a part of it, reviews it, was asked for aid or called, its town, its people', () => {
    expect(
      keys({
        ...asked,
        lead: 'health',
        co: ['housing'],
        parts: [{ part: 'b', unit: 'court' }, { part: 'c' }],
        people: ['wang'],
        territory: 'shipai',
      }),
    ).toEqual([
      ...['unit:health', 'unit:housing', 'unit:court', 'unit:government', 'unit:civil_affairs', 'unit:police'],
      ...['unit:shipai', 'person:wang'],
    ]);
    expect(keys({})).toEqual([]);
  });

  it('of a sealed one only those who hold it and its people, and the sealed desk (Art. 30)', () => {
    expect(keys({ ...asked, ...sealed, lead: 'discipline', people: ['wang'], territory: 'shipai' })).toEqual([
      ...['unit:discipline', 'person:wang'],
    ]);
    const roles = (more: object) => petitionReaders(matter(more)).filter((key) => key.startsWith('role:'));
    expect(roles(sealed)).toEqual(['role:discipline_officer', 'role:organization_officer', 'role:auditor']);
    expect(roles({})).toHaveLength(14);
    expect(roles({})).not.toContain('role:discipline_officer');
  });

  it('each body once', () => {
    expect(
      holdingUnits(matter({ lead: 'health', co: ['health', 'police'], parts: [{ part: 'a', unit: 'police' }] })),
    ).toEqual([...['health', 'police']]);
  });
});

describe('Who stands how to a petition', () => {
  const hats = (actor: Partial<Actor>, more: object = {}) =>
    petitionHats(matter({ lead: 'health', ...more }), person('x', { unit: 'health', ...actor })).sort();

  it('those of the body that has it, each in his place', () => {
    expect(hats({ roles: ['handler'] })).toEqual(['unit_handler', 'unit_staff']);
    for (const role of ['town_officer', 'discipline_officer', 'organization_officer'])
      expect(hats({ roles: [role] })).toContain('unit_handler');
    expect(hats({ roles: ['unit_deputy'] })).toEqual(['unit_deputy', 'unit_staff']);
    for (const role of ['unit_head', 'town_head', 'bureau_head'])
      expect(hats({ roles: [role] })).toEqual(['head_of:health', 'unit_head', 'unit_staff']);
    expect(hats({ roles: ['guide'] })).toEqual(['unit_staff']);
    expect(hats({ roles: ['handler'], unit: 'center', covers: ['health'] })).toContain('unit_handler');
  });

  it('others none; heads keep the hat of their own body, for a no of the level below (S4-16)', () => {
    expect(hats({ unit: 'police', roles: ['handler'] })).toEqual([]);
    for (const role of ['leader', 'chief', 'unit_head'])
      expect(hats({ unit: 'government', roles: [role] })).toEqual(['head_of:government']);
  });

  it('who must keep away has lost his (Art. 28)', () => {
    expect(hats({ roles: ['handler'] }, { recused: ['x'] })).toEqual([]);
    expect(hats({ roles: ['handler'] }, { recused: ['y'] })).not.toEqual([]);
  });

  it('a body asked for aid, and the deputy of the town', () => {
    expect(hats({ unit: 'civil_affairs' }, { aids: [{ kind: 'x', to: 'civil_affairs' }] })).toEqual(['aid_body']);
    expect(hats({ unit: 'shipai', roles: ['unit_deputy'] }, { territory: 'shipai' })).toEqual(['territory_deputy']);
    expect(hats({ unit: 'shipai', roles: ['handler'] }, { territory: 'shipai' })).toEqual([]);
    expect(hats({ unit: 'huji', roles: ['unit_deputy'] }, { territory: 'shipai' })).toEqual([]);
  });

  it('the petitioner, proven, and nobody else at his door', () => {
    const door = (more: Partial<Actor>) => hats({ door: 'public', roles: ['handler'], ...more }, { people: ['wang'] });
    expect([door({ person: 'wang' }), door({ person: 'zhao' }), door({})]).toEqual([['petitioner'], [], []]);
  });
});

describe('Right 9: who handles a matter', () => {
  const handles = (actor: Partial<Actor>, more: object = {}) =>
    isHandlingBody(matter({ lead: 'health', handler: 'wjj1', ...more }), person('x', actor));

  it('its handler, wherever he works now, and everybody of the bodies that hold it', () => {
    expect(handles({ unit: 'health' })).toBe(true);
    expect(handles({ unit: 'police' })).toBe(false);
    expect(handles({ unit: 'police' }, { handler: 'x' })).toBe(true);
    expect(handles({ unit: 'police', covers: ['health'] })).toBe(true);
    expect(handles({ unit: 'health', door: 'public' })).toBe(false);
  });

  it('what is marked sensitive they read, the triage desk, and the person itself (个保法 28)', () => {
    const reads = (actor: Partial<Actor>) => seesSensitive(matter({ lead: 'health' }), person('x', actor));
    expect([reads({ unit: 'health' }), reads({ unit: 'police' })]).toEqual([true, false]);
    expect([
      reads({ roles: ['triage_officer'] }),
      reads({ roles: ['discipline_officer'] }),
      reads({ roles: ['guide'] }),
    ]).toEqual([...[true, true, false]]);
    expect([reads({ door: 'public' }), reads({ door: 'system' })]).toEqual([true, true]);
  });
});

describe('Art. 31; README §7.6: the parts of a matter', () => {
  const a = { part: 'a', route: 'petition' };
  const b = { part: 'b', status: 'arrived', unit: 'police' };
  const state = (...parts: object[]) => matter({ status: 'triaged', parts });
  const turn = (more: object, facts: object = {}, unit = 'center') =>
    ({
      state: matter({ status: 'triaged', lead: 'health', parts: [a, b], ...more }),
      facts,
      actor: person('x', { unit }),
    }) as never;

  it('the first that is still open leads; when all have ended the first', () => {
    const ended = ['guided', 'declined', 'suggestion_replied'].map((status) => ({ part: status, status }));
    expect(openParts(state(...ended, { part: 'm', mediation: 'm1' }, b))).toEqual([b]);
    expect(leadPart(state(...ended, b))?.part).toBe('b');
    expect(leadPart(state(...ended))?.part).toBe('guided');
    expect(leadPart(state())).toBeUndefined();
  });

  it('a part has a path of its own once it was sent', () => {
    expect([hasOwnPath({ part: 'a' }), hasOwnPath({ part: 'a', status: 'triaged' }), hasOwnPath(b)]).toEqual([
      ...[false, false, true],
    ]);
    expect(undispatched(state(a, b, { part: 'c', status: 'triaged' })).map(({ part }) => part)).toEqual(['a', 'c']);
    expect(undispatched(matter({ status: 'arrived', parts: [a] }))).toEqual([]);
  });

  it('an act is about the part that it names, else that of the actor’s body, else the one that leads', () => {
    expect(partOf(turn({}, { part: 'b' }))?.part).toBe('b');
    expect(partOf(turn({}, { part: 'z' }))).toBeUndefined();
    expect(partOf(turn({}, {}, 'police'))?.part).toBe('b');
    expect(partOf(turn({ lead: 'police' }, {}, 'police'))?.part).toBe('a');
    expect(partOf(turn({ lead: null }, {}, 'police'))?.part).toBe('b');
    expect(partOf(turn({}))?.part).toBe('a');
    const lying = { part: 'b', status: 'triaged', unit: 'police' };
    expect(partOf(turn({ parts: [a, lying] }, {}, 'police'))?.part).toBe('a');
  });

  it('a lesser part stands for itself', () => {
    expect([lesserPart(turn({}, { part: 'b' }))?.part, lesserPart(turn({}))?.part]).toEqual(['b', undefined]);
    expect(lesserPart(turn({}, { part: 'z' }))).toBeUndefined();
    expect([standsAtPart(turn({}, { part: 'b' })), standsAtPart(turn({}))]).toEqual(['arrived', 'triaged']);
    const unsent = [a, { part: 'b' }];
    expect(standsAtPart(turn({ parts: unsent }, { part: 'b' }))).toBe('triaged');
  });

  it('a part that is named is one of the matter, unless it has none', () => {
    const known =
      (facts: object, more: object = {}) =>
      () =>
        partKnown(turn(more, facts));
    expect(known({ part: 'a' })).not.toThrow();
    expect(known({})).not.toThrow();
    expect(known({ part: 'z' }, { parts: [] })).not.toThrow();
    expect(known({ part: 'z' })).toThrow('没有这个子事项');
  });
});

describe('Art. 30, 31: where a matter may go', () => {
  const unit = (id: string, kind: string, parent: string | null, more: object = {}) => ({
    id,
    title: id,
    kind,
    parent,
    ...more,
  });
  const units = [
    unit('party', 'party', null),
    unit('discipline', 'discipline', 'party'),
    unit('health', 'department', 'government'),
    unit('clinic', 'enterprise', 'health'),
    unit('town', 'town', 'government', { template: true }),
    unit('government', 'government', null),
  ];
  const row = (id: string, more: object) => ({
    ...{ id, title: id, topics: ['050100'], route: 'petition', body: 'health', law: 'moon_law', article: '3' },
    ...{ apply: null, handle: null, next: '复查', ...more },
  });
  const policy = (catalogue: object[] = [], to: string[] = ['unit:discipline', 'unit:party']) =>
    ({
      ...law(),
      units,
      route_catalogue: catalogue,
      categories: [{ id: 'claim' }, { id: 'accusation', to }],
    }) as never as Policy;
  const routes = (catalogue: object[], more: object = {}) =>
    otherRoutesOf(matter({ topic: '050100', route: 'petition', ...more }), policy(catalogue));

  it('an accusation never to the accused body nor to those below it', () => {
    const accused = (body: string, accusedUnit: string | null) => isAccused(matter({ accusedUnit }), policy(), body);
    expect([accused('health', 'health'), accused('clinic', 'health'), accused('clinic', 'government')]).toEqual([
      ...[true, true, true],
    ]);
    expect([
      accused('government', 'health'),
      accused('health', null),
      accused('', 'health'),
      accused('moon', 'health'),
    ]).toEqual([...[false, false, false, false]]);
  });

  it('but to the bodies of its category and of the catalogue for its topic', () => {
    const catalogue = [
      row('x', { route: 'accusation', body: 'government' }),
      row('y', { route: 'accusation', body: 'health', topics: ['060000'] }),
      row('z', { body: 'clinic' }),
    ];
    const bodies = (more: object) => competentBodies(matter({ topic: '050100', ...more }), policy(catalogue));
    expect(bodies({})).toEqual(['discipline', 'party', 'government']);
    expect(bodies({ topic: null })).toEqual(['discipline', 'party']);
    expect(bodies({ accusedUnit: 'party' })).toEqual(['government']);
  });

  it('any other to every body that handles such things, no kind of body and no desk', () => {
    expect(targetsOf(matter(), policy()).map(({ unit: id }) => id)).toEqual([
      ...['discipline', 'health', 'clinic', 'government'],
    ]);
    expect(targetsOf(matter(sealed), policy()).map(({ unit: id }) => id)).toEqual(['discipline', 'party']);
    expect(targetsOf(matter(), policy())[0]).toEqual({ unit: 'discipline', title: 'discipline' });
  });

  it('other ways: of its topic, else of its group; its own route first; never a review', () => {
    const catalogue = [
      row('group', { topics: ['059900'] }),
      row('other', { topics: ['060000'] }),
      row('review', { route: 'review' }),
      row('accusation', { route: 'accusation' }),
      row('judicial', { route: 'judicial' }),
      row('own', {}),
    ];
    const ids = (more: object, rows = catalogue) => routes(rows, more).map(({ id }) => id);
    expect(ids({})).toEqual(['own', 'judicial']);
    expect(ids({ route: 'judicial' })).toEqual(['judicial', 'own']);
    expect(ids({ parts: [{ part: 'a', route: 'judicial' }] })).toEqual(['judicial', 'own']);
    expect(ids({ ...sealed })).toEqual(['accusation']);
    expect(ids({}, catalogue.slice(0, 2))).toEqual(['group']);
    expect(ids({ topic: null })).toEqual([]);
  });

  it('are told with body, basis, limits and what comes after', () => {
    const apply = { n: 1, unit: 'year' };
    const handle = { n: 60, unit: 'natural', plus: 30, simplified: 30, accept: 5 };
    const [told] = routes([row('own', { apply, handle })]);
    expect(told).toEqual({
      ...{ id: 'own', route: 'petition', title: 'own', body: 'health', bodyTitle: 'health', basis: 'moon_law第3条' },
      ...{
        applyLimit: '1年',
        handleLimit: '60日，可延长30日；简易30日；5日内决定是否受理',
        next: '复查',
        unverified: false,
      },
    });
    const [bare] = routes([
      row('own', { article: '', unverified: true, handle: { n: 5, unit: 'working', step: '答复' } }),
    ]);
    expect(bare).toMatchObject({
      basis: 'moon_law',
      unverified: true,
      applyLimit: null,
      handleLimit: '5个工作日内答复',
    });
  });
});
