import { isSealed, type Progress } from '../progress';
import { wholeDay } from './dates';
import { limitsOf } from './limits';
import { sentenceOf } from './sentence';

/** What is read aloud: the sentence, the days that are still to come, the remedies, and what was answered. */
export function spokenText(progress: Progress): string {
  if (isSealed(progress)) return sentenceOf(progress);
  const limits = limitsOf(progress)
    .filter(({ state }) => state === 'running' || state === 'overdue')
    .map(({ title, dueRolled, badge }) => `${title}，最迟${wholeDay(dueRolled)}，${badge}。`);
  const answers = progress.answers.flatMap(({ opinion }) => (opinion ? [`答复意见：${opinion}。`] : []));
  const remedies = progress.remedies.map(({ title, until, how }) =>
    until ? `${title}，最迟${wholeDay(until)}。${how}。` : `${title}，还没有起算，有送达证明后起算。`,
  );
  return [sentenceOf(progress), ...limits, ...answers, ...remedies].join('\n').replace(/。。/g, '。');
}
