import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { filled, Petition } from './petition.fixture';

const story = () => new Petition(law(), calendar);
const reasons = { reasons: '…', proposedBody: 'civil_affairs' };
const rejected = (given: Petition) => {
  given.do('2026-04-07 09:00', 'wjj', 'object', reasons);
  given.do('2026-04-08 09:00', 'triage', 'decide_objection', { granted: false, reasons: '…' });
  return given;
};

describe('Art. 22: whoever comes is registered', () => {
  it.each([
    {},
    { persons: 40, people: [] },
    { identityClear: false },
    { channel: 'letter' },
    { representatives: ['…'] },
  ])('nothing about the visitor refuses it: %j', (facts) => {
    expect(story().refused('2026-03-30 09:12', 'guide', 'register', { ...filled.register, ...facts })).toBe('ok');
  });

  it('five persons or more make a group; a letter has its own form', () => {
    const given = story().registered({ persons: 5, channel: 'letter', representatives: ['…'] });
    expect(given.state).toMatchObject({ group: true, members: 5, papers: { D02: 1, D03: 1, D05: 1 } });
    expect(story().registered({ persons: 4 }).state.group).toBe(false);
  });

  it('is for desks: a citizen registers at the public door, not here', () => {
    expect(story().refused('2026-03-30 09:12', 'wang', 'register', filled.register)).toBe('forbidden');
  });
});

describe('Art. 29–31: nothing is passed on before it is sorted', () => {
  it.each([
    ['forward', { to: 'health' }],
    ['assign', { to: 'health', deadline: '2026-06-01' }],
    ['guide', filled.guide],
  ])('%s is refused', (act, facts) => {
    const given = story().registered();
    expect(given.refused('2026-03-30 09:30', 'triage', act, facts)).toBe('category_required');
    given.do('2026-03-30 09:40', 'triage', 'triage', filled.claim);
    expect(given.refused('2026-03-30 09:50', 'triage', act, facts)).toBe('ok');
  });

  it('a unit that received the matter itself accepts it after sorting, and its T02 has run since the registration', () => {
    const given = story().registered({}, 'wjj');
    expect(given.due('T02')).toEqual(['2026-04-14', '2026-04-14']);
    expect(given.refused('2026-03-30 10:00', 'wjj', 'accept', filled.accept)).toBe('category_required');
    given.do('2026-03-30 11:00', 'triage', 'triage', filled.claim);
    expect(given.refused('2026-03-31 09:00', 'mzj', 'accept', filled.accept)).toBe('not_found');
    given.do('2026-03-31 09:00', 'wjj', 'accept', filled.accept);
    expect(given.clock('T01')?.stoppedOn).toBe('2026-03-31');
    expect(given.due('T05')).toEqual(['2026-05-30', '2026-06-01']);
  });

  it('a letter goes to a body that exists, and an assignment names its limit', () => {
    const given = story().triaged();
    expect(given.refused('2026-04-01 09:00', 'triage', 'forward', { to: 'nowhere' })).toBe('validation_failed');
    expect(given.refused('2026-04-01 09:00', 'triage', 'assign', { to: 'nowhere' })).toBe('assign_deadline_required');
    expect(given.refused('2026-04-01 09:00', 'callback', 'forward', { to: 'health' })).toBe('forbidden');
    expect(given.refused('2026-04-01 09:00', 'triage', 'assign', { to: 'health', deadline: '2026-06-01' })).toBe('ok');
  });

  it('a changed route is an event of its own', () => {
    const given = story().triaged();
    const again = given.do('2026-03-30 10:00', 'triage', 'triage', { ...filled.claim, route: 'judicial' });
    expect(again.events.map((event) => event.name)).toEqual(['petition.triaged', 'petition.route_changed']);
  });
});

describe('A repeat visit joins the matter under way', () => {
  it('opens no limit of its own; what it joins must exist and be another one', () => {
    const given = story().accepted();
    given.do('2026-04-20 09:00', 'guide', 'register', filled.register, 'p2');
    const join = (facts: object) => given.refused('2026-04-20 09:10', 'triage', 'link', { ...facts }, 'p2');
    expect(join({ as: 'repeat_visit' })).toBe('validation_failed');
    expect(join({ as: 'repeat_visit', to: 'p2' })).toBe('validation_failed');
    expect(join({ as: 'repeat_visit', to: 'p9' })).toBe('not_found');
    const played = given.do('2026-04-20 09:10', 'triage', 'link', { as: 'repeat_visit', to: 'p1' }, 'p2');
    expect(played.state).toMatchObject({ status: 'merged', repeatOf: 'p1' });
    expect(played.state.clocks.T01?.stoppedOn).toBe('2026-04-20');
    expect(played.state.clocks.T05).toBeUndefined();
    expect(given.duties('2026-04-20 09:10', played).notices).toEqual(['petition.linked → unit:health']);
  });
});

