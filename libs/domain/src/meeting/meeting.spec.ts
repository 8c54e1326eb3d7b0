import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { tasksOf } from '../duties/tasks';
import { mayKnow } from '../kernel/hats';
import { person } from '../kernel/testing';
import { filled, Petition } from '../petition/petition.fixture';
import { meetingReaders } from './rights';
import type { MeetingState } from './state';

const item = { series: 'chiefs_dispatch', date: '2026-04-03', case: 'p1', invite: ['health', 'civil_affairs'] };
const resolutions = [
  { what: '…', owner: 'health', due: '2026-04-10' },
  { what: '…', owner: 'civil_affairs', due: '2026-04-07' },
];
const lead = { petition: 'p1', lead: 'health', co: ['civil_affairs'] };

/** A matter that has arrived, and a meeting about it. */
function proposed(more: object = {}): Petition {
  const given = new Petition(law('zhongxiang'), calendar).arrived();
  given.do('2026-04-02 09:00', 'supervisor', 'meeting.propose_item', { ...item, ...more }, 'm1');
  return given;
}
const meetingOf = (given: Petition) => given.stage.caseOf('m1') as MeetingState;
const closing = (given: Petition, facts: object, at = '2026-04-03 10:00') =>
  given.refused(at, 'gov', 'meeting.close', facts as never, 'm1');

describe('Art. 13: a matter is put on the agenda of a meeting', () => {
  it('the agenda paper is written, and chair, members, holder and guests hear of it', () => {
    const given = new Petition(law('zhongxiang'), calendar).arrived();
    const played = given.do('2026-04-02 09:00', 'supervisor', 'meeting.propose_item', item, 'm1');
    expect(played.state).toMatchObject({
      status: 'proposed',
      papers: { D29: 1 },
      petition: 'p1',
      heldOn: '2026-04-03',
    });
    const { notices } = given.duties('2026-04-02 09:00', played);
    const to = ['post:party_secretary', 'post:government_head', 'post:executive_deputy_head', 'unit:health'];
    expect(notices).toEqual([...to, 'unit:civil_affairs'].map((key) => `meeting.item_proposed → ${key}`));
  });

  it('by those who lead and watch, in a series of the pack, on a day to come, about a matter that is there', () => {
    const given = new Petition(law('zhongxiang'), calendar).arrived();
    const propose = (by: 'triage' | 'supervisor', more: object) =>
      given.refused('2026-04-02 09:00', by, 'meeting.propose_item', { ...item, ...more }, 'm1');
    expect(propose('triage', {})).toBe('forbidden');
    expect(propose('supervisor', { series: 'tea_party' })).toBe('validation_failed');
    expect(propose('supervisor', { date: '2026-04-01' })).toBe('validation_failed');
    expect(propose('supervisor', { case: 'none' })).toBe('not_found');
    expect(propose('supervisor', { invite: ['nobody'] })).toBe('validation_failed');
    expect(propose('supervisor', { case: '' })).toBe('ok');
  });

  it('what lies behind the wall is spoken of in no open meeting (Art. 30)', () => {
    const given = new Petition(law('zhongxiang'), calendar).triaged({ category: 'accusation' });
    expect(given.refused('2026-04-02 09:00', 'supervisor', 'meeting.propose_item', item, 'm1')).toBe('forbidden');
  });
});

describe('Art. 13; A3: minutes carry owners and days', () => {
  it('a decision without either is none', () => {
    const given = proposed();
    const [first] = resolutions;
    for (const field of ['what', 'owner', 'due'])
      expect(closing(given, { resolutions: [{ ...first, [field]: '' }] })).toBe('measure_owner_missing');
    expect(closing(given, { resolutions: [{ ...first, owner: 'nobody' }] })).toBe('validation_failed');
    expect(closing(given, { resolutions: [{ ...first, due: '2026-04-02' }] })).toBe('validation_failed');
    expect(closing(given, {})).toBe('validation_failed');
    expect(closing(given, { items: 'all', digest: '…' })).toBe('validation_failed');
  });

  it('each is a task in the words of the minutes, and whoever is charged may read them', () => {
    const given = proposed({ invite: [] });
    const mzj = person('mzj1', { unit: 'civil_affairs', roles: ['handler'] });
    expect(mayKnow(meetingReaders(meetingOf(given)), mzj)).toBe(false);
    const played = given.do('2026-04-03 10:00', 'gov', 'meeting.close', { digest: '…', resolutions, lead }, 'm1');
    expect(played.state).toMatchObject({ status: 'closed', papers: { D29: 2 }, lead: { lead: 'health' } });
    expect(mayKnow(meetingReaders(meetingOf(given)), mzj)).toBe(true);
    const { notices, tasks } = given.duties('2026-04-03 10:00', played);
    expect(notices).toEqual(['meeting.closed → unit:health', 'meeting.closed → unit:civil_affairs']);
    expect(tasks).toEqual([
      'meeting.closed → unit:health, 2026-04-10',
      'meeting.closed → unit:civil_affairs, 2026-04-07',
    ]);
    const [event] = played.events;
    const context = given.stage.contextAt('2026-04-03 10:00');
    const owed = event ? tasksOf(played.state, event, context, () => undefined) : [];
    expect(owed.map(({ words }) => words)).toEqual([
      ['resolutions', 0, 'what'],
      ['resolutions', 1, 'what'],
    ]);
  });

  it('they are written after the meeting, once, and by those who hold it', () => {
    const given = proposed();
    expect(closing(given, { digest: '…' }, '2026-04-02 10:00')).toBe('validation_failed');
    expect(given.refused('2026-04-03 10:00', 'supervisor', 'meeting.close', { digest: '…' }, 'm1')).toBe('forbidden');
    expect(given.refused('2026-04-03 10:00', 'triage', 'meeting.close', { digest: '…' }, 'm1')).toBe('not_found');
    expect(closing(given, { digest: '…' })).toBe('ok');
    expect(closing(given, { digest: '…' })).toBe('act_not_allowed_in_status');
  });

  it('a meeting that nobody had announced has minutes too', () => {
    const given = new Petition(law('zhongxiang'), calendar);
    expect(closing(given, { digest: '…' })).toBe('validation_failed');
    expect(closing(given, { digest: '…', series: 'leading_group_monthly', lead })).toBe('validation_failed');
    expect(closing(given, { digest: '…', series: 'leading_group_monthly' })).toBe('ok');
    expect(meetingOf(given)).toMatchObject({ heldOn: '2026-04-03', petition: null });
  });
});

