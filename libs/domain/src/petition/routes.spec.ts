import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { filled, Petition } from './petition.fixture';
import { otherRoutesOf, targetsOf } from './routes';

const story = () => new Petition(law(), calendar);

describe('Art. 31: where else the matter can go is told with body, basis, limit and what comes after', () => {
  it('the ways of its topic, those of its own route first', () => {
    const given = story().triaged({ topic: '040200', route: 'arbitration' });
    const [first, ...others] = otherRoutesOf(given.state, law());
    expect(first).toMatchObject({
      route: 'arbitration',
      applyLimit: '1年',
      handleLimit: '45日，可延长15日',
      next: '起诉',
    });
    expect(first?.bodyTitle).toMatch(/人/);
    expect(others.map(({ route }) => route)).toContain('mediation');
  });

  it('none of them is an accusation’s, and an accusation has only its own', () => {
    const open = story().triaged({ topic: '160100' });
    expect(otherRoutesOf(open.state, law()).map(({ route }) => route)).not.toContain('accusation');
  });
});

describe('Art. 30, 46(5): an accusation goes to competent bodies alone', () => {
  const sealed = (unit: string) => {
    const given = story();
    given.do('2026-03-30 09:12', 'sealed', 'register', {
      ...filled.register,
      category: 'accusation',
      accused: { unit },
    });
    given.do('2026-03-30 09:40', 'sealed', 'triage', { category: 'accusation', topic: '160000', flags: [] });
    return targetsOf(given.state, law()).map((target) => target.unit);
  };

  it('never to the accused one, nor to those below it', () => {
    expect(sealed('health')).toEqual(['discipline', 'organization_department']);
    expect(sealed('discipline')).toEqual(['organization_department']);
    expect(sealed('party_committee')).toEqual([]); // both stand below it: the next higher level is asked by hand
  });

  it('any other matter to whatever body handles such things', () => {
    expect(targetsOf(story().triaged().state, law()).map(({ unit }) => unit)).toEqual(
      expect.arrayContaining(['health', 'civil_affairs']),
    );
  });
});
