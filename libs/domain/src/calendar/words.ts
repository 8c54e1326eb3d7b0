import type { Day } from '../kernel/types';
import { chineseDay, chineseMonthDay } from './chinese';
import { weekday } from './days';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** '2026-10-08' → '10月8日', with the year only where it is not that of `today`. */
export function shortDate(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? chineseMonthDay(day) : chineseDay(day);
}

/** '2026-10-08' → '星期四'. */
export function weekdayName(day: Day): string {
  return `星期${weekdays[weekday(day) - 1]}`;
}

/** '2026-11-26' → '11-26（周四）', with the year only where it is not that of `today`. */
export function dayWithWeekday(day: Day, today: Day): string {
  const date = day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
  return `${date}（周${weekdays[weekday(day) - 1]}）`;
}
