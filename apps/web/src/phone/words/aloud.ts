import { isSealed, type Agreement, type Progress, type Remedy } from '../progress';
import { wholeDay } from './dates';
import { limitsOf } from './limits';
import { sentenceOf } from './sentence';

/** What is read aloud: the sentence, the days that are still to come, what was answered and agreed, the remedies. */
export function spokenText(progress: Progress): string {
  if (isSealed(progress)) return sentenceOf(progress);
  const { answers, remedies, agreement, reply, guidance = [] } = progress;
  const limits = limitsOf(progress)
    .filter(({ state }) => state === 'running' || state === 'overdue')
    .map(({ title, dueRolled, badge }) => `${title}，最迟${wholeDay(dueRolled)}，${badge}。`);
  const opinions = answers.flatMap(({ opinion }) => (opinion ? [`答复意见：${opinion}。`] : []));
  const ways = guidance.map(
    ({ body, address, applyLimit }) => `请到${body}办理，地址${address}，申请期限${applyLimit}。`,
  );
  const replied = reply?.reason ? [`答复意见：${reply.reason}。`] : [];
  const agreed = agreement ? agreementAloud(agreement) : [];
  const rights = remedies.map((remedy) =>
    remedy.until ? rightAloud(remedy) : `${remedy.title}，还没有起算，有送达证明后起算。`,
  );
  const lines = [sentenceOf(progress), ...limits, ...opinions, ...replied, ...ways, ...agreed, ...rights];
  // what is masked is spoken as people speak of it
  return lines
    .join('\n')
    .replace(/。。/g, '。')
    .replace(/\*+(?=\d)/g, '尾号')
    .replace(/\*+/g, '某');
}

function agreementAloud({ instalments, manner, rights }: Agreement): string[] {
  const owed = instalments
    .filter(({ performedOn }) => !performedOn)
    .map(({ due, amount }) => `${amount.replace(/,|\.00$/g, '')}元，最迟${wholeDay(due)}履行。`);
  return [...owed, ...(owed.length && manner ? [`履行方式：${manner}。`] : []), ...rights.map(rightAloud)];
}

function rightAloud({ title, until, how }: Remedy): string {
  return `${title}${until ? `，最迟${wholeDay(until)}` : ''}。${how}。`;
}
