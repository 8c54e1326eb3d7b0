import type { Clock } from '../../api/wire';

export type Look = 'plain' | 'yellow' | 'orange' | 'red' | 'overdue' | 'paused' | 'done' | 'late' | 'waiting';

/** How a limit looks today: its shape and tint repeat the server's colour and state. */
export function lookOf(clock: Clock): Look {
  if (clock.state === 'overdue') return 'overdue';
  if (clock.state === 'paused') return 'paused';
  if (clock.state === 'lapsed') return 'done';
  if (clock.state === 'stopped') return clock.late ? 'late' : 'done';
  if (clock.colour === 'red' || rolledOn(clock)) return 'red';
  return clock.colour === 'yellow' || clock.colour === 'orange' ? clock.colour : 'plain';
}

/** The raw day is over, the rolled one not: the server's own words say so, and nothing may call it 超. */
function rolledOn({ badge }: Clock): boolean {
  return badge.startsWith('法定顺延至');
}

export const shapes: Record<Look, string> = {
  plain: '',
  yellow: '◆',
  orange: '■',
  red: '▲',
  overdue: '▲',
  paused: '‖ ',
  done: '✓ ',
  late: '✓ ',
  waiting: '○ ',
};

/** A number of days in the limit's own unit: 8个工作日, 8天, 8日. */
function inUnit(count: number, { unit }: Clock, natural: '天' | '日'): string {
  return unit === 'working' ? `${count}个工作日` : `${count}${natural}`;
}

/** The words of a badge: the server's, as short as a badge allows. 剩余15天 → 剩15天; 超期2天 → 超2日; 剩8个工作日 where working days count. */
export function badgeWords(clock: Clock): string {
  const { state, over, left, unit } = clock;
  const beyond = over ? inUnit(over, clock, '日') : '期';
  if (state === 'stopped') return clock.late ? `超${beyond}办结` : `按期 ${(clock.stopped ?? '').slice(5)}`.trim();
  if (state === 'paused') return clock.paused ? `中止·${clock.paused}` : '中止';
  if (state === 'overdue' && over) return `超${beyond}`;
  const working = state === 'running' && unit === 'working' && left ? `剩${inUnit(left, clock, '天')}` : null;
  return (working && clock.provisional ? `${working}·暂定` : (working ?? clock.badge))
    .replace(/^剩余/, '剩')
    .replace(/^超(?:期|承诺)(\d+)天/, '超$1日')
    .replace('（暂定）', '·暂定');
}

/** What a limit that rests goes on with: 余12天，恢复后续算. */
export function restWords(clock: Clock): string {
  return clock.left === undefined ? `${clock.badge}，恢复后续算` : `余${inUnit(clock.left, clock, '天')}，恢复后续算`;
}
