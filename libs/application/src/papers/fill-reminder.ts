import { chineseDay } from '@yimen/domain/calendar/chinese';
import { daysBetween } from '@yimen/domain/calendar/days';
import { textOf } from '@yimen/domain/kernel/facts';
import { roleTitle, unitTitle } from '@yimen/domain/policy/policy';
import { wordsOf, type Fill } from './fill';
import type { PaperSource } from './source';

/** The limit that a reminder is about. */
function clockTold({ told, state }: PaperSource) {
  return state.clocks[textOf(told?.clock)];
}

export const dueTold: Fill = (source) => {
  const clock = clockTold(source);
  return clock ? chineseDay(clock.dueRaw) : '';
};

export const daysLeft: Fill = (source) => {
  const clock = clockTold(source);
  const days = clock ? daysBetween(source.context.today, clock.dueRaw) : NaN;
  if (!clock) return '';
  return days > 0 ? `剩余${days}天` : days === 0 ? '今日到期' : `已逾期${-days}天`;
};

/** Whom the ladder's step addresses, in words: 'case:unit_head' → 责任单位主要负责人. */
export const remindedTo: Fill = ({ told, context, state }) => {
  const lead = 'lead' in state ? unitTitle(context.policy, textOf(state.lead as string)) : '';
  const to = Array.isArray(told?.to) ? told.to.map((one) => textOf(one)) : [];
  const roles = [...new Set(to.map((one) => levels[one] ?? roleTitle(context.policy, one.replace('role:', ''))))];
  return `${lead}${roles.join('、')}`;
};
const levels: Record<string, string> = {
  'case:handler': '承办人',
  'case:unit_deputy': '分管负责人',
  'case:unit_head': '主要负责人',
};

/** 督办函 that the ladder itself writes: problem, rule, demand and day follow from the limit. */
export const ladder =
  (fill: Fill, own: string): Fill =>
  (source) =>
    wordsOf(source.body[own]) || fill(source);
export const nearDue: Fill = (source) => {
  const clock = clockTold(source);
  return clock
    ? `信访事项（一案一码${source.state.caseCode}）办理期限将于${chineseDay(clock.dueRaw)}届满，尚未办结`
    : '';
};
