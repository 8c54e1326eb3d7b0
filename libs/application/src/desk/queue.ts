import { Injectable } from '@nestjs/common';
import { dayOf } from '@yimen/domain/calendar/days';
import { ticketText, windowsOf } from '@yimen/domain/desk/windows';
import { demand, Refusal } from '@yimen/domain/kernel/refusal';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { Clock, Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { feedChannel } from '../stream/feed';
import { windowTitle } from '../visits/slip-lines';

export const queueActs = ['call', 'recall', 'skip', 'move', 'done'] as const;
export type QueueAct = (typeof queueActs)[number];

interface Row {
  visit_id: string;
  ticket: number;
  window_id: string;
  priority: boolean;
  state: string;
  called_at: Date | null;
}

const staff = [
  'guide',
  'receptionist',
  'triage_officer',
  'handler',
  'town_officer',
  'bureau_head',
  'bureau_deputy',
  'legal_counsel',
];
const columns = 'visit_id, ticket, window_id, priority, state, called_at';

/** 叫号: numbers wait at a window, are called, passed over, sent on, done. Numbers only: no person, no matter. */
@Injectable()
export class Queues {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Who waits at a window today, first come first, those with priority before. */
  list(session: Session, window: string) {
    return this.today(session, async (tx, day, centerId) => {
      const rows: Row[] = await tx.query(
        `select ${columns} from desk_entry where center_id = $1 and day = $2::date and window_id = $3 and state in ('waiting', 'called', 'skipped')
          order by priority desc, ticket`,
        [centerId, day, window],
      );
      return { items: rows.map(shown) };
    });
  }

  /** One step with a number; without one, the next that waits. Throws forbidden, validation_failed, not_found. */
  async act(session: Session, act: QueueAct, { window, ticket, to }: { window: string; ticket?: string; to?: string }) {
    const done = await this.today(session, async (tx, day, centerId) => {
      const { policy } = await this.policies.contextOf(tx, centerId);
      const known = (id?: string) => windowsOf(policy).some((one) => one.id === id);
      demand(known(window) && (act !== 'move' || known(to)), 'validation_failed', '没有这个窗口，请从列表中选择。');
      const row = await this.find(tx, centerId, day, window, act, ticket);
      const now = this.clock.now();
      const next = after(act, row, now, to);
      await tx.query(
        `update desk_entry set state = $3, window_id = $4, called_at = $5, done_at = $6 where center_id = $1 and visit_id = $2`,
        [centerId, row.visit_id, next.state, next.window, next.calledAt, act === 'done' ? now : null],
      );
      return {
        ticket: ticketText(row.ticket),
        window: next.window,
        windowTitle: windowTitle(policy, next.window),
        state: next.state,
      };
    });
    this.database.announce(feedChannel); // the screens in the hall show a call within a second
    return done;
  }

  private async find(
    tx: EntityManager,
    centerId: string,
    day: string,
    window: string,
    act: QueueAct,
    ticket?: string,
  ): Promise<Row> {
    const number = ticket ? Number(/^A?0*(\d{1,6})$/.exec(ticket)?.[1] ?? 0) : null;
    const from = act === 'call' ? ['waiting', 'skipped'] : ['called', 'waiting', 'skipped'];
    const [row]: Row[] = await tx.query(
      `select ${columns} from desk_entry where center_id = $1 and day = $2::date and window_id = $3
          and ($4::int is null and state = any ($5) or ticket = $4::int and state <> 'none')
        order by array_position($5, state), priority desc, ticket limit 1 for update skip locked`,
      [centerId, day, window, number, number === null && act === 'call' ? ['waiting'] : from],
    );
    if (!row) throw new Refusal('not_found', act === 'call' ? '这个窗口没有人等候。' : '这个窗口没有这个号。');
    return row;
  }

  private today<T>(
    { centerId, actor }: Session,
    work: (tx: EntityManager, day: string, centerId: string) => Promise<T>,
  ): Promise<T> {
    if (!actor.roles.some((role) => staff.includes(role))) throw new Refusal('forbidden', '叫号由窗口人员办理。');
    const day = dayOf(this.clock.now());
    return this.database.inCenter({ centerId, compartments: actor.compartments }, (tx) => work(tx, day, centerId));
  }
}

function after(act: QueueAct, row: Row, now: string, to?: string) {
  const states = { call: 'called', recall: 'called', skip: 'skipped', move: 'waiting', done: 'done' } as const;
  const calledAt = act === 'call' || act === 'recall' ? now : act === 'move' ? null : row.called_at;
  return { state: states[act], window: act === 'move' ? (to ?? row.window_id) : row.window_id, calledAt };
}

function shown({ ticket, priority, state, called_at }: Row) {
  return { ticket: ticketText(ticket), priority, state, calledAt: called_at?.toISOString() ?? null };
}
