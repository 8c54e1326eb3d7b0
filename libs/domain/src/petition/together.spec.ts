import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { noticesOf } from '../duties/notices';
import { tasksOf } from '../duties/tasks';
import { person } from '../kernel/testing';
import type { Facts } from '../kernel/types';
import { filled, handed, Petition } from './petition.fixture';
import { petitionReaders } from './rights';
import type { PetitionState } from './state';

const story = (city: 'national' | 'tongling' | 'zhongxiang' = 'national') => new Petition(law(city), calendar);
const second = (given: Petition, facts = {}, at = '2026-04-02 09:00') =>
  given.do(at, 'guide', 'register', { ...filled.register, visit: 'v2', people: ['zhao'], ...facts }, 'p2');
const of = (given: Petition, id: string) => given.stage.caseOf(id) as PetitionState;

describe('Matters that hang together: a person decides, and may take it back', () => {
  it('a repeated visit opens no clock and keeps the matter it was linked to as it was', () => {
    const given = story().accepted();
    second(given);
    given.do('2026-04-09 09:00', 'triage', 'link', { as: 'repeat_visit', to: 'p1' }, 'p2');
    expect(of(given, 'p2')).toMatchObject({ status: 'merged', repeatOf: 'p1' });
    expect(of(given, 'p2').clocks.T05).toBeUndefined();
    expect(given.state.status).toBe('accepted');
    given.do('2026-04-10 09:00', 'triage', 'unlink', {}, 'p2');
    expect(of(given, 'p2')).toMatchObject({ status: 'registered', repeatOf: null, links: {} });
    expect(of(given, 'p2').clocks.T01?.stoppedAt).toBeUndefined();
  });

  it('what is linked as the same topic lies where the other one lies, and is received today (README §7.1, 7.13)', () => {
    const given = story().signed();
    second(given, { persons: 152 });
    given.do('2026-04-03 09:00', 'triage', 'link', { as: 'same_theme', to: 'p1' }, 'p2');
    expect(of(given, 'p2')).toMatchObject({ status: 'signed', lead: 'health', category: 'claim' });
    expect(of(given, 'p2').clocks.T03?.from).toBe('2026-04-03');
  });

  it('nobody links a matter to itself, or to one that has gone into another', () => {
    const given = story().triaged();
    expect(given.refused('2026-03-30 10:00', 'triage', 'link', { as: 'same_cause', to: 'p1' })).toBe(
      'validation_failed',
    );
    second(given);
    given.do('2026-04-02 10:00', 'triage', 'link', { as: 'repeat_visit', to: 'p1' }, 'p2');
    given.do('2026-04-02 11:00', 'guide', 'register', { ...filled.register, visit: 'v3' }, 'p3');
    expect(given.refused('2026-04-02 12:00', 'triage', 'link', { as: 'same_cause', to: 'p2' }, 'p3')).toBe(
      'validation_failed',
    );
  });
});

describe('Art. 20: a group speaks through at most five of its own', () => {
  it('six are too many, a stranger is none of them', () => {
    const given = story().registered({ persons: 19, people: ['a', 'b', 'c', 'd', 'e', 'f'] });
    const elect = (...representatives: string[]) =>
      given.refused('2026-03-30 09:20', 'guide', 'elect_representatives', { representatives });
    expect(elect('a', 'b', 'c', 'd', 'e', 'f')).toBe('representatives_over_limit');
    expect(elect('a', 'unknown:1')).toBe('representative_not_in_roster');
    given.do('2026-03-30 09:25', 'guide', 'elect_representatives', { representatives: ['a', 'b'] });
    expect(given.state.representatives).toEqual(['a', 'b']);
    expect(given.state.persons).toBe(19);
  });
});

