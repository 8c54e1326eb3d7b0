import type { Rating } from '../api';
import type { Progress } from '../progress';

export const grades: readonly (readonly [grade: Rating['grade'], title: string])[] = [
  ['satisfied', '满意'],
  ['basically_satisfied', '基本满意'],
  ['dissatisfied', '不满意'],
];

/** Reasons to tick for 不满意; they are joined to the text, the server keeps one reason. */
export const reasons = ['未解决', '超期', '态度', '没说清'] as const;

export interface Ratee {
  object: string;
  title: string;
}

/** Who is rated: the body that answers for the matter, then the petition bureau (满意度评价办法). */
export function rateesOf({ unit, unitTitle }: Pick<Progress, 'unit' | 'unitTitle'>): Ratee[] {
  const bureau = { object: 'petition_bureau', title: '信访部门' };
  if (!unit || unit === bureau.object) return [bureau];
  return [{ object: unit, title: unitTitle ? `责任单位：${unitTitle}` : '责任单位' }, bureau];
}

/** One reason from what was ticked and written; '' when there is none. */
export function reasonText(ticked: readonly string[], written: string): string {
  return [ticked.join('、'), written.trim()].filter(Boolean).join('；');
}
