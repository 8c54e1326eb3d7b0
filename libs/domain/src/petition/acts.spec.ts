import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { Facts } from '../kernel/types';
import { filled, Petition } from './petition.fixture';
import type { PetitionState } from './state';

const story = () => new Petition(law(), calendar);
const at = '2026-04-20 09:00';

describe('Art. 31(6): a hearing says what each stage must say', () => {
  const notice = { stage: 'notified', heldOn: '2026-04-24', place: '…', chair: '…' };
  const record = { stage: 'closed', participants: ['…'], digest: '…', conclusion: '…' };
  const hold = (given: Petition, on: string, facts: Facts) =>
    given.refused(`${on} 09:00`, 'wjj', 'hold_hearing', facts);
  const noticed = () => {
    const given = story().accepted();
    given.do(at, 'wjj', 'hold_hearing', notice);
    return given;
  };

  it('the notice: its day, which may be today, its place and who chairs', () => {
    const tell = (more: Facts) => hold(story().accepted(), '2026-04-20', { ...notice, ...more });
    expect(['heldOn', 'place', 'chair'].map((field) => tell({ [field]: '' }))).toEqual([
      'validation_failed',
      'validation_failed',
      'validation_failed',
    ]);
    expect([tell({ heldOn: '2026-04-19' }), tell({ heldOn: '2026-04-20' })]).toEqual(['validation_failed', 'ok']);
    expect(tell({ stage: 'adjourned' })).not.toBe('ok');
    expect(tell({ stage: '' })).toBe('validation_failed');
  });

  it('the record: who came, what was said, what follows; on its day or later', () => {
    const close = (more: Facts, on = '2026-04-24') => hold(noticed(), on, { ...record, ...more });
    expect(['participants', 'digest', 'conclusion'].map((field) => close({ [field]: '' }))).toEqual([
      'validation_failed',
      'validation_failed',
      'validation_failed',
    ]);
    expect([close({}, '2026-04-23'), close({}), close({}, '2026-04-27')]).toEqual([
      'act_not_allowed_in_status',
      'ok',
      'ok',
    ]);
    expect(close({ investigatorIsChair: true })).toBe('validation_failed');
  });

  it('opened once, closed once, then perhaps told anew', () => {
    const given = noticed();
    const open = () => hold(given, '2026-04-24', { stage: 'opened' });
    expect([open(), open()]).toEqual(['ok', 'act_not_allowed_in_status']);
    expect(hold(given, '2026-04-24', record)).toBe('ok');
    expect(hold(given, '2026-04-24', record)).toBe('act_not_allowed_in_status');
    expect(hold(given, '2026-04-24', notice)).toBe('ok');
    expect(given.state.papers.D17).toBe(3);
  });
});

describe('What is asked of the petitioner, and of those who help', () => {
  it('materials until a day that has not passed; the one named is received, else the first that is open', () => {
    const given = story().accepted();
    const ask = (until: string) => given.refused(at, 'wjj', 'request_materials', { until });
    expect([ask('2026-04-19'), ask('2026-04-20'), ask('2026-04-30')]).toEqual(['validation_failed', 'ok', 'ok']);
    const [first = '', second = ''] = Object.keys(given.state.materials);
    const receive = (facts: Facts) => given.refused(at, 'guide', 'receive_materials', { way: '…', ...facts });
    expect(receive({ request: 'none' })).toBe('act_not_allowed_in_status');
    expect(receive({ request: second })).toBe('ok');
    expect(given.state.materials[second]).toHaveProperty('receivedOn');
    expect(given.state.materials[first]).not.toHaveProperty('receivedOn');
    expect(receive({ complete: false })).toBe('ok');
    expect(given.state.materials[first]).not.toHaveProperty('receivedOn');
    expect([receive({}), receive({})]).toEqual(['ok', 'act_not_allowed_in_status']);
    const { answers } = given.do(at, 'wjj', 'request_materials', { until: '2026-04-30' });
    expect(given.state.materials).toHaveProperty(String(answers.request));
  });

  it('aid from a body that there is; granted says what, refused says why, and when', () => {
    const given = story().accepted();
    expect(given.refused(at, 'wjj', 'request_aid', { kind: 'living', to: 'moon' })).toBe('validation_failed');
    expect(given.refused(at, 'wjj', 'request_aid', { kind: 'living', to: 'civil_affairs' })).toBe('ok');
    const record = (facts: Facts) => given.refused(at, 'mzj', 'record_aid', { date: '2026-04-20', ...facts });
    expect(record({ granted: true, reason: '…' })).toBe('validation_failed');
    expect(record({ granted: false, what: '…' })).toBe('validation_failed');
    expect(record({ granted: true, what: '…', date: '2026-04-21' })).toBe('validation_failed');
    expect(record({ granted: true, what: '…', amount: 500 })).toBe('ok');
    expect(given.state.aids).toEqual([{ kind: 'living', to: 'civil_affairs', granted: true, amount: 500 }]);
  });

  it('an answer to an instruction by a day that has not passed', () => {
    const given = story().accepted();
    const write = (limitOn: string) => given.refused(at, 'gov', 'sign_instruction', { limitOn });
    expect([write('2026-04-19'), write('2026-04-20')]).toEqual(['validation_failed', 'ok']);
    const { answers } = given.do(at, 'gov', 'sign_instruction', { limitOn: '2026-04-30', tag: 'x' });
    expect(given.state.instructions[1]).toMatchObject({
      instruction: answers.instruction,
      tag: 'x',
      by: 'government1',
    });
  });

  it('what was done was done on a day that has come', () => {
    const given = story().accepted();
    const on = (act: string, date: string) => given.refused(at, 'wjj', act, { date });
    for (const act of ['record_interview', 'record_investigation'])
      expect([act, on(act, '2026-04-21'), on(act, '2026-04-20')]).toEqual([act, 'validation_failed', 'ok']);
    expect(given.refused(at, 'wjj', 'record_investigation', { part: 'z', date: '2026-04-20' })).toBe(
      'validation_failed',
    );
    const marked = given.do(at, 'wjj', 'record_investigation', { sensitive: ['…'], date: '2026-04-20' });
    expect(marked.events[0]?.data).toMatchObject({ sensitive: true });
    expect(given.state.sensitivePapers).toEqual(['D16']);
  });
});