describe('Art. 23: a unit may object within five working days, and never just send back', () => {
  it('the fifth working day passes, the day after does not', () => {
    const given = story().arrived();
    expect(given.due('T04')).toEqual(['2026-04-09', '2026-04-09']);
    expect(given.refused('2026-04-10 08:00', 'wjj', 'object', reasons)).toBe('objection_after_limit');
    expect(given.refused('2026-04-09 23:00', 'wjj', 'object', {})).toBe('objection_reasons_missing');
    expect(given.refused('2026-04-09 23:00', 'wjj', 'object', reasons)).toBe('ok');
  });

  it('there is no act that returns a letter, nor one that suspends a claim (right 4)', () => {
    const given = story().arrived();
    expect(given.refused('2026-04-02 09:00', 'wjj', 'send_back', reasons)).toBe('act_not_found');
    expect(given.refused('2026-04-02 09:00', 'wjj', 'suspend', reasons)).toBe('act_not_found');
  });

  it('found right, the matter is to be sorted out anew and the unit no longer knows of it', () => {
    const given = story().signed();
    given.do('2026-04-07 09:00', 'wjj', 'object', reasons);
    expect(given.refused('2026-04-07 10:00', 'wjj', 'decide_objection', { granted: true })).toBe('forbidden');
    const decided = given.do('2026-04-08 09:00', 'triage', 'decide_objection', { granted: true, reasons: '…' });
    expect(decided.state).toMatchObject({ status: 'triaged', lead: null, objections: 1 });
    expect(given.clock('T03')?.stoppedOn).toBe('2026-04-08');
    expect(given.refused('2026-04-08 10:00', 'wjj', 'accept', filled.accept)).toBe('not_found');
    given.do('2026-04-08 11:00', 'triage', 'forward', { to: 'civil_affairs' });
    expect(given.due('T04')).toEqual(['2026-04-15', '2026-04-15']); // another body, another five days
  });

  it('found wrong, T04 goes on as before and a second objection needs a new ground', () => {
    const given = rejected(story().signed());
    expect(given.state).toMatchObject({ status: 'signed', objections: 0 });
    expect(given.clock('T04')).toMatchObject({ from: '2026-04-01', dueRolled: '2026-04-09' });
    expect(given.clock('T04')?.stoppedAt).toBeUndefined();
    expect(given.refused('2026-04-09 09:00', 'wjj', 'object', reasons)).toBe('objection_not_new');
    expect(given.refused('2026-04-10 09:00', 'wjj', 'object', { ...reasons, newGround: '…' })).toBe(
      'objection_after_limit',
    );
    expect(given.refused('2026-04-09 09:00', 'wjj', 'object', { ...reasons, newGround: '…' })).toBe('ok');
  });

  it('a new ground found wrong too goes back to where the unit stood', () => {
    const given = rejected(story().arrived());
    given.do('2026-04-08 10:00', 'wjj', 'sign');
    given.do('2026-04-09 09:00', 'wjj', 'object', { ...reasons, newGround: '…' });
    expect(given.do('2026-04-20 09:00', 'triage', 'decide_objection', { granted: false }).state.status).toBe('signed');
    expect(given.refused('2026-04-20 09:30', 'wjj', 'object', { ...reasons, newGround: '…' })).toBe(
      'objection_after_limit',
    );
    expect(given.refused('2026-04-20 10:00', 'wjj', 'accept', filled.accept)).toBe('ok');
  });
});

describe('Art. 28: nobody handles a matter he has an interest in', () => {
  it('a disclosed relation bars the handler', () => {
    const given = story().signed();
    const named = (facts: object) =>
      given.refused('2026-04-03 09:00', 'wjjDeputy', 'assign_handler', { handler: 'wjj1', ...facts });
    expect(named({ relation: 'some' })).toBe('conflict_of_interest');
    expect(named({ relation: 'none' })).toBe('ok');
    expect(given.state.handler).toBe('wjj1');
  });
});
