import type { Clock } from '../../api/wire';
import { badgeWords, lookOf, shapes } from './badge';

const clock = (change: Partial<Clock>): Clock => ({
  from: '2026-10-26',
  days: 60,
  dueRaw: '2026-12-25',
  dueRolled: '2026-12-25',
  state: 'running',
  colour: 'blue',
  badge: '剩余32天',
  ...change,
});
const shown = (change: Partial<Clock>) => `${shapes[lookOf(clock(change))]}${badgeWords(clock(change))}`;

describe('a limit on a badge (screens 1.5)', () => {
  it.each<[string, Partial<Clock>]>([
    ['剩32天', {}],
    ['◆剩6天', { colour: 'yellow', badge: '剩余6天' }],
    ['▲剩2天', { colour: 'red', badge: '剩余2天' }],
    ['▲今日到期', { colour: 'red', badge: '今日到期' }],
    ['▲法定顺延至 10月8日', { colour: 'yellow', badge: '法定顺延至 10月8日' }],
    ['▲超2日', { state: 'overdue', badge: '超期2天', late: true }],
    ['▲超2日', { state: 'overdue', badge: '超承诺2天', late: true }],
    ['‖ 中止', { state: 'paused', badge: '11月20日起暂停计算' }],
    ['剩53天·暂定', { badge: '剩余53天（暂定）', provisional: true }],
    ['✓ 按期 11-20', { state: 'stopped', stopped: '2026-11-20', badge: '11月20日停止' }],
    ['✓ 超期办结', { state: 'stopped', stopped: '2026-12-28', late: true, badge: '12月28日停止，超期' }],
  ])('%s', (text, change) => {
    expect(shown(change)).toBe(text);
  });

  it('is never called 超 while the rolled day is still to come', () => {
    expect(shown({ colour: 'red', badge: '法定顺延至 10月8日', dueRolled: '2026-10-08' })).not.toContain('超');
  });
});
