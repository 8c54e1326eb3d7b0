import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { person } from '../kernel/testing';
import type { Facts } from '../kernel/types';
import type { Policy } from '../policy/policy';
import { commonSuperior } from './commands/lead';
import { cast, Petition } from './petition.fixture';
import type { PetitionState } from './state';

const story = () => new Petition(law(), calendar);
const at = '2026-04-02 09:00';

describe('Art. 24: who may name the body that leads', () => {
  const units = [
    { id: 'city', parent: null },
    { id: 'county', parent: 'city' },
    { id: 'health', parent: 'county' },
    { id: 'clinic', parent: 'health' },
    { id: 'rail', parent: 'ministry' },
  ];
  const policy = () => ({ ...law(), units }) as unknown as Policy;

  it('the nearest body above all of them; one that stands under nobody binds nobody else', () => {
    expect(commonSuperior(policy(), ['health', 'clinic'])).toBe('county');
    expect(commonSuperior(policy(), ['health'])).toBe('county');
    expect(commonSuperior(policy(), ['city', 'clinic'])).toBe('health');
    expect(commonSuperior(policy(), ['rail', 'clinic'])).toBeUndefined();
    expect(commonSuperior(policy(), ['city', 'moon'])).toBeUndefined();
  });

  const ask = (facts: Facts) =>
    story()
      .arrived()
      .refused(at, 'triage', 'request_lead', { candidates: ['health'], reason: '…', ...facts });

  it('is asked with bodies that there are, and with a reason', () => {
    expect(ask({})).toBe('ok');
    expect(ask({ reason: '' })).toBe('validation_failed');
    expect([ask({ candidates: [] }), ask({ candidates: ['health', 'moon'] })]).toEqual([
      'validation_failed',
      'validation_failed',
    ]);
  });

  const decide = (given: Petition, facts: Facts, by = cast.gov) =>
    given.stage.refused({ at, by, act: 'petition.decide_lead', on: 'p1', facts: { co: [], ...facts } });

  it('decided by whoever stands above all of them, or by the joint meeting; once', () => {
    const leader = (unit: string) => person('x', { unit, roles: ['leader'] });
    const joint = law().units.find(({ kind }) => kind === 'joint_meeting')?.id ?? '';
    expect(decide(story().arrived(), { lead: 'health' })).toBe('ok');
    expect(decide(story().arrived(), { lead: 'health' }, leader('police'))).toBe('lead_decider_not_superior');
    expect(decide(story().arrived(), { lead: 'health' }, leader(joint))).toBe('ok');
    expect(decide(story().arrived(), { lead: 'moon' }, leader(joint))).toBe('validation_failed');
    const given = story().arrived();
    decide(given, { lead: 'health' });
    expect(given.refused(at, 'triage', 'request_lead', { candidates: ['health'], reason: '…' })).toBe(
      'lead_already_decided',
    );
  });

  it('a matter that still lay at the desk is sent by the decision itself', () => {
    const given = story().triaged();
    given.do('2026-04-02 09:00', 'gov', 'decide_lead', { lead: 'civil_affairs', co: ['health'] });
    expect(given.state).toMatchObject({ status: 'arrived', lead: 'civil_affairs', co: ['health'], leadDecided: true });
    expect(given.clock('T01')?.stoppedOn).toBe('2026-04-02');
    const names = given.stage.journalOf('p1').map(({ name }) => name);
    expect(names.filter((name) => name === 'petition.forwarded')).toHaveLength(1);
  });

  it('the body that holds it keeps the day on which it came; another one begins', () => {
    const held = story().arrived();
    decide(held, { lead: 'health' });
    expect(held.clock('T03')?.from).toBe('2026-04-01');
    const moved = story().arrived();
    decide(moved, { lead: 'civil_affairs' });
    expect(moved.clock('T03')?.from).toBe('2026-04-02');
  });
});

