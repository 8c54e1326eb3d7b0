import { workingDaysFromTo, type Calendar } from '../calendar/calendar';
import { isDay } from '../calendar/days';
import { recordOf, recordsOf, textOf, textsOf } from '../kernel/facts';
import type { Day } from '../kernel/types';
import type { Policy } from '../policy/policy';

/** Who receives visitors on a day, and when: 今日坐班 (S3-12). */
export interface OnDuty {
  login: string;
  hours: string;
}

/**
 * The leader whose turn it is: the pack's roster is followed in turn, one working day each, from the day it begins on. Null on a
 * rest day, before that day, and where the pack publishes no such roster.
 */
export function leaderOnDuty({ raw }: Policy, today: Day, calendar: Calendar): OnDuty | null {
  const roster = recordsOf(raw.rosters).find(({ id }) => id === 'leader_on_duty');
  const turn = recordOf(recordOf(raw.duty).leader_on_duty);
  const sequence = textsOf(turn.sequence);
  const begins = textOf(turn.starts_on);
  if (roster?.published !== true || !sequence.length || !isDay(begins)) return null;
  if (today < begins || !calendar.isWorkingDay(today)) return null;
  const nth = workingDaysFromTo(begins, today, calendar) - 1;
  const [span] = recordsOf(recordOf(raw.center).hours);
  const hours = span ? `${textOf(span.from)}–${textOf(span.to)}` : '';
  return { login: sequence[nth % sequence.length] ?? '', hours };
}