describe('README §7.13: a matter goes where another one goes', () => {
  const second = (given: Petition) => {
    given.do(
      '2026-04-02 09:00',
      'guide',
      'register',
      { ...filled.register, visit: 'v2', people: ['zhao'], persons: 3 },
      'p2',
    );
    return given;
  };
  const link = (given: Petition, facts: Facts, on = 'p2') =>
    given.refused('2026-04-02 10:00', 'triage', 'link', facts, on);
  const p2 = (given: Petition) => given.stage.caseOf('p2') as PetitionState;
  const cause = { as: 'same_cause', to: 'p1' };

  it('another one, a petition, and not one that goes with a third itself', () => {
    const given = second(story().arrived());
    expect(link(given, { as: 'same_cause', to: '' })).toBe('validation_failed');
    expect(link(given, { as: 'same_cause', to: 'p2' })).toBe('validation_failed');
    given.do('2026-04-02 09:30', 'guide', 'register', { ...filled.register, visit: 'v3' }, 'p3');
    expect(link(given, cause)).toBe('ok');
    expect(link(given, { as: 'same_cause', to: 'p2' }, 'p3')).toBe('validation_failed');
    given.do('2026-04-02 09:50', 'guide', 'register', { ...filled.register, visit: 'v4' }, 'p4');
    expect(link(given, { as: 'repeat_visit', to: 'p1' }, 'p3')).toBe('ok');
    expect(link(given, { as: 'same_theme', to: 'p3' }, 'p4')).toBe('validation_failed');
  });

  it('it stands where that one stands: at the desk, arrived, signed or accepted', () => {
    const stands = (given: Petition) => {
      link(second(given), cause);
      return [p2(given).status, p2(given).lead];
    };
    expect(stands(story().registered())).toEqual(['registered', null]);
    expect(stands(story().triaged())).toEqual(['triaged', null]);
    expect(stands(story().arrived())).toEqual(['arrived', 'health']);
    const signed = story().arrived();
    signed.do('2026-04-02 08:40', 'wjj', 'sign');
    expect(stands(signed)).toEqual(['signed', 'health']);
    signed.do('2026-04-02 10:30', 'wjj', 'accept', filled.accept);
    signed.do('2026-04-02 10:40', 'guide', 'register', { ...filled.register, visit: 'v3' }, 'p3');
    expect(signed.refused('2026-04-02 10:50', 'triage', 'link', cause, 'p3')).toBe('ok');
    expect(signed.stage.caseOf('p3').status).toBe('accepted');
  });

  it('the answer says how many come about it, and the master knows', () => {
    const given = second(story().arrived());
    const linked = given.do('2026-04-02 10:00', 'triage', 'link', { as: 'same_theme', to: 'p1' }, 'p2');
    expect(linked.answers).toEqual({ theme: { batches: 2, persons: 4 } });
    expect(given.state.followers).toEqual({ p2: { as: 'same_theme', persons: 3 } });
    const other = second(story().arrived());
    const same = other.do('2026-04-02 10:00', 'triage', 'link', cause, 'p2');
    expect(same.answers).toEqual({ cause: { members: 2 } });
    const repeated = second(story().arrived());
    expect(repeated.do('2026-04-02 10:00', 'triage', 'link', { as: 'repeat_visit', to: 'p1' }, 'p2').answers).toEqual(
      {},
    );
    expect([p2(repeated).status, repeated.state.followers]).toEqual(['merged', {}]);
  });

  it('taken back, it stands where it stood, and the master forgets it', () => {
    const given = second(story().arrived());
    link(given, { as: 'repeat_visit', to: 'p1' });
    expect(given.refused('2026-04-02 11:00', 'triage', 'unlink', {}, 'p2')).toBe('ok');
    expect([p2(given).status, p2(given).repeatOf, p2(given).links]).toEqual(['registered', null, {}]);
    link(given, cause);
    expect(given.state.followers).toHaveProperty('p2');
    expect(given.refused('2026-04-02 12:00', 'triage', 'unlink', {}, 'p2')).toBe('ok');
    expect(given.state.followers).toEqual({});
  });
});
