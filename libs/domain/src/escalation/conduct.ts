import { daysBetween, dayOf, isInstant } from '../calendar/days';
import { demand } from '../kernel/refusal';
import type { Instant } from '../kernel/types';
import type { Conduct } from '../petition/state';

/** Minutes since 1970 of an instant in any zone, so that records with different offsets compare. */
function minutesOf(instant: Instant): number {
  const [, hour, minute, sign, zoneHour, zoneMinute] =
    /T(\d{2}):(\d{2})(?:.*?)(?:Z|([+-])(\d{2}):(\d{2}))$/.exec(instant) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0));
  const day = instant.slice(0, 10);
  return daysBetween('1970-01-01', day) * 1440 + Number(hour) * 60 + Number(minute) - offset;
}

/** Was somebody dissuaded for this very act? A record older than the act is none (Art. 47). */
function dissuaded({ at, dissuadedAt }: Conduct): boolean {
  if (!at || !dissuadedAt) return false;
  if (isInstant(at) && isInstant(dissuadedAt)) return minutesOf(dissuadedAt) >= minutesOf(at);
  return dissuadedAt >= dayPart(at);
}

function dayPart(at: Instant): string {
  return isInstant(at) ? dayOf(at) : at;
}

/**
 * The enforcement gate without its signature: item, time and place, course, evidence, dissuasion (Art. 26, 47; right 5).
 * Refuses with the code of the first that is missing.
 */
export function conductEvidenced(conduct: Conduct | undefined): void {
  demand(conduct?.item, 'conduct_item_missing', '须指明属于条例第二十六条哪一项；诉求高、态度差不是第二十六条行为。');
  demand(conduct.at && conduct.placed, 'conduct_time_place_missing', '须写明行为的时间和地点。');
  demand(conduct.described, 'conduct_course_missing', '须写明行为的经过。');
  demand(conduct.evidence > 0, 'conduct_evidence_missing', '须附行为的证据材料。');
  demand(dissuaded(conduct), 'dissuasion_record_missing', '工作人员应当先劝阻、批评、教育，并附这一次的记录。');
}
