import type { CaseAnswer, Clock } from '../api/wire';
import { dayWithWeekday } from './words/days';
import { nextWords, type NextWords } from './words/statuses';

const desks = { desk: '甄别分流岗', bureau: '信访局' } as const;

/** The limit of the law that the next step has to keep; undefined when none runs. */
function limitOf({ clocks }: CaseAnswer, { limits }: NextWords): Clock | undefined {
  const running = limits.map((id) => clocks[id]);
  return running.find((clock) => clock?.state === 'running' || clock?.state === 'overdue');
}

/** 谁该做什么、哪天到期, in one sentence; the day is that of the law's limit for this step. Nothing owed: no sentence. */
export function nextSentence(item: CaseAnswer): string | null {
  const next = nextWords(item.procedure, item.status);
  if (!next) return null;
  const who = next.who === 'unit' ? (item.leadTitle ?? '责任单位') : desks[next.who];
  const limit = limitOf(item, next);
  if (item.pending) return `等待复签，之后由 ${who} ${next.what}`;
  if (!limit) return `请 ${who} ${next.what}`;
  const late = limit.state === 'overdue';
  const day = dayWithWeekday(limit.dueRolled);
  return late
    ? `请 ${who} 立即${next.what}；期限 ${day} 已过`
    : `请 ${who} 于 ${day}前${next.what}；逾期自动提醒上一级`;
}

/** The same for a row of a list: 我 11-26前 签收. In: the case and the units of the person. */
export function nextShort(item: CaseAnswer, ownUnits: string[]): string {
  const next = nextWords(item.procedure, item.status);
  if (!next) return '—';
  const own = next.who === 'unit' && item.lead && ownUnits.includes(item.lead);
  const who = own ? '我' : next.who === 'unit' ? (item.leadTitle ?? '责任单位') : desks[next.who];
  const limit = limitOf(item, next);
  const day = limit ? ` ${limit.dueRolled.slice(5)}前` : '';
  return item.pending ? `待复签 ${next.what}` : `${who}${day} ${next.what}`;
}

/** The first line of a case: what is next. */
export function NextStep({ item }: { item: CaseAnswer }) {
  const sentence = nextSentence(item);
  return sentence ? <p className="next">下一步：{sentence}</p> : null;
}
