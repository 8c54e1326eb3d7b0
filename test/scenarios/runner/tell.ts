import type { Line } from './line';
import type { Story } from './story';

const mark = { passed: '✓', failed: '✗', unjudged: '–' } as const;

/** The opening of a told story. */
export function opening(story: Story, live: boolean): string {
  const how = live ? '在运行中的系统里，不移动时间' : `虚拟时间，从 ${day(story.calendar_from)} 起`;
  return `${story.id} ${story.title}（${how}）\n`;
}

/** One step as a person reads it: time, who, what, and for a failure what was wanted and what came. */
export function told({ index, at, who, say, verdict, problems }: Line): string {
  const number = String(index).padStart(3);
  const first = `${number} ${mark[verdict]} ${day(at)} ${at.slice(11, 16)}  ${who}：${say}`;
  return [first, ...problems.map((problem) => `        ${problem}`)].join('\n');
}

function day(instant: string): string {
  return instant.slice(0, 10);
}

/** `37 passed, 1 failed`: the last line of a run. */
export function closing(lines: Line[]): string {
  const count = (verdict: Line['verdict']) => lines.filter((line) => line.verdict === verdict).length;
  return `${count('passed')} passed, ${count('failed')} failed`;
}

/** For a live run: what was not judged, and why. Empty when everything was. */
export function unjudged(lines: Line[]): string {
  const count = lines.filter(({ verdict }) => verdict === 'unjudged').length;
  return count === 0
    ? ''
    : `（– ${count} 步取决于故事里的日期；不移动时间就不判断：期限、到期日和等到某日才有的结果。）`;
}
