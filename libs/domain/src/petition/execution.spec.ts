import { law } from '../../../../test/property/law';
import { calendar } from '../../../../test/support/law-data';
import { noticeText } from '../duties/notice-text';
import { dueMilestones, nextMilestone, type MilestoneInput } from '../clocks/milestone';
import { executionOwed } from './execution';
import { petitionScope } from './clocks';
import { handed, Petition } from './petition.fixture';

function watch(given: Petition, now: string): MilestoneInput {
  const { rungs: claimed, ladderStopped } = given.state;
  const context = given.stage.contextAt(now);
  return {
    ...{ clocks: {}, claimed, ladderStopped, calendar, now: context.now, overdueWatch: ['T05'] },
    ...{ ladder: given.policy.ladder, owed: executionOwed(given.state, context) },
  };
}
const late = (given: Petition, at: string) =>
  petitionScope(given.state, given.stage.contextAt(at)).facts('execution_due_passed');

describe('Art. 32, 40: what was supported and is not carried out in time is told, not silent', () => {
  it('thirty days after delivery, unless the opinion names a day', () => {
    const given = new Petition(law(), calendar).delivered(); // on 22 May
    expect(nextMilestone(watch(given, '2026-05-23 09:00'))).toEqual({
      ...{ at: '2026-06-22T16:00:00.000Z', kind: 'overdue', clock: 'execution/a', rung: 'overdue' }, // 21 June is a Sunday
    });
    expect(late(given, '2026-06-22 09:00')).toBe(false);
    expect(late(given, '2026-06-23 09:00')).toBe(true);
    const named = new Petition(law(), calendar);
    named.answered({ parts: [{ part: 'a', outcome: 'supported', basis: '…', executeBy: '2026-06-05' }] });
    named.do('2026-05-22 10:15', 'wjj', 'deliver', handed('D18', '2026-05-22'));
    expect(nextMilestone(watch(named, '2026-05-23 09:00'))?.at).toBe('2026-06-05T16:00:00.000Z');
  });

  it('handler, head and supervisor hear of it, with the day', () => {
    const given = new Petition(law(), calendar).delivered();
    const data = {
      clock: 'execution/a',
      rung: 'overdue',
      document: 'D23',
      to: ['case:handler', 'case:unit_head', 'role:supervisor'],
    };
    const event = { name: 'supervision.urged', data, at: '2026-06-22T16:00:00.000Z', by: 'system' };
    const { notices } = given.duties('2026-06-23 00:00', { state: given.state, events: [event], answers: {} });
    expect(notices).toEqual(['overdue → unit:health', 'overdue → head:health', 'overdue → role:supervisor']);
    const text = noticeText(
      { about: 'overdue', rung: 'execution/a.overdue' },
      given.state,
      given.stage.contextAt('2026-06-23 00:00'),
    );
    expect(text).toContain('支持的处理意见未按期执行');
  });

  it('carried out in time there is nothing to tell; told once it is not told again', () => {
    const given = new Petition(law(), calendar).delivered();
    const claimed = { 'execution/a.overdue': 'sent' };
    expect(dueMilestones(watch(given, '2026-07-01 09:00'))).toHaveLength(1);
    expect(dueMilestones({ ...watch(given, '2026-07-01 09:00'), claimed })).toEqual([]);
    given.do('2026-06-10 09:00', 'wjj', 'record_execution', {
      items: [{ part: 'a', what: '…', date: '2026-06-10', proof: '…' }],
    });
    expect(dueMilestones(watch(given, '2026-07-01 09:00'))).toEqual([]);
    expect(late(given, '2026-07-01 09:00')).toBe(false);
  });

  it('what was only explained is not executed', () => {
    const given = new Petition(law(), calendar).answered({ parts: [{ part: 'a', outcome: 'explained', basis: '…' }] });
    given.do('2026-05-22 10:15', 'wjj', 'deliver', handed('D18', '2026-05-22'));
    expect(executionOwed(given.state, given.stage.contextAt('2026-07-01 09:00'))).toEqual([]);
  });
});
