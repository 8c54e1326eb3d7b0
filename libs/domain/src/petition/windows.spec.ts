import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { person } from '../kernel/testing';
import type { Facts } from '../kernel/types';
import { filled, handed, Petition } from './petition.fixture';

const zhao = person('public', { unit: '', door: 'public', person: 'zhao' });
const two: Facts = { people: ['wang', 'zhao'], persons: 2 };

/** Two petitioners; the opinion of 20 May reached 汪 on the 22nd. */
function handedToOne(): Petition {
  const given = new Petition(law(), calendar);
  given.registered(two).do('2026-03-30 09:40', 'triage', 'triage', filled.claim);
  given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
  given.do('2026-04-08 10:02', 'wjj', 'accept', filled.accept);
  given.do('2026-04-10 09:30', 'wjj', 'record_interview');
  given.do('2026-05-20 09:40', 'wjj', 'issue_opinion', filled.opinion);
  given.do('2026-05-22 10:00', 'wjj', 'deliver', { ...handed('D18', '2026-05-22'), for: ['wang'] });
  return given;
}
const toZhao = (given: Petition, at: string, on = at.slice(0, 10)) =>
  given.do(at, 'wjj', 'deliver', { ...handed('D18', on), for: ['zhao'] });
const applyAs = (given: Petition, at: string, by: typeof zhao) =>
  given.stage.refused({ at, by, act: 'review.apply', on: 'r1', facts: { petition: 'p1', request: '…', reasons: '…' } });
const wang = { ...zhao, person: 'wang' };

describe('Art. 35; README §7.9: each petitioner’s thirty days run from his own proven delivery', () => {
  it('the first has his window while the other still waits; the sixty days run on', () => {
    const given = handedToOne();
    expect(given.due('T07/wang')).toEqual(['2026-06-21', '2026-06-22']);
    expect(given.clock('T07')).toBeUndefined();
    expect(given.clock('T05')?.stoppedOn).toBeUndefined();
    expect(given.state.status).toBe('opinion_issued');
  });

  it('the last one’s window is that of the matter, counted from the latest day, whichever was entered last', () => {
    const given = handedToOne();
    toZhao(given, '2026-06-01 10:00');
    expect(given.due('T07/zhao')).toEqual(['2026-07-01', '2026-07-01']);
    expect(given.due('T07')).toEqual(['2026-07-01', '2026-07-01']);
    expect(given.clock('T05')?.stoppedOn).toBe('2026-06-01');
    const late = handedToOne();
    toZhao(late, '2026-05-25 10:00', '2026-05-21'); // proof came in late: he had it a day before 汪
    expect(late.due('T07/zhao')).toEqual(['2026-06-20', '2026-06-22']);
    expect(late.clock('T05')?.stoppedOn).toBe('2026-05-22');
  });

  it('after his own window has passed one may not ask, the other may', () => {
    const given = handedToOne();
    toZhao(given, '2026-06-01 10:00');
    expect(applyAs(given, '2026-06-23 09:00', wang)).toBe('review_window_expired');
    expect(applyAs(given, '2026-06-23 09:00', zhao)).toBe('ok');
  });

  it('he need not wait until the other has it: the right is his from his own day', () => {
    const given = handedToOne();
    expect(applyAs(given, '2026-06-10 09:00', zhao)).toBe('review_needs_delivered_opinion');
    expect(applyAs(given, '2026-06-10 09:00', wang)).toBe('ok');
    expect(given.state.status).toBe('in_review');
    expect(given.clock('T07/wang')?.stoppedOn).toBe('2026-06-10');
    toZhao(given, '2026-06-11 10:00'); // the other gets it all the same
    expect(given.state.status).toBe('in_review');
    expect(given.clock('T05')?.stoppedOn).toBe('2026-06-11');
  });

  it('nothing is final while one of the windows is open', () => {
    const given = handedToOne();
    toZhao(given, '2026-06-01 10:00');
    given.do('2026-06-02 09:05', 'wjj', 'settle', { closingKind: 'answered', cause: 'inaction' });
    expect(given.refused('2026-06-25 09:00', 'deputy', 'finalise')).toBe('review_window_open');
    expect(given.refused('2026-07-02 09:00', 'deputy', 'finalise')).toBe('ok');
  });

  it('delivered to all at once there is one window', () => {
    const given = new Petition(law(), calendar).delivered();
    expect(Object.keys(given.state.clocks).filter((id) => id.startsWith('T07'))).toEqual(['T07']);
  });

  it('who takes the place of a petitioner who died has what was left of his days', () => {
    const given = handedToOne();
    given.do('2026-06-02 09:00', 'wjj', 'substitute_successor', {
      ...{ deceased: 'wang', diedOn: '2026-05-30', successor: { name: '…' }, relation: '…', proof: '…' },
    });
    const successor = given.state.people.find((one) => one !== 'zhao') ?? '';
    expect(applyAs(given, '2026-06-10 09:00', { ...zhao, person: successor })).toBe('ok');
  });
});
