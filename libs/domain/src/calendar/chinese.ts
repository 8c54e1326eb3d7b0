import type { Day } from '../kernel/types';

/** '2026-07-27' → '2026年7月27日'. */
export function chineseDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** '2026-10-08' → '10月8日'. */
export function chineseMonthDay(day: Day): string {
  return chineseDay(day).replace(/^\d+年/, '');
}
