import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import type { CaseEvent } from '../kernel/case-state';
import { filled, handed, Petition } from '../petition/petition.fixture';
import { noticeText } from './notice-text';
import { noticesOf } from './notices';
import { mayHear, recipientsOf } from './recipients';

const story = () => new Petition(law(), calendar);
const now = '2026-06-01 09:00';

describe('Who is told', () => {
  it('the petitioner of his registration, a unit of a letter, its head of what waits for him', () => {
    const given = story();
    const registered = given.do('2026-03-30 09:12', 'guide', 'register', filled.register);
    expect(given.duties(now, registered).notices).toEqual(['petition.registered → person:wang']);
    given.do('2026-03-30 09:40', 'triage', 'triage', filled.claim);
    const sent = given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
    expect(given.duties(now, sent).notices).toEqual(['petition.arrived → unit:health']);
    const asked = given.do('2026-04-02 09:10', 'wjj', 'decline', filled.decline);
    expect(given.duties(now, asked).notices).toEqual(['approval.asked → head:health']);
  });

  it('the desk of an objection, the unit of its rejection', () => {
    const given = story().arrived();
    const objected = given.do('2026-04-02 09:00', 'wjj', 'object', { reasons: '…' });
    expect(given.duties(now, objected).notices).toEqual(['petition.objected → role:triage_officer']);
    const rejected = given.do('2026-04-03 09:00', 'triage', 'decide_objection', { granted: false });
    expect(given.duties(now, rejected).notices).toEqual(['petition.objection_rejected → unit:health']);
  });

  it('the proposer of the signature', () => {
    const given = story().signed();
    given.do('2026-04-03 09:00', 'wjj', 'decline', filled.decline);
    const before = given.state;
    const signed = given.do('2026-04-03 10:00', 'wjjHead', 'approval.approve', { act: 'petition.decline' });
    expect(given.duties(now, signed, before).notices).toEqual(['approval.approved → login:wjj1']);
  });

  it('the petitioner of each paper that reached him; other papers are only proven', () => {
    const given = story().accepted();
    const notice = given.do('2026-04-08 16:20', 'wjj', 'deliver', handed('D06', '2026-04-08'));
    expect(given.duties(now, notice).notices).toEqual(['petition.notified → person:wang']);
    given.do('2026-06-01 09:00', 'wjj', 'request_extension', { days: 30 });
    given.do('2026-06-01 10:00', 'wjjHead', 'approve_extension');
    const proven = given.do('2026-06-01 11:00', 'wjj', 'deliver', handed('D15', '2026-06-01'));
    expect(given.duties(now, proven).notices).toEqual([]);
  });

  it('a group or urgent visit goes to the intelligence centre as the pack wants, a plain one does not', () => {
    const given = story();
    const group = given.do('2026-03-30 09:12', 'guide', 'register', { ...filled.register, persons: 5 });
    expect(given.duties(now, group).notices).toContain('sensitive_to_intelligence → unit:intelligence_center');
    const urgent = given.do('2026-03-30 09:12', 'guide', 'register', { ...filled.register, flags: ['urgent'] }, 'p2');
    const heard = given.duties('2026-03-30 09:12', urgent);
    expect(heard.notices).toEqual(
      expect.arrayContaining(['urgent_alert → unit:government', 'urgent_alert → unit:party_committee']),
    );
    expect(heard.tasks).toContain('urgent_report → role:bureau_head, 2026-03-30');
  });
});