describe('Art. 25: what is urgent goes up at once', () => {
  it('the report says how many minutes after the registration, and those above hear of it', () => {
    const given = story().registered();
    const before = given.state;
    const played = given.do('2026-03-30 09:31', 'director', 'report_urgent', { people: 6 });
    expect(given.duties('2026-03-30 09:31', played, before).notices).toContain('urgent_alert → unit:party_committee');
    expect(given.state).toMatchObject({ flags: ['urgent'] });
    expect(given.state.papers.D28).toBe(1);
  });

  it('whoever is called has a piece of work to the minute, hears of it, and may read the matter from then on', () => {
    const given = story('zhongxiang').triaged();
    const facts = {
      tasks: [{ unit: 'police', what: '…', owner: 'gaj1', due: '2026-03-30T10:00:00.000Z' }],
      invite: [{ unit: 'human_resources', what: '…', answerBy: '2026-03-30T03:05:00.000Z' }],
    };
    const played = given.do('2026-03-30 10:00', 'guide', 'call_in', facts);
    const context = given.stage.contextAt('2026-03-30 10:00');
    const [event] = played.events;
    if (!event) throw new Error('nothing happened');
    const nothing = () => undefined;
    expect(tasksOf(played.state, event, context, nothing)).toMatchObject([
      { owner: 'unit:police', due: '2026-03-30', dueAt: '2026-03-30T10:00:00.000Z', words: ['tasks', 0, 'what'] },
      { about: 'x_call_in', owner: 'unit:human_resources', words: ['invite', 0, 'what'] },
    ]);
    const told = noticesOf(played.state, played.state, event, context, nothing).map(({ to }) => to);
    expect(told).toEqual(['unit:police', 'unit:human_resources']);
    expect(given.state.called).toEqual(['police', 'human_resources']);
    expect(given.refused('2026-03-30 10:10', 'guide', 'call_in', { units: ['police'] })).toBe('validation_failed');
    expect(given.refused('2026-03-30 10:10', 'guide', 'call_in', {})).toBe('validation_failed');
  });

  it('an alert needs a kind that the pack knows; a call alone tells the leaders nothing', () => {
    const given = story('tongling').triaged({ facts: ['sudden_event'], unit: 'education' });
    expect(given.refused('2026-03-30 10:00', 'director', 'raise_alert', { kind: 'loud' })).toBe('validation_failed');
    const alert = given.do('2026-03-30 10:00', 'director', 'raise_alert', { kind: 'warn' });
    const { notices } = given.duties('2026-03-30 10:00', alert);
    expect(notices).toEqual(
      expect.arrayContaining(['one_alert_three_push → unit:education', 'must_sign_notice → role:chief']),
    );
    const call = given.do('2026-03-30 10:05', 'guide', 'call_in', {
      units: ['police'],
      answerBy: '2026-03-30T03:00:00.000Z',
    });
    expect(given.duties('2026-03-30 10:05', call).notices.join()).not.toContain('one_alert_three_push');
  });
});

describe('Art. 28: whoever has an interest keeps away', () => {
  const asked = () => {
    const given = story().accepted();
    given.do('2026-04-09 09:00', 'wjjDeputy', 'assign_handler', { handler: 'wjj1' });
    given.do('2026-04-09 10:00', 'wjj', 'recuse', { who: 'wjj1', reason: '…' });
    return given;
  };

  it('until the head has decided, his body does not go on', () => {
    const given = asked();
    expect(given.state.pending).toMatchObject({ act: 'petition.recuse', by: ['unit_head', 'head_of:government'] });
    expect(given.state.papers.D14).toBe(1);
    expect(given.refused('2026-04-09 11:00', 'wjj', 'record_investigation')).toBe('recusal_undecided');
    expect(given.refused('2026-04-09 11:00', 'wjj', 'recuse', { who: 'wjj1', reason: '…' })).toBe('recusal_undecided');
  });

  it('granted: he is no handler any more and is not named again; what he held goes on with another', () => {
    const given = asked();
    given.do('2026-04-09 12:00', 'wjjHead', 'approval.approve', { act: 'petition.recuse' });
    expect(given.state).toMatchObject({ recused: ['wjj1'], handler: null, pending: null });
    expect(given.refused('2026-04-09 13:00', 'wjjDeputy', 'assign_handler', { handler: 'wjj1' })).toBe(
      'conflict_of_interest',
    );
    expect(given.refused('2026-04-09 13:00', 'wjj', 'record_investigation')).toBe('forbidden');
  });

  it('refused: that too is decided in writing, and work goes on', () => {
    const given = asked();
    const played = given.do('2026-04-09 12:00', 'wjjHead', 'approval.return', { act: 'petition.recuse' });
    expect(played.events[0]?.papers).toEqual(['D14']);
    given.do('2026-04-09 13:00', 'wjj', 'record_investigation');
    expect(given.state.recused).toEqual([]);
  });
});