describe('Art. 24: the superior decides by the minutes', () => {
  const decide = (given: Petition, more: object = {}) =>
    given.refused('2026-04-03 11:00', 'gov', 'decide_lead', { lead: 'health', co: [], meeting: 'm1', ...more });

  it('not before they are written, and not against them', () => {
    const given = proposed();
    expect(decide(given)).toBe('validation_failed');
    given.do('2026-04-03 10:00', 'gov', 'meeting.close', { digest: '…', lead }, 'm1');
    expect(decide(given, { lead: 'civil_affairs' })).toBe('validation_failed');
    expect(decide(given, { meeting: 'm2' })).toBe('not_found');
    expect(decide(given)).toBe('ok');
    expect(given.state).toMatchObject({ lead: 'health', leadDecided: true });
  });

  it('what has the same cause goes where its master goes: sent back, sent on, decided (README §7.13)', () => {
    const given = new Petition(law('zhongxiang'), calendar).triaged();
    given.do('2026-03-31 09:00', 'guide', 'register', { ...filled.register, visit: 'v2', people: ['zhao'] }, 'p2');
    given.do('2026-03-31 09:30', 'triage', 'link', { as: 'same_cause', to: 'p1' }, 'p2');
    const second = () => given.stage.caseOf('p2');
    expect(second()).toMatchObject({ status: 'triaged', clocks: { T01: { id: 'T01' } } });
    expect(second().clocks.T01?.stoppedOn).toBeUndefined(); // it still lies at the desk
    given.do('2026-04-01 09:00', 'triage', 'forward', { to: 'health' });
    expect(second()).toMatchObject({ status: 'arrived', lead: 'health', clocks: { T01: { stoppedOn: '2026-04-01' } } });
    given.do('2026-04-01 10:00', 'wjj', 'object', { reasons: '…' });
    expect(second().status).toBe('objected');
    given.do('2026-04-01 11:00', 'triage', 'decide_objection', { granted: true, reasons: '…' });
    given.do('2026-04-02 09:00', 'triage', 'forward', { to: 'civil_affairs' });
    expect(second()).toMatchObject({ status: 'arrived', lead: 'civil_affairs', objections: 1 });
    given.do('2026-04-03 11:00', 'gov', 'decide_lead', { lead: 'health', co: [] });
    expect(second()).toMatchObject({ status: 'arrived', lead: 'health', leadDecided: true });
    given.do('2026-04-07 09:00', 'wjj', 'accept', filled.accept);
    given.do('2026-04-08 09:00', 'wjj', 'record_interview', { withLinked: true });
    given.do('2026-04-09 09:00', 'wjj', 'issue_opinion', filled.opinion);
    expect(second()).toMatchObject({ status: 'opinion_issued', opinionBy: 'wjj1', papers: { D18: 1 } }); // delivered to each by itself
  });

  it('one that has gone to another body is left alone', () => {
    const given = new Petition(law('zhongxiang'), calendar).arrived();
    given.do('2026-04-02 09:00', 'guide', 'register', { ...filled.register, visit: 'v2', people: ['zhao'] }, 'p2');
    given.do('2026-04-02 10:00', 'wjj', 'object', { reasons: '…' });
    given.do('2026-04-02 11:00', 'triage', 'link', { as: 'same_cause', to: 'p1' }, 'p2');
    given.do('2026-04-02 12:00', 'triage', 'forward', { to: 'civil_affairs' }, 'p2');
    given.do('2026-04-03 09:00', 'triage', 'decide_objection', { granted: false, reasons: '…' });
    given.do('2026-04-03 10:00', 'wjj', 'sign');
    expect(given.stage.caseOf('p2')).toMatchObject({ status: 'arrived', lead: 'civil_affairs' });
  });
});
