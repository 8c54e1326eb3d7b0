import { Injectable } from '@nestjs/common';
import { chooseWindows, hallHours, type WindowChoice } from '@yimen/domain/desk/windows';
import type { Session } from '../accounts/session';
import { Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';

const waitingSql = `select window_id as window, count(*)::int as waiting from desk_entry
  where center_id = $1 and day = $2::date and state = 'waiting' group by window_id`;

/** 去向: windows for a matter, best first, with who waits there. */
@Injectable()
export class Windows {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** In: topic and category, if known. Out: at most three suggested, then all others. */
  list(
    { centerId, actor }: Session,
    matter: { matter?: string; category?: string },
  ): Promise<{ items: WindowChoice[] }> {
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const { policy, today, now, calendar } = await this.policies.contextOf(tx, centerId);
      const rows: { window: string; waiting: number }[] = await tx.query(waitingSql, [centerId, today]);
      const waiting = Object.fromEntries(rows.map((row) => [row.window, row.waiting]));
      const hours = hallHours(policy, calendar.isWorkingDay(today), shanghaiTime(now));
      return { items: chooseWindows(policy, { topic: matter.matter, category: matter.category }, waiting, hours) };
    });
  }
}

/** 'HH:MM' in Shanghai, which has no summer time. */
function shanghaiTime(instant: string): string {
  return new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
}
