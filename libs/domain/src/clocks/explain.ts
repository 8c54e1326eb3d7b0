import type { Calendar } from '../calendar/calendar';
import { addDays, weekday } from '../calendar/days';
import { chineseDay, chineseMonthDay } from '../calendar/chinese';
import { weekdayName } from '../calendar/words';
import type { Day } from '../kernel/types';
import { countDue, type Due, type Span } from './count';

/** A step of the way to a last day; `on` is the day it speaks of. */
export interface ExplainStep {
  on: Day | null;
  text: string;
}

export interface ExplainInput extends Span {
  title?: string;
  /** Name of the law text, e.g. 信访工作条例. */
  law?: string;
  /** Article as the packs write it, e.g. '23(3)'. */
  article?: string;
  /** The last day stood in a letter (T11, T12). */
  stated?: boolean;
  /** Name of the limit at whose original end this one begins (T06: 办结). */
  countsFrom?: string;
  roll?: boolean;
}

/** How the last day came about, in Chinese: start, count, each skipped or made-up day by name, rolling, article. */
export function explainDue(input: ExplainInput, calendar: Calendar): ExplainStep[] {
  const due = countDue(input, calendar, { roll: input.roll });
  return [
    { on: input.from, text: startText(input) },
    ...(input.unit === 'working' ? workingSteps(input.from, due.dueRaw, calendar) : []),
    { on: due.dueRaw, text: countText(input, due) },
    ...rollingSteps(due, calendar),
    ...(due.provisional
      ? [{ on: due.dueRolled, text: `${calendar.coveredUntil}之后的放假安排尚未公布，按普通周末推算，结果暂定` }]
      : []),
    ...basis(input),
  ];
}

function startText({ from, countsFrom }: ExplainInput): string {
  if (countsFrom) return `自${countsFrom}期限的原始届满日${chineseDay(from)}起接续计算`;
  return `${chineseDay(from)}（${weekdayName(from)}）开始，当日不计入，从次日起算（民法典第201条）`;
}

function countText(input: ExplainInput, { dueRaw }: Due): string {
  const { budget, excluded = 0, extended = 0 } = input;
  if (input.stated) return `文书写明的期限：${chineseDay(dueRaw)}（${weekdayName(dueRaw)}）`;
  if (budget + excluded + extended === 0) return `当日办结：${chineseDay(dueRaw)}，不顺延`;
  const unit = input.unit === 'working' ? '个工作日' : '日';
  const more = (extended ? `，另延长${extended}${unit}` : '') + (excluded ? `，其间${excluded}${unit}不计入` : '');
  return `${input.title ? `${input.title}：` : ''}${budget}${unit}${more}，届满日${chineseDay(dueRaw)}（${weekdayName(dueRaw)}）`;
}

/** Days of a working-day limit that need a word: those skipped, and weekends worked to make up for a holiday. */
function workingSteps(from: Day, last: Day, calendar: Calendar): ExplainStep[] {
  const steps: ExplainStep[] = [];
  for (let day = addDays(from, 1); day <= last; day = addDays(day, 1)) {
    const name = calendar.nameOf(day) ?? weekdayName(day);
    if (!calendar.isWorkingDay(day)) steps.push({ on: day, text: `${chineseMonthDay(day)}${name}，不是工作日，不计` });
    else if (weekday(day) >= 6)
      steps.push({ on: day, text: `${chineseMonthDay(day)}${name}（${weekdayName(day)}），计入` });
  }
  return steps;
}

function rollingSteps({ dueRaw, dueRolled }: Due, calendar: Calendar): ExplainStep[] {
  if (dueRaw === dueRolled) return [];
  const steps: ExplainStep[] = [];
  for (let day = dueRaw; day < dueRolled; day = addDays(day, 1)) {
    steps.push({ on: day, text: `${chineseMonthDay(day)}${calendar.nameOf(day) ?? weekdayName(day)}，休息日` });
  }
  return [
    ...steps,
    {
      on: dueRolled,
      text: `顺延至其后第一个工作日${chineseDay(dueRolled)}（${weekdayName(dueRolled)}）（民法典第203条）`,
    },
  ];
}

function basis({ law, article }: ExplainInput): ExplainStep[] {
  return law ? [{ on: null, text: `依据：《${law}》${article ? articleText(article) : ''}` }] : [];
}

/** '23(3)' → '第23条（3）'; '31(1)-(5)' → '第31条（1）—（5）'; '22,23' → '第22条、第23条'. */
function articleText(article: string): string {
  const words = article.split(',').map((part) => part.trim().replace(/^(\d+(?:-\d+)?)/, '第$1条'));
  return words
    .join('、')
    .replace(/\((\d+)\)/g, '（$1）')
    .replace(/（(\d+)）-（/g, '（$1）—（');
}
