import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { nextMilestone } from '../clocks/milestone';
import type { Facts } from '../kernel/types';
import { filled, handed, Petition } from './petition.fixture';

const twoParts: Facts = { subMatters: [{ part: 'a' }, { part: 'b' }] };

/** Part b went to civil affairs on 31 March, the rest to health on 1 April. */
function sent(policy = law()): Petition {
  const given = new Petition(policy, calendar).triaged(twoParts);
  given.do('2026-03-31 09:00', 'triage', 'forward', { to: 'civil_affairs', part: 'b' });
  given.do('2026-04-01 09:10', 'triage', 'forward', { to: 'health' });
  return given;
}

describe('Art. 23, 34: a part that goes its own way has its own limits, counted from its own days', () => {
  it('T03 and T04 from its receipt, T05 from its acceptance, beside those of the lead part', () => {
    const given = sent();
    expect(given.due('T03/b')).toEqual(['2026-04-15', '2026-04-15']);
    expect(given.due('T04/b')).toEqual(['2026-04-08', '2026-04-08']); // 6 April is 清明; five working days
    expect(given.due('T03')).toEqual(['2026-04-16', '2026-04-16']);
    given.do('2026-04-02 09:00', 'mzj', 'sign');
    given.do('2026-04-03 10:00', 'mzj', 'accept', filled.accept);
    expect(given.clock('T04/b')?.stoppedOn).toBe('2026-04-03');
    expect(given.due('T05/b')).toEqual(['2026-06-02', '2026-06-02']);
    expect(given.clock('T04')?.stoppedOn).toBeUndefined();
    expect(given.clock('T05')).toBeUndefined();
  });

  it('its notice ends its own T03, and only that', () => {
    const given = sent();
    given.do('2026-04-03 10:00', 'mzj', 'accept', filled.accept);
    given.do('2026-04-08 10:00', 'wjj', 'accept', filled.accept);
    given.do('2026-04-09 10:00', 'mzj', 'deliver', handed('D06', '2026-04-07')); // issued on the 3rd, for all that the 8th was later
    expect(given.clock('T03/b')?.stoppedOn).toBe('2026-04-07');
    expect(given.clock('T03')?.stoppedOn).toBeUndefined();
    given.do('2026-04-10 10:00', 'wjj', 'deliver', handed('D06', '2026-04-10'));
    expect(given.clock('T03')?.stoppedOn).toBe('2026-04-10');
  });

  it('guided elsewhere its T03 ends; returned, nothing of it runs; rejected, its T04 goes on', () => {
    const guided = sent();
    guided.do('2026-04-03 10:00', 'mzj', 'guide', filled.guide);
    expect(guided.clock('T03/b')?.stoppedOn).toBe('2026-04-03');
    const rejected = sent();
    rejected.do('2026-04-02 09:00', 'mzj', 'object', { reasons: '…' });
    expect(rejected.clock('T04/b')?.stoppedOn).toBe('2026-04-02');
    rejected.do('2026-04-03 09:00', 'triage', 'decide_objection', { part: 'b', granted: false, reasons: '…' });
    expect(rejected.clock('T04/b')?.stoppedOn).toBeUndefined();
    expect(rejected.refused('2026-04-07 09:00', 'mzj', 'object', { reasons: '…' })).toBe('objection_not_new');
    expect(rejected.refused('2026-04-09 09:00', 'mzj', 'object', { reasons: '…', newGround: '…' })).toBe(
      'objection_after_limit',
    );
    const returned = sent();
    returned.do('2026-04-02 09:00', 'mzj', 'object', { reasons: '…' });
    returned.do('2026-04-03 09:00', 'triage', 'decide_objection', { part: 'b', granted: true, reasons: '…' });
    expect(returned.clock('T03/b')?.stoppedOn).toBe('2026-04-03');
    returned.do('2026-04-07 09:00', 'triage', 'forward', { to: 'civil_affairs', part: 'b' });
    expect(returned.clock('T03/b')).toMatchObject({ from: '2026-04-07' });
    expect(returned.clock('T03/b')?.stoppedOn).toBeUndefined();
  });

  it('where the superior named its body nobody objects, and there is no T04 (Art. 24)', () => {
    const given = new Petition(law(), calendar).triaged(twoParts);
    given.do('2026-03-31 09:00', 'gov', 'decide_lead', { lead: 'civil_affairs', part: 'b' });
    expect(given.clock('T04/b')).toBeUndefined();
    expect(given.due('T03/b')).toEqual(['2026-04-15', '2026-04-15']);
  });

  it('assigned with a day of its own, it owes a result by that day (T11)', () => {
    const given = new Petition(law(), calendar).triaged(twoParts);
    given.do('2026-03-31 09:00', 'triage', 'assign', { to: 'civil_affairs', part: 'b', deadline: '2026-05-20' });
    expect(given.due('T11/b')).toEqual(['2026-05-20', '2026-05-20']);
    expect(given.clock('T11')).toBeUndefined();
  });

  it('a promise of the house runs beside it as well (L2, L3)', () => {
    const given = sent(law('zhongxiang'));
    given.do('2026-04-03 10:00', 'mzj', 'accept', filled.accept);
    expect(given.clock('L2/b')).toMatchObject({ kind: 'commitment', from: '2026-03-31' });
    expect(given.clock('L3/b')).toMatchObject({ kind: 'commitment', from: '2026-04-03' });
  });

  it('one opinion answers every part: with it the sixty days of all of them end', () => {
    const given = sent();
    given.do('2026-04-03 10:00', 'mzj', 'accept', filled.accept);
    given.do('2026-04-08 10:00', 'wjj', 'accept', filled.accept);
    given.do('2026-04-10 09:30', 'wjj', 'record_interview');
    const parts = ['a', 'b'].map((part) => ({ part, outcome: 'explained', basis: '…' }));
    given.do('2026-05-20 09:40', 'wjj', 'issue_opinion', { ...filled.opinion, parts });
    given.do('2026-05-22 10:15', 'wjj', 'deliver', handed('D18', '2026-05-22'));
    expect(given.clock('T05')?.stoppedOn).toBe('2026-05-22');
    expect(given.clock('T05/b')?.stoppedOn).toBe('2026-05-22');
    expect(given.clock('T07/b')).toBeUndefined(); // one opinion, one window
  });

  it('its body asks for its own extension, once; the lead part’s days do not move (Art. 34)', () => {
    const given = sent();
    given.do('2026-04-03 10:00', 'mzj', 'accept', filled.accept);
    given.do('2026-04-08 10:00', 'wjj', 'accept', filled.accept);
    given.do('2026-05-25 10:00', 'mzj', 'request_extension', { days: 20, reason: '…' });
    given.do('2026-05-26 10:00', 'mzjHead', 'approve_extension');
    expect(given.due('T06/b')).toEqual(['2026-06-22', '2026-06-22']);
    expect(given.clock('T06')).toBeUndefined();
    const asked = { days: 10, reason: '…' };
    expect(given.refused('2026-05-27 10:00', 'mzj', 'request_extension', asked)).toBe('extension_already_granted');
    expect(given.refused('2026-05-27 10:00', 'wjj', 'request_extension', asked)).toBe('ok');
  });

  it('the lead part guided: the next one leads and keeps its limits as they stand', () => {
    const given = sent();
    given.do('2026-04-02 10:00', 'mzj', 'accept', filled.accept);
    given.do('2026-04-02 16:00', 'mzj', 'deliver', handed('D06', '2026-04-02'));
    given.do('2026-04-03 09:00', 'wjj', 'guide', filled.guide);
    expect(given.state).toMatchObject({ status: 'accepted', lead: 'civil_affairs' });
    expect(given.due('T05')).toEqual(['2026-06-01', '2026-06-01']);
    expect(given.clock('T03')?.stoppedOn).toBe('2026-04-02'); // told already: it is not told twice
    expect(Object.keys(given.state.clocks).filter((id) => id.endsWith('/b'))).toEqual([]);
  });
});

