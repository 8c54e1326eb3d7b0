import type { WallCall } from './wall';

const eightHours = 8 * 3_600_000;
const weekdays = '日一二三四五六';
const digits = '零一二三四五六七八九';

/** Time in Shanghai, which has no summer time, as its parts. */
function shanghai(ms: number): Date {
  return new Date(ms + eightHours);
}

/** '10:42'. */
export function timeOf(ms: number): string {
  return shanghai(ms).toISOString().slice(11, 16);
}

/** '11-23 周一'. */
export function dayOf(ms: number): string {
  const at = shanghai(ms);
  return `${at.toISOString().slice(5, 10)} 周${weekdays[at.getUTCDay()] ?? ''}`;
}

/** '3号窗口 人社局'. */
export function placeOf({ windowTitle }: Pick<WallCall, 'windowTitle'>): string {
  return windowTitle.replace(/号窗(?= |$)/, '号窗口');
}

/** As it is called out: the number digit by digit, so that nobody hears 十七 where 零一七 stands on his slip. */
export function spoken({ ticket, windowTitle }: Pick<WallCall, 'ticket' | 'windowTitle'>): string {
  const number = [...ticket].map((sign) => digits[Number(sign)] ?? sign).join('，');
  return `请，${number}，号，到，${placeOf({ windowTitle })}`;
}

/** Calls that came after `since`, oldest first: those to be called out. */
export function newCalls(calls: readonly WallCall[], since: string): WallCall[] {
  return calls.filter(({ at }) => at > since).reverse();
}

const shapes: Record<string, [shape: string, word: string]> = {
  red: ['▲', '红'],
  orange: ['■', '橙'],
  yellow: ['◆', '黄'],
  blue: ['●', '蓝'],
  green: ['✓', '绿'],
};

/** '▲红': a shape and a word, never a colour alone. */
export function lightOf(colour: string): string {
  return (shapes[colour] ?? ['', colour]).join('');
}
