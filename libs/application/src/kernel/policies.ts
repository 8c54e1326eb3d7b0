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

/** The law of each centre as rules read it: its pack in force and its calendar with local rest days. Cached by version. */
@Injectable()
export class Policies {
  private readonly cache = new Map<string, Law>();

  constructor(
    private readonly clock: Clock,
    private readonly calendars: CalendarSource,
  ) {}

  /** Everything a decision may know, at this moment. */
  async contextOf(
    tx: EntityManager,
    centerId: string,
    related: CaseState[] = [],
    version?: number,
  ): Promise<Context & { version: number }> {
    const law = await this.current(tx, centerId, version);
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

  /** Forgets what it has read; call after a pack or a rest day was loaded. */
  forget(): void {
    this.cache.clear();
  }

  private async current(tx: EntityManager, centerId: string, version?: number): Promise<Law> {
    const key = `${centerId}/${version ?? 'now'}`;
    const law = this.cache.get(key) ?? (await this.load(tx, centerId, version));
    this.cache.set(key, law);
    return law;
  }

  private async load(tx: EntityManager, centerId: string, version?: number): Promise<Law> {
    const [row]: { version: number; merged: PackData }[] = await tx.query(
      `select version, merged from policy_pack where center_id = $1 and ($2::int is null or version = $2) order by version desc limit 1`,
      [centerId, version ?? null],
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
