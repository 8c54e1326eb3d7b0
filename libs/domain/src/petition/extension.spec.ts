import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { filled, Petition } from './petition.fixture';

const story = () => new Petition(law(), calendar).accepted();
const ask = (given: Petition, at: string, days: number) => given.refused(at, 'wjj', 'request_extension', { days });

describe('Art. 34: sixty days, and thirty more at the most', () => {
  it('asked until the rolled last day: Sunday 7 June passes to Monday, and Tuesday is too late', () => {
    const given = story();
    expect(given.due('T05')).toEqual(['2026-06-07', '2026-06-08']);
    expect(ask(given, '2026-06-09 00:00', 30)).toBe('extension_after_expiry');
    expect(ask(given, '2026-06-08 23:59', 30)).toBe('ok');
  });

  it('no more than thirty, and what gains no day is none: the last day has rolled already', () => {
    const given = story();
    expect(ask(given, '2026-06-01 09:00', 31)).toBe('extension_over_30_days');
    for (const days of [1, 0, -3, 1.5]) expect(ask(given, '2026-06-01 09:00', days)).toBe('extension_gains_no_day');
    expect(ask(given, '2026-06-01 09:00', 2)).toBe('ok');
  });

  it('a claim of another route is never accepted, so that there is nothing to prolong (Art. 31)', () => {
    const other = new Petition(law(), calendar).signed({ route: 'judicial' });
    expect(other.refused('2026-04-08 10:02', 'wjj', 'accept', filled.accept)).toBe('act_not_allowed_in_status');
    expect(ask(other, '2026-06-01 09:00', 30)).toBe('act_not_allowed_in_status');
  });

  it('once: neither while one waits nor after one was granted', () => {
    const given = story();
    expect(ask(given, '2026-06-01 09:00', 10)).toBe('ok');
    expect(ask(given, '2026-06-01 09:05', 10)).toBe('extension_already_granted');
    given.do('2026-06-02 09:00', 'wjjHead', 'approve_extension');
    expect(given.state).toMatchObject({ extensionDays: 10, pending: null, papers: { D15: 1 } });
    expect(ask(given, '2026-06-03 09:00', 10)).toBe('extension_already_granted');
  });

  it('granted by the head of the unit alone, and only what was asked', () => {
    const given = story();
    expect(given.refused('2026-06-01 08:00', 'wjjHead', 'approve_extension')).toBe('approval_closed');
    ask(given, '2026-06-01 09:00', 10);
    for (const who of ['wjj', 'wjjDeputy', 'deputy'] as const)
      expect(given.refused('2026-06-01 10:00', who, 'approve_extension')).toBe('extension_approver_not_head');
    expect(given.refused('2026-06-01 10:00', 'mzjHead', 'approve_extension')).toBe('not_found');
    const granted = given.do('2026-06-02 09:00', 'wjjHead', 'approve_extension', { days: 30 });
    expect(given.clock('T06')).toMatchObject({
      from: '2026-06-07',
      budget: 10,
      dueRaw: '2026-06-17',
      dueRolled: '2026-06-17',
    });
    expect(given.duties('2026-06-02 09:00', granted).notices).toEqual(['petition.extension_granted → unit:health']);
  });

  it('the same signature through the list of approvals', () => {
    const given = story();
    ask(given, '2026-06-01 09:00', 10);
    const act = { act: 'petition.approve_extension' };
    expect(given.refused('2026-06-01 10:00', 'wjjDeputy', 'approval.approve', act)).toBe('extension_approver_not_head');
    given.do('2026-06-02 09:00', 'wjjHead', 'approval.approve', act);
    expect(given.state.extensionDays).toBe(10);
  });

  it('returned, it may be asked again; T05 never moved', () => {
    const given = story();
    ask(given, '2026-06-01 09:00', 10);
    given.do('2026-06-02 09:00', 'wjjHead', 'approval.return', { act: 'petition.approve_extension', reason: '…' });
    expect(given.clock('T06')).toBeUndefined();
    expect(given.due('T05')).toEqual(['2026-06-07', '2026-06-08']);
    expect(ask(given, '2026-06-03 09:00', 20)).toBe('ok');
  });
});