describe('Agents and heirs', () => {
  it('an agent needs the written word of the principal, and is somebody else (S2-4)', () => {
    const given = story().registered();
    const mandate = { scope: '…', consentOn: '2026-03-30', proof: '…' };
    const refused = (facts: object) => given.refused('2026-03-30 10:00', 'guide', 'authorise_proxy', facts as never);
    expect(refused({ agent: { name: 'unknown:1' }, mandate: { scope: '…' } })).toBe('proxy_mandate_missing');
    expect(refused({ agent: { name: 'wang' }, mandate })).toBe('proxy_is_principal');
    given.do('2026-03-30 10:00', 'guide', 'authorise_proxy', { agent: { name: 'unknown:1' }, mandate });
    expect(given.state.proxy).toBe(true);
    expect(given.state.papers.D34).toBe(1);
  });

  it('does what his mandate says: a general one lets him do all but settle (S2-4)', () => {
    const agent = person('agent1', { unit: 'village', roles: ['proxy_agent'] });
    const mandate = { scope: '…', consentOn: '2026-03-30', proof: '…' };
    const given = (more: Facts = {}) => {
      const one = story().accepted();
      const proxy = { agent: { name: 'unknown:1', login: 'agent1' }, mandate: { ...mandate, ...more } };
      one.do('2026-04-08 11:00', 'guide', 'authorise_proxy', proxy);
      one.do('2026-04-09 09:00', 'wjj', 'request_materials', { until: '2026-04-20' });
      return one;
    };
    const act = (one: Petition, name: string, facts: Facts = {}) =>
      one.stage.refused({ at: '2026-04-10 09:00', by: agent, act: name, on: 'p1', facts });
    expect(given().state.agent).toEqual({ login: 'agent1', powers: ['submit', 'supplement', 'receive', 'enquire'] });
    expect(act(given(), 'petition.receive_materials')).toBe('ok');
    expect(act(given({ powers: ['enquire'] }), 'petition.receive_materials')).toBe('proxy_out_of_scope');
    expect(act(given({ powers: ['receive'] }), 'petition.receive_materials')).toBe('not_found'); // he may not even look
    expect(act(given(), 'petition.withdraw', { person: 'wang', signedBy: 'wang' })).toBe('forbidden');
    const handedOver = (one: Petition) =>
      one.refused('2026-04-10 09:00', 'wjj', 'deliver', { ...handed('D06', '2026-04-10'), toAgent: true });
    expect(handedOver(given())).toBe('ok');
    expect(handedOver(given({ powers: ['enquire'] }))).toBe('proxy_out_of_scope');
    expect(handedOver(story().accepted())).toBe('proxy_out_of_scope');
  });

  it('asks for the 复查 only where he was let submit; of an accusation he reads nothing', () => {
    const agent = person('agent1', { unit: 'village', roles: ['proxy_agent'] });
    const apply = (powers: string[]) => {
      const one = story().delivered();
      const mandate = { scope: '…', consentOn: '2026-05-23', proof: '…', powers };
      one.do('2026-05-23 11:00', 'guide', 'authorise_proxy', {
        agent: { name: 'unknown:1', login: 'agent1' },
        mandate,
      });
      const facts = { petition: 'p1', request: '…', reasons: '…' };
      return one.stage.refused({ at: '2026-05-25 09:00', by: agent, act: 'review.apply', on: 'r1', facts });
    };
    expect(apply(['enquire', 'submit'])).toBe('ok');
    expect(apply(['enquire'])).toBe('proxy_out_of_scope');
    const sealed = {
      ...story().registered().state,
      sealed: 'accusation',
      agent: { login: 'agent1', powers: ['enquire'] },
    };
    expect(petitionReaders(sealed)).not.toContain('login:agent1');
  });

  it('an agent neither withdraws nor rates for the principal (S2-5)', () => {
    const given = story().settled();
    const agent = person('agent1', { unit: 'center', roles: ['proxy_agent', 'receptionist'] });
    const act = (name: string, facts: object) =>
      given.stage.refused({ at: '2026-05-26 09:00', by: agent, act: name, on: 'p1', facts: facts as never });
    expect(act('petition.rate', { object: 'unit', grade: 'satisfied' })).toBe('rating_by_agent');
    const early = story().accepted();
    const facts = { person: 'wang', signedBy: 'unknown:1' };
    expect(early.refused('2026-04-09 09:00', 'guide', 'withdraw', facts)).toBe('not_principal');
  });

  it('the heir stands in the place of the deceased; limits and number of people stay (山东 46)', () => {
    const given = story().accepted();
    const proof = { diedOn: '2026-04-10', relation: '…', proof: '…' };
    const refused = (facts: object) =>
      given.refused('2026-04-11 09:00', 'guide', 'substitute_successor', facts as never);
    expect(refused({ deceased: 'wang', ...proof, proof: '' })).toBe('successor_proof_missing');
    expect(refused({ deceased: 'zhao', ...proof })).toBe('validation_failed');
    const due = given.due('T05');
    given.do('2026-04-11 09:00', 'guide', 'substitute_successor', { deceased: 'wang', ...proof });
    expect(given.state.people).toEqual([given.state.succeeded.wang]);
    expect(given.due('T05')).toEqual(due);
    expect(given.state.persons).toBe(1);
  });
});
