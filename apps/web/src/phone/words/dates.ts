import { chineseDay } from '@yimen/domain/calendar/chinese';
import { weekdayName } from '@yimen/domain/calendar/words';
import type { Day } from '@yimen/domain/kernel/types';

/** '2026-12-25' → '2026年12月25日（星期五）'. */
export function wholeDay(day: Day): string {
  return `${chineseDay(day)}（${weekdayName(day)}）`;
}
