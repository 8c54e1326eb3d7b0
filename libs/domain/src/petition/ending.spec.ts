import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { person } from '../kernel/testing';
import type { Facts } from '../kernel/types';
import { filled, Petition } from './petition.fixture';
import type { PetitionState } from './state';

const story = () => new Petition(law(), calendar);
const engine = person('system', { door: 'system' });
const twoParts: Facts = { subMatters: [{ part: 'a' }, { part: 'b' }] };

describe('README §7.6, 7.11: what a mediation comes to', () => {
  const hear = (more: Partial<PetitionState>, facts: Facts) => {
    const given = story().accepted();
    given.stage.cases.p1 = { ...given.state, ...more };
    const line = { at: '2026-04-20 09:00', by: engine, act: 'petition.hear_mediation', on: 'p1' };
    const { events } = given.stage.play({ ...line, facts: { mediation: 'm1', ...facts } });
    return [events.map(({ name }) => name.replace('petition.', '')), given.clock('T05')?.stoppedOn];
  };
  const heardOnly = [['mediation_heard'], undefined];
  const settled = [['mediation_heard', 'mediated'], '2026-04-20'];

  it('an agreement in force ends the sixty days, anything less is only noted', () => {
    for (const status of ['effective', 'performed', 'confirmed'])
      expect(hear({ parts: [] }, { status })).toEqual(settled);
    for (const status of ['terminated', 'mediating']) expect(hear({ parts: [] }, { status })).toEqual(heardOnly);
  });

  it('of the lead part, or of a matter none of whose parts went there by itself', () => {
    const [a, b] = [{ part: 'a' }, { part: 'b' }];
    const effective = { status: 'effective' };
    expect(hear({ parts: [{ ...a, mediation: 'm1' }, b] }, effective)).toEqual(settled);
    expect(hear({ parts: [a, b] }, effective)).toEqual(settled);
    expect(hear({ parts: [a, { ...b, mediation: 'm1' }] }, effective)).toEqual(heardOnly);
    expect(hear({ parts: [{ ...a, mediation: 'm2' }, b] }, effective)).toEqual(heardOnly);
  });
});

describe('Art. 40; S2-5: done again', () => {
  const reopen = (more: Partial<PetitionState>) => {
    const given = story().settled();
    given.stage.cases.p1 = { ...given.state, ...more };
    const code = given.refused('2026-06-10 09:00', 'deputy', 'reopen');
    return [code, given.state.status];
  };

  it('by its body with sixty days anew; a matter without a body is sorted out anew', () => {
    expect(reopen({ callback: 'false_result' })).toEqual(['ok', 'accepted']);
    expect(reopen({ callback: 'false_result', lead: null })).toEqual(['ok', 'triaged']);
  });

  it('a bad rating once, a false result always', () => {
    const rated = { ratings: { health: 'dissatisfied' } };
    expect(reopen(rated)[0]).toBe('ok');
    expect(reopen({ ...rated, reopenedOnRating: true })[0]).toBe('act_not_allowed_in_status');
    expect(reopen({ ...rated, reopenedOnRating: true, callback: 'false_result' })[0]).toBe('ok');
    expect(reopen({ callback: 'true_result' })[0]).toBe('act_not_allowed_in_status');
  });
});

describe('2.3; right 9: who rates, and whom', () => {
  const rate = (by: 'wang' | 'reception' | 'wjj', object: string, more: Facts = {}) =>
    story()
      .settled()
      .refused('2026-06-10 09:00', by, 'rate', { object, grade: 'satisfied', ...more });

  it('the petitioner, or a clerk on his word; never the body that handled it', () => {
    expect([rate('wang', 'health'), rate('reception', 'health'), rate('wjj', 'health')]).toEqual([
      'ok',
      'ok',
      'rater_is_handler',
    ]);
  });

  it('a body that had the matter, once, with a reason for a bad word', () => {
    expect(rate('wang', 'civil_affairs')).toBe('validation_failed');
    expect(rate('wang', 'petition_bureau')).toBe('ok');
    expect(rate('wang', 'health', { grade: 'dissatisfied' })).toBe('rating_reason_required');
    const given = story().settled();
    const again = () => given.refused('2026-06-10 09:00', 'wang', 'rate', { object: 'health', grade: 'satisfied' });
    expect([again(), again()]).toEqual(['ok', 'already_rated']);
  });
});

