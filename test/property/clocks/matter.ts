import fc from 'fast-check';
import { buildCalendar, type Calendar } from '@yimen/domain/calendar/calendar';
import type { ClockState } from '@yimen/domain/clocks/definition';
import { runClocks } from '@yimen/domain/clocks/engine';
import type { ClockScope } from '@yimen/domain/clocks/run';
import type { Facts } from '@yimen/domain/kernel/types';
import { calendarData, city, national } from '../../support/law-data';
import { day, serial, type Almanac } from './calculator';
import type { Row } from './law';

const definitions = {
  zhongxiang: [...(national.clocks ?? []), ...(city('zhongxiang').clocks ?? [])],
  tongling: [...(national.clocks ?? []), ...(city('tongling').clocks ?? [])],
};

/** A matter that has only clocks, under any calendar. */
export class Matter {
  clocks: Record<string, ClockState> = {};
  readonly calendar: Calendar;

  constructor(
    readonly almanac: Almanac,
    private readonly scope: Partial<ClockScope> & { known?: Facts },
    private readonly pack: 'zhongxiang' | 'tongling' = 'zhongxiang',
    private readonly commitmentsRoll?: boolean,
  ) {
    const { rows, until, endsOnWeekends } = almanac;
    const days = rows.map((row) => ({ ...row, name: '休' }));
    const data = { version: 'x', coveredFrom: calendarData.coveredFrom, coveredUntil: until, days };
    this.calendar = buildCalendar(data, { weekendsAreRestDays: !endsOnWeekends });
  }

  /** Something happens; the clocks that it changed are answered. */
  tell(name: string, at: string, data: Facts = {}): ClockState[] {
    const { known = {}, ...scope } = this.scope;
    const changed = runClocks({
      definitions: definitions[this.pack],
      clocks: this.clocks,
      event: { name, at, data },
      scope: { procedure: 'petition', sources: [], ...scope, facts: (fact) => known[fact] },
      calendar: this.calendar,
      limits: national.mediation.limits,
      ...(this.commitmentsRoll === undefined ? {} : { commitmentsRoll: this.commitmentsRoll }),
    });
    this.clocks = { ...this.clocks, ...Object.fromEntries(changed.map((clock) => [clock.id, clock])) };
    return changed;
  }

  clock(id: string): ClockState {
    const clock = this.clocks[id];
    if (!clock) throw new Error(`${id} does not run`);
    return clock;
  }
}

/** The matter for which a row of the table is made. */
export function scopeOf({ source, procedure = 'petition', category = 'claim', mode, known }: Row) {
  return {
    ...{ procedure, category, route: 'petition', sources: source ? [source] : [] },
    ...(mode ? { mode } : {}),
    known: { identity_clear: true, ...known },
  };
}

const START = Date.parse('2024-01-01T00:00:00+08:00');
const MINUTE = 60_000;

/** Any minute of 2024–2026. */
export const instants = fc
  .integer({ min: 0, max: 1096 * 1440 - 1 })
  .map((n) => new Date(START + n * MINUTE).toISOString());

/** An instant so many minutes later. */
export const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * MINUTE).toISOString();
/** Minutes of up to so many days, now and then none at all. */
export const waits = (days: number) => fc.oneof(fc.constant(0), fc.integer({ min: 0, max: days * 1440 }));

const lands = fc.integer({ min: serial('2024-01-01'), max: serial('2027-06-30') });

/** The State's calendar, told to its end or only in part, with storms of the town's own, also on days that the nation works. */
export const almanacs: fc.Arbitrary<Almanac> = fc
  .record({
    until: fc.constantFrom('2024-12-31', '2025-12-31', '2026-12-31', '2026-12-31', '2026-12-31'),
    storms: fc.array(fc.tuple(lands, fc.integer({ min: 1, max: 6 })), { maxLength: 25 }),
    endsOnWeekends: fc.constantFrom(false, false, false, true),
  })
  .map(({ until, storms, endsOnWeekends }) => {
    const state = calendarData.days
      .filter((row) => row.day <= until)
      .map(({ day: date, kind }) => ({ day: date, kind }));
    const rests = storms.flatMap(([first, length]) => Array.from({ length }, (_, i) => first + i));
    const local = [...new Set(rests)].map((n) => ({ day: day(n), kind: 'local_rest' as const }));
    return { rows: [...state, ...local], until, endsOnWeekends };
  });
