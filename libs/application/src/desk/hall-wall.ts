import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { dayOf } from '@yimen/domain/calendar/days';
import { leaderOnDuty } from '@yimen/domain/desk/duty';
import { slipPromises } from '@yimen/domain/desk/slip';
import { ticketText, windowsOf } from '@yimen/domain/desk/windows';
import type { Context } from '@yimen/domain/kernel/procedure';
import { AccountEntity } from '@yimen/entities/account/account.entity';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { colourOfRow, openStatuses } from '../cases/list-query';
import { Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { centreOf, windowTitle } from '../visits/slip-lines';

/** Lights change with the day and with acts; a wall that is a minute behind misleads nobody, and a count reads every open case. */
const lightsMs = 60_000;
const shownCalls = 5;

interface Call {
  ticket: number;
  window_id: string;
  called_at: Date;
}

interface Light {
  colour: string;
  title: string;
  count: number;
}

const callsSql = `select ticket, window_id, called_at from desk_entry
  where center_id = $1 and day = $2::date and called_at is not null and state in ('called', 'done')
  order by called_at desc limit ${shownCalls}`;
const waitingSql = `select window_id as window, count(*)::int as waiting from desk_entry
  where center_id = $1 and day = $2::date and state = 'waiting' group by window_id`;
const countsSql = `select count(*) filter (where kind <> 'consult')::int as registered,
    count(*) filter (where kind = 'consult')::int as consult from desk_entry where center_id = $1 and day = $2::date`;

/** Of the day's events what the hall may know: how many were settled on the spot, how many mediations came into force. */
const doneSql = `select count(distinct case_id) filter (
      where name = 'petition.settled' and event -> 'data' ->> 'closingKind' = 'settled_on_spot')::int as settled,
    count(distinct case_id) filter (where name = 'mediation.effective')::int as mediated
  from case_event where center_id = $1 and name in ('petition.settled', 'mediation.effective')
    and at >= ($2::date)::timestamp at time zone 'Asia/Shanghai' and at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai'
    and sealed is null`;

/** What the screen in the hall shows: numbers, windows and counts, the leader on duty. No visitor's name, no matter, no code of a case (screens o). */
@Injectable()
export class HallWall {
  private readonly lights = new Map<string, { until: number; items: Light[] }>();

  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** In: a person or a screen of the centre. Sealed matters are in no figure. */
  snapshot({ centerId }: Session) {
    return this.database.inCenter({ centerId, compartments: [] }, async (tx) => {
      const context = await this.policies.contextOf(tx, centerId);
      const { policy, now } = context;
      const today = [centerId, dayOf(now)];
      const calls: Call[] = await tx.query(callsSql, today);
      const waiting: { window: string; waiting: number }[] = await tx.query(waitingSql, today);
      const [counts] = await tx.query<{ registered: number; consult: number }[]>(countsSql, today);
      const [done] = await tx.query<{ settled: number; mediated: number }[]>(doneSql, today);
      const { centre, phone } = centreOf(policy);
      return {
        ...{ at: now, centre, phone, free: slipPromises.free },
        calls: calls.map((call) => ({
          ticket: ticketText(call.ticket),
          window: call.window_id,
          windowTitle: windowTitle(policy, call.window_id),
          at: call.called_at.toISOString(),
        })),
        windows: windowsOf(policy).map(({ id }) => ({
          window: id,
          title: windowTitle(policy, id),
          waiting: waiting.find(({ window }) => window === id)?.waiting ?? 0,
        })),
        counts: {
          ...{ registered: counts?.registered ?? 0, consult: counts?.consult ?? 0 },
          ...{ settled: done?.settled ?? 0, mediated: done?.mediated ?? 0 },
        },
        duty: await this.dutyOf(tx, centerId, context),
        lights: await this.lightsOf(tx, centerId, context),
      };
    });
  }

  /** 今日坐班: a published roster of officials, so name and title are told. */
  private async dutyOf(tx: EntityManager, centerId: string, { policy, calendar, now }: Context) {
    const leader = leaderOnDuty(policy, dayOf(now), calendar);
    if (!leader) return null;
    const enabled = { centerId, login: leader.login, enabled: true };
    const account = await tx.findOne(AccountEntity, { where: enabled, select: { name: true, title: true } });
    return account && { name: account.name, title: account.title, hours: leader.hours };
  }

  /** Open petitions by today's light, in the order of the pack, with the words of its legend. */
  private async lightsOf(tx: EntityManager, centerId: string, context: Context): Promise<Light[]> {
    const known = this.lights.get(centerId);
    if (known && known.until > performance.now()) return known.items;
    const params: unknown[] = [centerId, openStatuses('petition')];
    const colour = colourOfRow(context, (value) => `$${params.push(value)}`, 'f');
    const rows: { colour: string; n: string }[] = await tx.query(
      `select colour, count(*) as n from (select ${colour} as colour from case_file f
          where f.center_id = $1 and f.procedure = 'petition' and f.status = any ($2::text[]) and f.sealed is null) t group by 1`,
      params,
    );
    const items = context.policy.colours.bands.flatMap(({ colour: band, title, days_to_due }) =>
      days_to_due
        ? [{ colour: band, title: title ?? '', count: Number(rows.find((row) => row.colour === band)?.n ?? 0) }]
        : [],
    );
    this.lights.set(centerId, { until: performance.now() + lightsMs, items });
    return items;
  }
}
