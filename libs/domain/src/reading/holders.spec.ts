import { calendar } from '../../../../test/support/law-data';
import { law } from '../../../../test/property/law';
import { blankHead } from '../kernel/fold';
import { procedureNames } from '../kernel/types';
import { Petition } from '../petition/petition.fixture';
import { procedures } from '../procedures';
import { desks, holdersOf } from './holders';

const head = (name: (typeof procedureNames)[number]) =>
  procedures[name].blank(blankHead('c1', name, 'x', '2026-03-30T01:00:00.000Z', 'guide1'));

describe('who finds a case', () => {
  it.each(procedureNames)('%s: whoever sits at a desk reads every case that is not sealed', (name) => {
    const readers = procedures[name].readers(head(name));
    expect(desks[name].filter((role) => !readers.includes(`role:${role}`))).toEqual([]);
  });

  it('a forwarded petition is found by its unit, its co-unit and its handler, each with his part', () => {
    const story = new Petition(law(), calendar).triaged();
    story.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health', co: ['civil_affairs'] });
    story.do('2026-04-02 08:40', 'wjj', 'sign');
    story.do('2026-04-02 08:41', 'wjj', 'assign_handler', { handler: 'wjj1', relation: 'none' });
    expect(holdersOf(procedures.petition, story.state)).toEqual([
      { key: 'unit:health', part: 'lead' },
      { key: 'unit:civil_affairs', part: 'co' },
      { key: 'login:wjj1', part: 'handler' },
    ]);
  });

  it('a sealed petition is found by the sealed desk alone, for no desk walks over it', () => {
    const story = new Petition(law(), calendar).registered({ category: 'accusation' }, 'sealed');
    expect(holdersOf(procedures.petition, story.state)).toEqual(
      ['discipline_officer', 'organization_officer', 'auditor'].map((role) => ({
        key: `role:${role}`,
        part: 'reader',
      })),
    );
  });

  it.each(procedureNames)('%s: every reader is at a desk, holds it, or is a petitioner', (name) => {
    const state = head(name);
    const held = holdersOf(procedures[name], state).map(({ key }) => key);
    const known = [...held, ...desks[name].map((role) => `role:${role}`)];
    const readers = procedures[name].readers(state);
    expect(readers.filter((key) => !known.includes(key))).toEqual([]);
    expect(readers.filter((key) => key.startsWith('login:'))).toEqual([]); // who is named alone is never looked for as a reader
  });

  const held = (name: (typeof procedureNames)[number], more: object) =>
    holdersOf(procedures[name], { ...head(name), ...more }).map(({ key, part }) => `${part} ${key}`);

  it('a part of a matter is found by the body that answers for it', () => {
    const parts = [{ part: 'a', unit: 'health' }, { part: 'b', unit: 'police' }, { part: 'c' }];
    expect(held('petition', { lead: 'health', parts })).toEqual(['lead unit:health', 'co unit:police']);
  });

  it('a mediation by its committee, its mediators, and the committee to which it goes', () => {
    const handingOver = { toCommittee: 'labour' };
    const found = held('mediation', { committee: 'medical', mediators: ['liu1'], handingOver });
    expect(found).toEqual(expect.arrayContaining(['lead committee:medical', 'handler login:liu1']));
    expect(found).toContain('co committee:labour');
    expect(held('mediation', { committee: 'medical' })).not.toContain('co committee:labour');
  });

  it('an escalation, an order and a review by the body that must act; who gave the opinion may only read', () => {
    expect(held('escalation', { target: 'inspection_brigade', exit: 'inspection' })).toEqual([
      'lead unit:inspection_brigade',
    ]);
    expect(held('supervision', { to: 'health' })).toEqual(['lead unit:health']);
    const review = { lead: 'government', handler: 'gov1', respondent: 'health', handledBy: 'health' };
    expect(held('review', review)).toEqual(['lead unit:government', 'handler login:gov1', 'reader unit:health']);
  });

  it('the brigade does not find what it may not know of yet (Art. 47; right 5)', () => {
    expect(held('escalation', { target: 'enforcement_brigade', exit: 'enforcement', status: 'raised' })).toEqual([]);
  });

  it('a meeting by the bodies invited, who read it', () => {
    expect(held('meeting', { invited: ['health'] })).toEqual(['reader unit:health']);
  });
});