describe('Art. 30, 31: what accuses somebody leaves the open matter', () => {
  const words = { request: '…', facts: '…', reasons: '…' };
  const halves = {
    keep: { ...words, category: 'claim' },
    seal: { ...words, category: 'accusation', accused: { unit: 'health' } },
  };
  const split = (given: Petition, facts: object = {}) =>
    given.refused('2026-03-30 10:00', 'triage', 'split', { ...halves, ...facts });

  it('each half with its request, facts and reasons; only the accusation is sealed', () => {
    const without = (half: 'keep' | 'seal', field: string) =>
      split(story().registered(), { [half]: { ...halves[half], [field]: '' } });
    for (const field of ['request', 'facts', 'reasons'])
      expect([field, without('keep', field), without('seal', field)]).toEqual([
        field,
        'validation_failed',
        'validation_failed',
      ]);
    expect(split(story().registered(), { seal: { ...halves.seal, category: 'claim' } })).toBe('validation_failed');
    expect(split(story().registered(), { keep: { ...halves.keep, category: 'accusation' } })).toBe('validation_failed');
  });

  it('a matter of its own behind the wall, of the same people and the same visit', () => {
    const given = story().registered({ persons: 3 });
    const played = given.do('2026-03-30 10:00', 'triage', 'split', halves);
    expect(played.answers).toEqual({ originalSealed: true });
    expect(played.events[0]).toMatchObject({ name: 'petition.split', data: { kept: 'claim' } });
    const [, sibling] = Object.values(given.stage.cases) as PetitionState[];
    expect(sibling).toMatchObject({
      ...{ status: 'registered', sealed: 'accusation', accusedUnit: 'health', people: ['wang'], persons: 3 },
      ...{ visitId: 'v1', channel: 'visit', identityClear: true, flags: [] },
    });
    expect(given.state).toMatchObject({ sealed: null, originalSealed: true });
  });

  it('once, and nothing that is sealed already', () => {
    const given = story().registered();
    expect([split(given), split(given)]).toEqual(['ok', 'act_not_allowed_in_status']);
    const closed = story().registered({ category: 'accusation' }, 'sealed');
    expect(split(closed)).not.toBe('ok');
  });
});

describe('Art. 25, 28; 山东 46: what must be said', () => {
  it('who keeps away and why, and only where a body has the matter', () => {
    const recuse = (given: Petition, facts: Facts) => given.refused(at, 'triage', 'recuse', facts);
    expect(recuse(story().arrived(), { who: 'wjj1' })).toBe('validation_failed');
    expect(recuse(story().arrived(), { reason: '…' })).toBe('validation_failed');
    expect(recuse(story().arrived(), { who: 'wjj1', reason: '…' })).toBe('ok');
    const back = story().arrived();
    back.stage.cases.p1 = { ...back.state, lead: null, parts: [] } as PetitionState;
    expect(recuse(back, { who: 'wjj1', reason: '…' })).toBe('act_not_allowed_in_status');
  });

  it('a death on a day that has come', () => {
    const heir = (diedOn: string) =>
      story()
        .arrived()
        .refused(at, 'guide', 'substitute_successor', {
          ...{ deceased: 'wang', successor: 'li', relation: '…', proof: '…', diedOn },
        });
    expect([heir('2026-04-02'), heir('2026-04-03'), heir('soon')]).toEqual([
      'ok',
      'validation_failed',
      'validation_failed',
    ]);
  });

  it('an urgent report: the first is told upwards, and each says after how many minutes', () => {
    const report = (given: Petition) => given.do('2026-03-30 09:42', 'guide', 'report_urgent', { people: 3 });
    const given = story().registered();
    const first = report(given);
    expect(first.events[0]?.data).toMatchObject({ people: 3, first: true });
    expect(first.answers).toEqual({ minutesFromRegistration: 30 });
    expect(report(given).events[0]?.data.first).toBe(false);
    expect(report(story().registered({ flags: ['urgent'] })).events[0]?.data.first).toBe(false);
  });

  it('a call names bodies that there are, each with its hour', () => {
    const call = (facts: object) =>
      story()
        .registered()
        .refused('2026-03-30 09:30', 'guide', 'call_in', { ...facts });
    const answerBy = '2026-03-30T02:30:00.000Z';
    expect(call({})).toBe('validation_failed');
    expect(call({ units: ['moon'], answerBy })).toBe('validation_failed');
    expect(call({ units: ['police'] })).toBe('validation_failed');
    expect(call({ units: ['police'], answerBy })).toBe('ok');
    expect(call({ tasks: [{ unit: 'police', what: '…' }] })).toBe('validation_failed');
  });
});
