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

/** The words of a badge: the server's, as short as a badge allows. 剩余15天 → 剩15天; 超期2天 → 超2日. */
export function badgeWords(clock: Clock): string {
  if (clock.state === 'stopped') return clock.late ? '超期办结' : `按期 ${(clock.stopped ?? '').slice(5)}`.trim();
  if (clock.state === 'paused') return '中止';
  return clock.badge
    .replace(/^剩余/, '剩')
    .replace(/^超(?:期|承诺)(\d+)天/, '超$1日')
    .replace('（暂定）', '·暂定');
}
