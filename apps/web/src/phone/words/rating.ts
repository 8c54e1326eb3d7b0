import type { Rating } from '../api';
import type { Progress } from '../progress';

export const grades: readonly (readonly [grade: Rating['grade'], title: string])[] = [
  ['satisfied', '满意'],
  ['basically_satisfied', '基本满意'],
  ['dissatisfied', '不满意'],
];

/** Reasons to tick for 不满意. */
export const reasons: readonly (readonly [code: string, title: string])[] = [
  ['unsolved', '未解决'],
  ['late', '超期'],
  ['attitude', '态度'],
  ['unclear', '没说清'],
];

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

/** What was given, as it is read back. */
export function gradeTitle(grade: string): string {
  return grades.find(([code]) => code === grade)?.[1] ?? '已评价';
}