describe('Art. 31: an end that concerns one part', () => {
  const arrived = () => {
    const given = story().triaged(twoParts);
    given.do('2026-03-31 09:00', 'triage', 'forward', { to: 'civil_affairs', part: 'b' });
    given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
    return given;
  };
  const statuses = (given: Petition) => given.stage.view('p1', '2026-04-20 09:00').partStatuses;

  it('a part that is given back and found rightly given lies with its body, signed for', () => {
    const given = arrived();
    given.do('2026-04-02 09:00', 'mzj', 'object', { reasons: '…' });
    expect(statuses(given)).toEqual({ a: 'arrived', b: 'objected' });
    given.do('2026-04-03 09:00', 'triage', 'decide_objection', { part: 'b', granted: false, reasons: '…' });
    expect(statuses(given)).toEqual({ a: 'arrived', b: 'arrived' });
    expect(given.refused('2026-04-03 10:00', 'mzj', 'object', { reasons: '…' })).toBe('objection_not_new');
  });

  it('the last part that waited at the desk, sent: the fifteen days end with it, not before', () => {
    const given = story().triaged({ subMatters: [{ part: 'a' }, { part: 'b' }, { part: 'c' }] });
    given.do('2026-03-31 09:00', 'triage', 'forward', { to: 'health', part: 'a' });
    given.do('2026-04-01 09:00', 'triage', 'forward', { to: 'civil_affairs', part: 'b' });
    expect(given.clock('T01')?.stoppedOn).toBeUndefined();
    given.do('2026-04-02 09:00', 'triage', 'forward', { to: 'police', part: 'c' });
    expect(given.clock('T01')?.stoppedOn).toBe('2026-04-02');
  });
});

describe('Art. 19: who withdraws', () => {
  it('he himself by his own signature, once; the others’ claim goes on until the last', () => {
    const given = story().registered({ people: ['wang', 'zhao'], persons: 2 });
    const withdraw = (who: string, signedBy = who) =>
      given.refused('2026-03-30 10:00', 'guide', 'withdraw', { person: who, signedBy });
    expect(withdraw('wang', 'zhao')).toBe('not_principal');
    expect(withdraw('li')).toBe('not_principal');
    expect([withdraw('wang'), given.state.status, given.state.members]).toEqual(['ok', 'registered', 1]);
    expect(withdraw('wang')).toBe('act_not_allowed_in_status');
    expect([withdraw('zhao'), given.state.status]).toEqual(['ok', 'withdrawn']);
  });
});

describe('README §7.13: what a master does its followers have', () => {
  const family = () => {
    const given = story().arrived();
    given.do('2026-04-02 09:00', 'guide', 'register', { ...filled.register, visit: 'v2', people: ['zhao'] }, 'p2');
    given.do('2026-04-02 10:00', 'triage', 'link', { as: 'same_cause', to: 'p1' }, 'p2');
    given.do('2026-04-03 09:00', 'wjj', 'accept', filled.accept);
    return given;
  };
  const interview = (given: Petition, more: Facts = {}) =>
    given.do('2026-04-07 09:00', 'wjj', 'record_interview', { date: '2026-04-07', ...more });

  it('some acts always, others when it is said so, and the answer counts them', () => {
    const given = family();
    expect(given.stage.caseOf('p2').status).toBe('accepted');
    expect(interview(given).answers).toEqual({});
    expect((given.stage.caseOf('p2') as PetitionState).heard).toBe(false);
    expect(interview(given, { withLinked: true }).answers).toMatchObject({ heardTogether: 2, together: ['p2'] });
    expect((given.stage.caseOf('p2') as PetitionState).heard).toBe(true);
  });

  it('one that lies with another body, or has ended, is left alone', () => {
    const moved = family();
    moved.stage.cases.p2 = { ...moved.stage.caseOf('p2'), lead: 'civil_affairs' } as PetitionState;
    expect(interview(moved, { withLinked: true }).answers).toEqual({ heardTogether: 1 });
    const ended = family();
    ended.stage.cases.p2 = { ...ended.stage.caseOf('p2'), status: 'archived' };
    expect(interview(ended, { withLinked: true }).answers).toEqual({ heardTogether: 1 });
  });

  it('an opinion answers only those whose every part is one of its own', () => {
    const opine = (parts: object[]) => {
      const given = family();
      interview(given, { withLinked: true });
      given.stage.cases.p2 = { ...given.stage.caseOf('p2'), parts } as PetitionState;
      given.do('2026-05-20 09:40', 'wjj', 'issue_opinion', filled.opinion);
      return given.stage.caseOf('p2').status;
    };
    expect([opine([{ part: 'a' }]), opine([{ part: 'a' }, { part: 'z' }])]).toEqual(['opinion_issued', 'accepted']);
  });
});