describe('What is late in a part is told like anything late', () => {
  it('the ladder and the watch look at each of its limits, and tell its own body', () => {
    const policy = law('national');
    const given = sent(policy);
    const input = {
      ...{ clocks: given.state.clocks, ladder: policy.ladder, claimed: {}, ladderStopped: [] as string[] },
      ...{ calendar, overdueWatch: ['T03'], now: '2026-04-01T02:00:00.000Z' },
    };
    const { 'T03/b': own } = given.state.clocks;
    const claimed = Object.fromEntries(policy.ladder.rungs.map(({ id }) => [`T03/b.${id}`, 'sent']));
    const next = nextMilestone({ ...input, clocks: { 'T03/b': own! }, claimed });
    expect(next).toMatchObject({ kind: 'overdue', clock: 'T03/b' });
    const reminded = {
      name: 'supervision.urged',
      data: { clock: 'T03/b', rung: 'overdue', to: ['case:handler', 'case:unit_head'] },
    };
    const event = { ...reminded, at: '2026-04-15T16:00:00.000Z', by: 'system' };
    const { notices } = given.duties('2026-04-16 09:00', { state: given.state, events: [event], answers: {} });
    expect(notices).toEqual(['overdue → unit:civil_affairs', 'overdue → head:civil_affairs']);
  });
});
