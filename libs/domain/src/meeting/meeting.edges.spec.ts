import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { mayKnow } from '../kernel/hats';
import { person } from '../kernel/testing';
import type { Facts } from '../kernel/types';
import { Petition } from '../petition/petition.fixture';
import { seriesOf } from './commands';
import { meeting } from './meeting';
import { meetingNext } from './next';
import { meetingReaders } from './rights';
import type { MeetingState } from './state';

const item = { series: 'chiefs_dispatch', date: '2026-04-03', case: 'p1', invite: ['health'] };
const policy = () => law('zhongxiang');
const arrived = () => new Petition(policy(), calendar).arrived();
const propose = (given: Petition, more: Facts = {}, on = 'm1') =>
  given.refused('2026-04-02 09:00', 'supervisor', 'meeting.propose_item', { ...item, ...more }, on);
const close = (given: Petition, facts: Facts, at = '2026-04-03 10:00') =>
  given.refused(at, 'gov', 'meeting.close', { digest: '…', ...facts }, 'm1');
const meetingOf = (given: Petition) => given.stage.caseOf('m1') as MeetingState;

describe('Art. 13: the last day and the first day of a meeting', () => {
  it('a meeting may be announced for today, and its minutes written on the same day', () => {
    const given = arrived();
    expect(propose(given, { date: '2026-04-02' })).toBe('ok');
    expect(close(given, {}, '2026-04-02 17:00')).toBe('ok');
  });

  it('a resolution may be due today', () => {
    const given = arrived();
    propose(given);
    const due = (day: string) => close(given, { resolutions: [{ what: '…', owner: 'health', due: day }] });
    expect([due('2026-04-02'), due('2026-04-03')]).toEqual(['validation_failed', 'ok']);
  });

  it('a day that the minutes name goes before the day that was announced, but it has been', () => {
    const given = arrived();
    propose(given, { date: '2026-04-10' });
    expect(close(given, {})).toBe('validation_failed');
    expect(close(given, { date: '2026-04-04' })).toBe('validation_failed');
    expect(close(given, { date: '2026-04-03' })).toBe('ok');
    expect(meetingOf(given).heldOn).toBe('2026-04-03');
  });
});

describe('What a meeting is about', () => {
  it('only a petition stands on an agenda, and a series behind the wall is none', () => {
    const given = arrived();
    propose(given);
    expect(propose(given, { case: 'm1' }, 'm2')).toBe('validation_failed');
    const [first, ...others] = policy().meetings;
    const walled = { ...policy(), meetings: [{ ...first!, sealed: true }, ...others] };
    expect([seriesOf(policy(), first!.id)?.id, seriesOf(walled, first!.id)]).toEqual([first!.id, undefined]);
  });

  it('a lead is named for the matter on the agenda, and for no other (Art. 24)', () => {
    const given = arrived();
    propose(given);
    const lead = { petition: 'p1', lead: 'health', co: ['civil_affairs'] };
    expect(close(given, { lead: { ...lead, petition: 'p2' } })).toBe('validation_failed');
    expect(close(given, { lead: { ...lead, lead: 'nobody' } })).toBe('validation_failed');
    expect(close(given, { lead: { ...lead, co: ['nobody'] } })).toBe('validation_failed');
    expect(close(given, { lead })).toBe('ok');
  });

  it('where no matter is on the agenda no lead is named', () => {
    const given = arrived();
    propose(given, { case: '' });
    expect(close(given, { lead: { petition: null, lead: 'health' } })).toBe('validation_failed');
  });

  it('minutes of a meeting that was announced keep its series, others may name theirs', () => {
    const [given, unannounced] = [arrived(), arrived()];
    propose(given);
    close(given, {});
    close(unannounced, { series: 'leading_group_monthly' });
    expect([meetingOf(given).series, meetingOf(unannounced).series]).toEqual([
      'chiefs_dispatch',
      'leading_group_monthly',
    ]);
  });
});

describe('Who reads the minutes of a meeting', () => {
  const reads = (given: Petition, unit: string) =>
    mayKnow(meetingReaders(meetingOf(given)), person('x', { unit, roles: ['handler'] }));

  it('the bodies that lead and help, and those that a resolution charges', () => {
    const given = arrived();
    propose(given, { invite: [] });
    expect(reads(given, 'health')).toBe(false);
    close(given, {
      lead: { petition: 'p1', lead: 'health', co: ['civil_affairs'] },
      resolutions: [{ what: '…', owner: 'police', due: '2026-04-10' }],
    });
    expect(['health', 'civil_affairs', 'police', 'education'].map((unit) => reads(given, unit))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(meetingReaders(meetingOf(given)).filter((key) => key.startsWith('unit:'))).toHaveLength(3);
  });
});

describe('What the screens show of a meeting', () => {
  it('before it: the agenda; its minutes are owed by the office that holds it', () => {
    const given = arrived();
    propose(given);
    expect(given.stage.view('m1', '2026-04-02 09:00')).toEqual({
      series: 'chiefs_dispatch',
      heldOn: '2026-04-03',
      petition: 'p1',
      invited: ['health'],
      resolutions: [],
      lead: null,
      co: [],
      minuted: 0,
    });
    expect(meetingNext.proposed?.(meetingOf(given))).toEqual({
      act: 'meeting.close',
      who: 'role:leading_group_office',
      by: '2026-04-03',
    });
  });

  it('after it: what was decided, for whom and until when', () => {
    const given = arrived();
    propose(given);
    const resolutions = [{ what: '…', owner: 'health', due: '2026-04-10' }];
    close(given, { resolutions, lead: { petition: 'p1', lead: 'health', co: ['civil_affairs'] } });
    expect(given.stage.view('m1', '2026-04-03 10:00')).toMatchObject({
      resolutions: [{ owner: 'health', due: '2026-04-10' }],
      lead: 'health',
      co: ['civil_affairs'],
      minuted: 1,
    });
  });

  it('minutes about no matter in particular answer for none', () => {
    const given = arrived();
    propose(given, { case: '' });
    close(given, {});
    expect(given.stage.view('m1', '2026-04-03 10:00')).toMatchObject({ petition: null, minuted: 0 });
  });

  it('stands on the agenda until the minutes are there; what it does not know changes nothing', () => {
    expect([meeting.stageOf('proposed'), meeting.stageOf('closed')]).toEqual(['agenda', 'closed']);
    const given = arrived();
    propose(given);
    const before = meetingOf(given);
    expect(meeting.evolve(before, { name: 'meeting.moved', data: {}, at: before.openedAt, by: 'x' })).toBe(before);
  });
});
