import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { buildCalendar, type Calendar, type CalendarData } from '@yimen/domain/calendar/calendar';
import { dayOf } from '@yimen/domain/calendar/days';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { PackData, Policy } from '@yimen/domain/policy/policy';
import { viewPolicy } from '@yimen/domain/policy/view';
import type { EntityManager } from 'typeorm';
import { Clock } from './ports';

/** The calendar data that the installation ships (policy/calendars), read once at start. */
export abstract class CalendarSource {
  abstract data(): CalendarData;
}

interface Law {
  version: number;
  policy: Policy;
  calendar: Calendar;
}

const freshMs = 60_000;

function keyOf(centerId: string, version?: number): string {
  return `${centerId}/${version ?? 'now'}`;
}

/** The law of each centre as rules read it: its pack in force and its calendar with local rest days. Cached by version. */
@Injectable()
export class Policies {
  private readonly cache = new Map<string, { law: Law; at: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly calendars: CalendarSource,
  ) {}

  /** Everything a decision may know, at this moment: by the version named, else by the newest that is in force today (packs README, Versions). */
  async contextOf(
    tx: EntityManager,
    centerId: string,
    related: CaseState[] = [],
    version?: number,
  ): Promise<Context & { version: number }> {
    const recalled = this.recall(centerId, version);
    const law = recalled ?? (await this.load(tx, centerId, version));
    if (!recalled) this.cache.set(keyOf(centerId, version), { law, at: performance.now() });
    return this.context(law, related);
  }

  /** The same without the database, when this law was read within the last minute; else null. */
  known(centerId: string, related: CaseState[], version: number): (Context & { version: number }) | null {
    const law = this.recall(centerId, version);
    return law ? this.context(law, related) : null;
  }

  private context(law: Law, related: CaseState[]): Context & { version: number } {
    const now = this.clock.now();
    return {
      version: law.version,
      now,
      today: dayOf(now),
      calendar: law.calendar,
      policy: law.policy,
      related: Object.fromEntries(related.map((state) => [state.id, state])),
      newId: () => uuidv7(),
    };
  }

  /** What another process has loaded meanwhile (a pack, a rest day) is seen after a minute. */
  private recall(centerId: string, version?: number): Law | null {
    const known = this.cache.get(keyOf(centerId, version));
    return known && performance.now() - known.at < freshMs ? known.law : null;
  }

  /** Forgets what it has read; call after a pack or a rest day was loaded. */
  forget(): void {
    this.cache.clear();
  }

  private async load(tx: EntityManager, centerId: string, version?: number): Promise<Law> {
    const [row]: { version: number; merged: PackData }[] = await tx.query(
      `select version, merged from policy_pack where center_id = $1 and ($2::int is null or version = $2)
        order by (effective_from <= $3::date) desc, version desc limit 1`,
      [centerId, version ?? null, dayOf(this.clock.now())],
    );
    if (!row) throw new Error(`No policy pack for centre ${centerId}`);
    const local: { day: string; name: string }[] = await tx.query(
      `select to_char(day, 'YYYY-MM-DD') as day, name from local_rest_day where center_id = $1`,
      [centerId],
    );
    const data = this.calendars.data();
    const days = [...data.days, ...local.map((rest) => ({ ...rest, kind: 'local_rest' as const }))];
    return { version: row.version, policy: viewPolicy(row.merged), calendar: buildCalendar({ ...data, days }) };
  }
}
