import { chineseDay } from '../../calendar/chinese';
import { isDay } from '../../calendar/days';
import type { Day, Json } from '../../kernel/types';
import { demand } from '../../kernel/refusal';

/** What has happened lies on no day to come. A field that is left out, or is no day, is judged elsewhere. */
export function notInFuture(day: Json | undefined, today: Day, pointer: string, title: string): void {
  const message = `${title}不能晚于今天`;
  demand(!isDay(day) || day <= today, 'validation_failed', `${message}。`, [{ pointer, code: 'in_future', message }]);
}

/** What is asked for lies on no day gone by. */
export function notInPast(day: Json | undefined, today: Day, pointer: string, title: string): void {
  const message = `${title}不能早于今天`;
  demand(!isDay(day) || day >= today, 'validation_failed', `${message}。`, [{ pointer, code: 'in_past', message }]);
}

/** A hearing takes place on the day it was called for, not before. */
export function notBefore(day: Day, today: Day): void {
  const message = `听证定于${chineseDay(day)}举行`;
  const early = [{ pointer: '/stage', code: 'not_yet', message }];
  demand(today >= day, 'act_not_allowed_in_status', `${message}。`, early);
}
