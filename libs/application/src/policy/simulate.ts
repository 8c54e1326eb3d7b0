import { Injectable } from '@nestjs/common';
import { dayOf, addDays } from '@yimen/domain/calendar/days';
import { planRungs } from '@yimen/domain/clocks/ladder';
import { limitOf } from '@yimen/domain/clocks/lanes';
import { replay } from '@yimen/domain/clocks/replay';
import type { CaseEvent, CaseState } from '@yimen/domain/kernel/case-state';
import { blankHead, fold } from '@yimen/domain/kernel/fold';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { Day } from '@yimen/domain/kernel/types';
import type { Policy } from '@yimen/domain/policy/policy';
import { procedureOf } from '@yimen/domain/procedures';
import type { EntityManager } from 'typeorm';
import { clockViews } from '../acts/answer';
import { Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';

/** What a changed rule would have made of the cases of a period. Nothing is written. */
export interface Simulation {
  from: Day;
  to: Day;
  cases: number;
  /** Cases with a limit that ends on another day. */
  movedCases: number;
  /** By limit: how many end earlier, later, begin to exist, cease to exist. */
  moved: Record<string, { earlier: number; later: number; added: number; gone: number }>;
  /** Worst colour of each case on the last day of the period. */
  colours: { was: Record<string, number>; now: Record<string, number> };
  /** Reminders that fall into the period. */
  reminders: { was: number; now: number };
}

interface Row {
  id: string;
  state: CaseState;
  events: CaseEvent[];
}

const batch = 200;
const worst = ['red', 'orange', 'yellow', 'blue', 'green'];

/** 推演 (S5, screens l): last month's cases counted again under a changed pack, and what would move. Touches no case. */
@Injectable()
export class SimulatePack {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** In: a centre, the policy to try, the last day and the length of the period in days. */
  async execute(centerId: string, policy: Policy, days = 30): Promise<Simulation> {
    const law = await this.database.asSystem((tx) => this.policies.contextOf(tx, centerId));
    const [from, to] = [addDays(law.today, -days), law.today];
    const result: Simulation = {
      ...{ from, to, cases: 0, movedCases: 0, moved: {} },
      ...{ colours: { was: {}, now: {} }, reminders: { was: 0, now: 0 } },
    };
    for (let after = ''; ;) {
      const rows = await this.database.asSystem((tx) => rowsAfter(tx, centerId, from, after));
      if (!rows.length) return result;
      for (const row of rows) count(result, row, law, { ...law, policy });
      after = rows.at(-1)?.id ?? '';
    }
  }
}

/** Cases that were alive in the period, by id. */
function rowsAfter(tx: EntityManager, centerId: string, from: Day, after: string): Promise<Row[]> {
  return tx.query(
    `select f.id, f.state, (select jsonb_agg(e.event order by e.seq) from case_event e
              where e.center_id = f.center_id and e.case_id = f.id) as events
       from case_file f
      where f.center_id = $1 and f.procedure = 'petition' and (f.closed_at is null or f.closed_at >= $2::date)
        and ($3 = '' or f.id > nullif($3, '')::uuid)
      order by f.id limit ${batch}`,
    [centerId, from, after],
  );
}

function count(result: Simulation, { id, state, events }: Row, before: Context, after: Context): void {
  const petition = procedureOf('petition');
  const blank = petition.blank(blankHead(id, 'petition', state.caseCode, state.openedAt, state.openedBy));
  const told = fold(petition, blank, events);
  const { state: tried, moved } = replay(petition, blank, events, after);
  result.cases += 1;
  if (moved.length) result.movedCases += 1;
  for (const { clock, was, now } of moved) {
    const line = (result.moved[clock] ??= { earlier: 0, later: 0, added: 0, gone: 0 });
    line[was === null ? 'added' : now === null ? 'gone' : now < was ? 'earlier' : 'later'] += 1;
  }
  tally(result.colours.was, worstColour(told, before));
  tally(result.colours.now, worstColour(tried, after));
  result.reminders.was += remindersIn(result, told, before);
  result.reminders.now += remindersIn(result, tried, after);
}

function worstColour(state: CaseState, context: Context): string | undefined {
  const colours = clockViews(state, context).flatMap(({ colour }) => colour ?? []);
  return worst.find((colour) => colours.includes(colour as (typeof colours)[number]));
}

function tally(counts: Record<string, number>, colour: string | undefined): void {
  if (colour) counts[colour] = (counts[colour] ?? 0) + 1;
}

function remindersIn({ from, to }: Simulation, state: CaseState, { policy, calendar }: Context): number {
  const watched = Object.values(state.clocks).filter(({ id }) => policy.ladder.clocks.includes(limitOf(id)));
  return watched
    .flatMap((clock) => planRungs(clock, policy.ladder, calendar).map((rung) => ({ ...rung, clock })))
    .filter(
      ({ on, fate, clock }) =>
        fate === 'send' && on >= from && on <= to && !(clock.stoppedAt && dayOf(clock.stoppedAt) < on),
    ).length;
}