describe('A reminder', () => {
  const reminded = (to: string[]): CaseEvent => ({
    name: 'supervision.reminded',
    at: '',
    by: 'system',
    data: { clock: 'T05', rung: 'd10', to, document: 'D23', channel: 'sms' },
  });

  it('reaches everybody once, with its rung, paper and way', () => {
    const given = story().accepted();
    const event = reminded(['case:unit_deputy', 'case:unit_head', 'case:unit_deputy', 'case:charge_leader']);
    const heard = noticesOf(given.state, given.state, event, given.stage.contextAt(now), () => undefined);
    expect(heard).toEqual([
      { about: 'reminder', to: 'deputy:health', rung: 'T05.d10', document: 'D23', channel: 'sms' },
      { about: 'reminder', to: 'head:health', rung: 'T05.d10', document: 'D23', channel: 'sms' },
    ]);
  });

  it('that comes too late is a breach: the supervision’s own trigger, no rung of the ladder (Art. 40)', () => {
    const given = story().accepted();
    const to = ['case:handler', 'case:unit_head', 'role:supervisor'];
    const data = { clock: 'T05', rung: 'overdue', to, document: 'D23' };
    const passed: CaseEvent = { name: 'supervision.urged', at: '', by: 'system', data };
    const context = given.stage.contextAt('2026-06-20 09:00');
    const heard = noticesOf(given.state, given.state, passed, context, () => undefined);
    expect(heard.map(({ about, rung, to: who }) => [about, rung, who])).toEqual([
      ['overdue', 'T05.overdue', 'unit:health'],
      ['overdue', 'T05.overdue', 'head:health'],
      ['overdue', 'T05.overdue', 'role:supervisor'],
    ]);
    expect(noticeText({ about: 'overdue', rung: 'T05.overdue' }, given.state, context)).toBe(
      '【code-p1】“办结”期限已于2026年6月8日届满仍未完成，请立即办理并说明原因。',
    );
  });

  it('names the limit and its day, and the case by its code alone', () => {
    const given = story().accepted();
    const context = given.stage.contextAt(now);
    expect(noticeText({ about: 'reminder', rung: 'T05.d10' }, given.state, context)).toBe(
      '【code-p1】“办结”期限2026年6月7日到期，请抓紧办理。',
    );
    expect(noticeText({ about: 'after_settled' }, given.state, context)).toBe('【code-p1】办结回访。');
    expect(noticeText({ about: 'petition.arrived' }, given.state, context)).toMatch(
      /^【code-p1】有新的转送、交办事项到达/,
    );
  });
});

describe('Whom the packs mean', () => {
  it('the named handler, or the unit while nobody is named; a stranger to the case is nobody', () => {
    const given = story().accepted();
    expect(recipientsOf('case:handler', given.state)).toEqual(['unit:health']);
    given.do('2026-04-09 09:00', 'wjjDeputy', 'assign_handler', { handler: 'wjj1' });
    expect(recipientsOf('case:handler', given.state)).toEqual(['login:wjj1']);
    expect(recipientsOf('case:petitioner', given.state)).toEqual(['person:wang']);
    expect(recipientsOf('case:first_handler', given.state)).toEqual(['login:guide1']);
    expect(recipientsOf('case:charge_leader', given.state)).toEqual([]);
    expect(recipientsOf('post:bureau_director', given.state)).toEqual(['post:bureau_director']);
    expect(recipientsOf('somebody', given.state)).toEqual([]);
  });

  it('before it lies anywhere there is no unit to hear', () => {
    expect(recipientsOf('case:unit_head', story().triaged().state)).toEqual([]);
  });

  it('sealed, only those inside hear, and their heads with them (Art. 30)', () => {
    const { state } = story().accepted();
    expect(mayHear(state, 'role:supervisor')).toBe(true);
    const sealed = { ...state, sealed: 'accusation', handler: 'wjj1' };
    const inside = [
      'role:discipline_officer',
      'unit:health',
      'head:health',
      'deputy:health',
      'person:wang',
      'login:wjj1',
    ];
    expect(inside.filter((to) => !mayHear(sealed, to))).toEqual([]);
    const outside = [
      'role:supervisor',
      'unit:civil_affairs',
      'head:civil_affairs',
      'post:bureau_director',
      'login:guide1',
      'person:zhao',
    ];
    expect(outside.filter((to) => mayHear(sealed, to))).toEqual([]);
  });
});
