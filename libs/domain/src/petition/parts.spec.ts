import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { Facts } from '../kernel/types';
import { filled, Petition } from './petition.fixture';

const twoParts: Facts = { subMatters: [{ part: 'a' }, { part: 'b' }] };
const triaged = (facts: Facts = twoParts) => new Petition(law(), calendar).triaged(facts);
const statuses = (given: Petition) => given.stage.view('p1', '2026-05-01 09:00').partStatuses;

describe('Art. 31; domain §1.3: several requests, one path each, one code', () => {
  it('a part sent to a body of its own leaves the matter where it is', () => {
    const given = triaged();
    const sent = given.do('2026-03-31 09:00', 'triage', 'forward', { to: 'civil_affairs', part: 'b' });
    expect(given.state).toMatchObject({ status: 'triaged', lead: null, transfers: 0 });
    expect(given.clock('T01')?.stoppedAt).toBeUndefined(); // the other request still lies at the desk
    expect(given.clock('T03')).toBeUndefined();
    expect(given.duties('2026-03-31 09:00', sent).notices).toEqual(['petition.arrived → unit:civil_affairs']);
    given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
    expect(given.state).toMatchObject({ status: 'arrived', lead: 'health' });
    expect(given.clock('T01')?.stoppedOn).toBe('2026-04-01');
    expect(statuses(given)).toEqual({ a: 'arrived', b: 'arrived' });
    given.do('2026-04-02 09:00', 'mzj', 'sign');
    given.do('2026-04-02 10:00', 'mzj', 'accept', filled.accept);
    expect(statuses(given)).toEqual({ a: 'arrived', b: 'accepted' });
    expect(given.clock('T05')).toBeUndefined(); // limits are those of the lead part
    expect(given.refused('2026-04-02 11:00', 'mzj', 'accept', { ...filled.accept, part: 'c' })).not.toBe('ok');
  });

  it('the lead part sent alone: what is left behind keeps the fifteen days running', () => {
    const given = triaged();
    given.do('2026-03-31 09:00', 'triage', 'forward', { to: 'health', part: 'a' });
    expect(given.state).toMatchObject({ status: 'arrived', lead: 'health' });
    expect(given.clock('T01')?.stoppedAt).toBeUndefined();
    given.do('2026-04-02 09:00', 'triage', 'forward', { to: 'civil_affairs', part: 'b' });
    expect(given.clock('T01')?.stoppedOn).toBe('2026-04-02');
    expect(given.due('T03')).toEqual(['2026-04-15', '2026-04-15']); // of the lead’s own receipt
  });

  it('a lesser part guided elsewhere or declined does not take the others with it', () => {
    const given = triaged();
    given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
    given.do('2026-04-02 09:00', 'wjj', 'guide', { ...filled.guide, part: 'b' });
    expect(given.state).toMatchObject({ status: 'arrived', papers: { D09: 1 } });
    expect(given.clock('T03')?.stoppedAt).toBeUndefined();
    given.do('2026-04-03 09:00', 'wjj', 'accept', filled.accept);
    expect(statuses(given)).toEqual({ a: 'accepted', b: 'guided' });
    given.do('2026-04-10 09:30', 'wjj', 'record_interview');
    expect(given.refused('2026-05-20 09:40', 'wjj', 'issue_opinion', filled.opinion)).toBe('ok'); // b needs no answer any more
  });

  it('the lead part guided: the next one leads, with the limits of its own days', () => {
    const given = triaged();
    given.do('2026-03-31 09:00', 'triage', 'forward', { to: 'civil_affairs', part: 'b' });
    given.do('2026-04-01 09:00', 'mzj', 'accept', filled.accept);
    given.do('2026-04-02 09:10', 'triage', 'forward', { to: 'health' });
    given.do('2026-04-03 09:00', 'wjj', 'guide', filled.guide);
    expect(given.state).toMatchObject({ status: 'accepted', lead: 'civil_affairs' });
    expect(given.due('T05')).toEqual(['2026-05-31', '2026-06-01']); // sixty days from its acceptance on 1 April
    given.do('2026-04-07 09:00', 'mzj', 'guide', filled.guide);
    expect(given.state.status).toBe('guided'); // the last one: the matter itself
  });

  it('the objection of a part’s body concerns that part alone', () => {
    const given = triaged();
    given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
    const own = triaged();
    own.do('2026-03-31 09:00', 'triage', 'forward', { to: 'civil_affairs', part: 'b' });
    own.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
    own.do('2026-04-02 09:00', 'mzj', 'object', { reasons: '…' });
    expect(own.state.status).toBe('arrived');
    expect(statuses(own)).toEqual({ a: 'arrived', b: 'objected' });
    own.do('2026-04-03 09:00', 'triage', 'decide_objection', { part: 'b', granted: true, reasons: '…' });
    expect(statuses(own)).toEqual({ a: 'arrived', b: 'triaged' });
    expect(own.refused('2026-04-03 10:00', 'mzj', 'sign')).toBe('not_found');
    expect(own.refused('2026-04-03 10:00', 'triage', 'forward', { to: 'health', part: 'b' })).toBe('ok');
  });

  it('a matter with a part still under way is not closed', () => {
    const given = triaged();
    given.do('2026-03-31 09:00', 'triage', 'forward', { to: 'civil_affairs', part: 'b' });
    given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
    given.do('2026-04-02 09:00', 'wjj', 'sign');
    const closing = { closingKind: 'reconciled', cause: 'inaction' };
    expect(given.refused('2026-04-03 09:00', 'wjj', 'settle', closing)).toBe('act_not_allowed_in_status');
  });
});

describe('Route change keeps code and history', () => {
  it('found after acceptance to belong elsewhere, the sixty days end with the change', () => {
    const given = new Petition(law(), calendar).accepted();
    const played = given.do('2026-04-20 09:00', 'wjj', 'guide', filled.guide);
    expect(played.events.map(({ name }) => name)).toEqual(['petition.guided', 'petition.route_changed']);
    expect(played.state).toMatchObject({ status: 'guided', route: 'judicial', caseCode: 'code-p1' });
    expect(given.clock('T05')?.stoppedOn).toBe('2026-04-20');
    const petition = { ...filled.guide, route: 'petition' };
    expect(new Petition(law(), calendar).accepted().refused('2026-04-20 09:00', 'wjj', 'guide', petition)).toBe(
      'validation_failed',
    );
  });
});
