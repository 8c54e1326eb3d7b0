import type { Clock } from '../../api/wire';
import { badgeWords, lookOf, restWords, shapes } from './badge';

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
    ['‖ 中止·听证', { state: 'paused', badge: '11月20日起暂停计算', paused: '听证', left: 12 }],
    ['◆剩3个工作日', { colour: 'yellow', badge: '剩余5天', unit: 'working', left: 3 }],
    ['▲超2个工作日', { state: 'overdue', badge: '超期4天', unit: 'working', over: 2, late: true }],
    ['✓ 超2日办结', { state: 'stopped', stopped: '2026-12-27', late: true, over: 2, badge: '12月27日停止，超期' }],
    ['剩8个工作日·暂定', { badge: '剩余12天（暂定）', provisional: true, unit: 'working', left: 8 }],
    ['剩53天·暂定', { badge: '剩余53天（暂定）', provisional: true }],
    ['✓ 按期 11-20', { state: 'stopped', stopped: '2026-11-20', badge: '11月20日停止' }],
    ['✓ 超期办结', { state: 'stopped', stopped: '2026-12-28', late: true, badge: '12月28日停止，超期' }],
  ])('%s', (text, change) => {
    expect(shown(change)).toBe(text);
  });

  it('a limit that rests says what it goes on with', () => {
    expect(restWords(clock({ state: 'paused', left: 12 }))).toBe('余12天，恢复后续算');
    expect(restWords(clock({ state: 'paused', unit: 'working', left: 3 }))).toBe('余3个工作日，恢复后续算');
  });

  it('is never called 超 while the rolled day is still to come', () => {
    expect(shown({ colour: 'red', badge: '法定顺延至 10月8日', dueRolled: '2026-10-08' })).not.toContain('超');
  });
});
