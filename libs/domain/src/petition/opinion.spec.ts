import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { Facts } from '../kernel/types';
import { person } from '../kernel/testing';
import { filled, Petition } from './petition.fixture';

const saysNo = { ...filled.opinion, parts: [{ part: 'a', outcome: 'not_supported', basis: '…' }] } as Facts;
const sign = { act: 'petition.issue_opinion' };
const mayor = person('government1', { unit: 'government', roles: ['leader'] });

describe('S4-16 提级说“不”: a no is signed one level up, where the pack asks so', () => {
  const asked = () => {
    const given = new Petition(law('tongling'), calendar).heard();
    given.do('2026-05-20 09:40', 'wjj', 'issue_opinion', saysNo);
    return given;
  };
  const approve = (given: Petition) =>
    given.stage.play({ at: '2026-05-20 15:00', by: mayor, act: 'approval.approve', on: 'p1', facts: sign });

  it('nothing is issued until the head of the body above has signed; the unit’s own head is not enough', () => {
    const given = asked();
    expect(given.state).toMatchObject({ status: 'accepted', pending: { by: ['head_of:government'] } });
    expect(given.state.papers.D18).toBeUndefined();
    expect(given.refused('2026-05-20 10:00', 'wjjHead', 'approval.approve', sign)).toBe('higher_approval_required');
    expect(given.refused('2026-05-20 10:00', 'wjj', 'approval.approve', sign)).toBe('second_person_required');
    expect(approve(given).state).toMatchObject({ status: 'opinion_issued', opinionBy: 'wjj1', papers: { D18: 1 } });
  });

  it('one part of several is enough; a yes and an explanation need nobody', () => {
    const issued = (parts: Facts[]) => {
      const given = new Petition(law('tongling'), calendar).heard({ subMatters: [{ part: 'a' }, { part: 'b' }] });
      return given.do('2026-05-20 09:40', 'wjj', 'issue_opinion', { ...filled.opinion, parts }).state.status;
    };
    const part = (name: string, outcome: string) => ({ part: name, outcome, basis: '…' });
    expect(issued([part('a', 'supported'), part('b', 'not_supported')])).toBe('accepted');
    expect(issued([part('a', 'supported'), part('b', 'explained')])).toBe('opinion_issued');
  });

  it('a pack that does not ask it leaves the signing to the body', () => {
    const given = new Petition(law(), calendar).heard();
    expect(given.do('2026-05-20 09:40', 'wjj', 'issue_opinion', saysNo).state.status).toBe('opinion_issued');
  });
});

describe('Art. 32: what is answered, and by when it is done', () => {
  const issue = (part: Facts) => {
    const given = new Petition(law(), calendar).heard();
    const parts = [{ part: 'a', outcome: 'supported', basis: '…', ...part }];
    given.do('2026-05-20 09:40', 'wjj', 'issue_opinion', { ...filled.opinion, parts });
    return given;
  };

  it('supported without more is supported in full; no part is invented', () => {
    expect(issue({}).state.parts).toEqual([expect.objectContaining({ part: 'a', extent: 'full' })]);
    expect(issue({ outcome: 'explained' }).state.parts[0]?.extent).toBeUndefined();
    const given = new Petition(law(), calendar).heard();
    const parts = [...(filled.opinion.parts as Facts[]), { part: 'z', outcome: 'supported', basis: '…' }];
    const refused = given.refused('2026-05-20 09:40', 'wjj', 'issue_opinion', { ...filled.opinion, parts });
    expect(refused).toBe('validation_failed');
  });

  it('the day that the opinion names is the day the task is due', () => {
    const given = issue({ executeBy: '2026-06-05' });
    const at = '2026-05-22 10:15';
    const facts = { document: 'D18', receiver: '…', method: 'direct', deliveredOn: '2026-05-22', proof: '…' };
    const played = given.do(at, 'wjj', 'deliver', facts);
    expect(given.duties(at, played).tasks).toEqual(['execution_tracking → unit:health, 2026-06-05']);
  });

  it('what was carried out belongs to a part and has happened', () => {
    const given = new Petition(law(), calendar).delivered();
    const record = (item: Facts) =>
      given.refused('2026-05-24 09:00', 'wjj', 'record_execution', { items: [{ part: 'a', ...item }] });
    expect(record({ part: 'z' })).toBe('validation_failed');
    expect(record({ date: '2026-05-25' })).toBe('validation_failed');
    expect(record({ date: '2026-05-24' })).toBe('ok');
  });
});
