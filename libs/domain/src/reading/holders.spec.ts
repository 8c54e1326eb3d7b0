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
});
