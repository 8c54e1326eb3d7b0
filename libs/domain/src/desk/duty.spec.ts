import { buildCalendar } from '../calendar/calendar';
import { law } from '../../../../test/property/law';
import { leaderOnDuty } from './duty';

const plain = { version: 'test', coveredFrom: '2026-01-01', coveredUntil: '2026-12-31' };
/** The roster of the demonstration begins on the working Sunday 2026-01-04; 01-01 to 01-03 were holidays. */
const calendar = buildCalendar({ ...plain, days: [{ day: '2026-01-04', kind: 'working', name: '元旦调休' }] });
const policy = law('demo_center');
const on = (day: string, of = policy) => leaderOnDuty(of, day, calendar)?.login ?? null;

describe('今日坐班 (S3-12): leaders in turn, one working day each', () => {
  it('begins on its first day, goes round in the order of the pack, and passes over rest days without losing the turn', () => {
    const week = ['2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-12'];
    expect(week.map((day) => on(day))).toEqual([
      'leader1',
      'leader2',
      'leader3',
      'leader4',
      'leader1',
      'leader2',
      'leader3',
    ]);
    expect(['2026-01-03', '2026-01-10', '2026-01-11'].map((day) => on(day))).toEqual([null, null, null]);
  });

  it('tells the hours of the morning', () => {
    expect(leaderOnDuty(policy, '2026-01-05', calendar)?.hours).toBe('08:30–12:00');
  });

  it('nobody is named where the roster is not published, or where the pack has none', () => {
    const hidden = { ...policy, raw: { ...policy.raw, rosters: [{ id: 'leader_on_duty', published: false }] } };
    expect(on('2026-01-05', hidden)).toBeNull();
    expect(on('2026-01-05', law('national'))).toBeNull();
  });
});
