import { Injectable } from '@nestjs/common';
import { redated, withRestDays, type Redated, type RedateReason } from '@yimen/domain/clocks/redate';
import { advance } from '@yimen/domain/kernel/advance';
import type { CaseEvent, CaseState } from '@yimen/domain/kernel/case-state';
import { blankHead } from '@yimen/domain/kernel/fold';
import type { Verdict } from '@yimen/domain/kernel/judge';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { Actor, Day } from '@yimen/domain/kernel/types';
import { procedureOf } from '@yimen/domain/procedures';
import type { EntityManager } from 'typeorm';
import { lockCase, readCase, type CaseFile } from '../kernel/case-files';
import { CaseWriter } from '../kernel/case-writer';
import { outboxChannel } from '../kernel/openings';
import { Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { armRouse } from '../kernel/rousing';
import { Writes } from '../kernel/writes';

/** One open case whose limits end on other days. */
export interface RedatedCase {
  caseId: string;
  caseCode: string;
  moved: Redated[];
}

export interface RedateResult {
  open: number;
  /** At most a hundred of them by name; `changed` counts all. */
  cases: RedatedCase[];
  changed: number;
  /** By limit: how many end earlier, later, or on the same day that is certain now. */
  moved: Record<string, { earlier: number; later: number; certain: number }>;
}

export interface RedateOrder {
  centerId: string;
  reason: RedateReason;
  /** In words, for the journal: which calendar, which day, which version. */
  note: string;
  /** Who has it done: an account of the administration. */
  by: string;
}

/** A day on which the centre rests beside the State Council's calendar. */
export interface RestDay {
  day: Day;
  name: string;
}

type Law = Context & { version: number };

const batch = 200;

/**
 * Dating open cases anew when the calendar, a local rest day or the pack has changed. First as a preview that
 * writes nothing, then case by case, each in a transaction of its own with the reason in its journal. An accepted matter keeps
 * the pack that was in force at its acceptance; what is not yet accepted follows the new one.
 */
@Injectable()
export class RedateCases {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly writer: CaseWriter,
  ) {}

  /** What would move, with these further rest days if any. Writes nothing. */
  preview(order: Pick<RedateOrder, 'centerId' | 'reason'>, rests: RestDay[] = []): Promise<RedateResult> {
    return this.walk(order, (tx, id) => this.count(tx, order, id, rests));
  }

  /** Moves it. Repeated, it finds nothing more to move. */
  async apply(order: RedateOrder): Promise<RedateResult> {
    this.policies.forget();
    const result = await this.walk(order, (tx, id) => this.date(tx, order, id));
    this.database.announce(outboxChannel);
    return result;
  }

  private async walk(
    { centerId }: Pick<RedateOrder, 'centerId'>,
    look: (tx: EntityManager, id: string) => Promise<RedatedCase | null>,
  ): Promise<RedateResult> {
    const result: RedateResult = { open: 0, cases: [], changed: 0, moved: {} };
    for (let after: string | null = null; ;) {
      const ids: string[] = await this.database.asSystem((tx) => openAfter(tx, centerId, after));
      if (!ids.length) return result;
      for (const id of ids) tally(result, await this.database.asSystem((tx) => look(tx, id)));
      after = ids.at(-1) ?? null;
    }
  }

  private async count(
    tx: EntityManager,
    order: Pick<RedateOrder, 'centerId' | 'reason'>,
    id: string,
    rests: RestDay[],
  ): Promise<RedatedCase | null> {
    const read = await this.read(tx, order, await readCase(tx, order.centerId, id), rests);
    return read && { caseId: id, caseCode: read.file.case_code, moved: read.moved };
  }

  private async date(tx: EntityManager, order: RedateOrder, id: string): Promise<RedatedCase | null> {
    const read = await this.read(tx, order, await lockCase(tx, order.centerId, id));
    if (!read || !read.moved.length) return read && { caseId: id, caseCode: read.file.case_code, moved: [] };
    const { file, law, moved, clocks } = read;
    const actor: Actor = { login: order.by, unit: '', roles: [], covers: [], compartments: [], door: 'system' };
    const days = moved.map(({ clock, was, now }) => ({ clock, was: was.dueRolled, now: now.dueRolled }));
    const event = { name: 'clock.redated', data: { reason: order.reason, days } };
    const verdict: Verdict = { events: [event], asks: null, settles: null, openings: [], answers: {} };
    const commandId = `redate/${file.id}/${file.state.seq}`;
    const command = { name: 'clock.redate', commandId, actor, facts: {} };
    const procedure = procedureOf(file.procedure);
    const { events, state } = advance(procedure, file.state, verdict, command, law);
    const advanced = {
      events: events.map((one) => ({ ...one, clocks })),
      state: { ...state, clocks: { ...state.clocks, ...Object.fromEntries(clocks.map((clock) => [clock.id, clock])) } },
    };
    const writes = new Writes();
    this.writer.write(writes, {
      ...{ centerId: order.centerId, procedure, before: file.state, advanced, context: law },
      ...{ act: 'clock.redate', commandId, body: { reason: order.note }, prevHash: file.head_hash },
      paper: { people: [], texts: {}, by: order.by, actorUnit: '', unit: '' },
    });
    await writes.flush(tx);
    await armRouse(tx, { centerId: order.centerId, procedure: file.procedure, caseId: file.id });
    return { caseId: id, caseCode: file.case_code, moved };
  }

  private async read(
    tx: EntityManager,
    { centerId, reason }: Pick<RedateOrder, 'centerId' | 'reason'>,
    file: CaseFile | null,
    rests: RestDay[] = [],
  ) {
    if (!file) return null;
    const rows: { event: CaseEvent }[] = await tx.query(
      'select event from case_event where center_id = $1 and case_id = $2 order by seq',
      [centerId, file.id],
    );
    const journal = rows.map(({ event }) => event);
    const plain = await this.lawOf(tx, centerId, file, journal, reason);
    const law = { ...plain, calendar: withRestDays(plain.calendar, rests) };
    const procedure = procedureOf(file.procedure);
    const { caseCode, openedAt, openedBy } = file.state;
    const blank = procedure.blank(blankHead(file.id, file.procedure, caseCode, openedAt, openedBy));
    return { file, law, ...redated<CaseState>(procedure, file.state, blank, journal, law) };
  }

  private lawOf(
    tx: EntityManager,
    centerId: string,
    file: CaseFile,
    journal: CaseEvent[],
    reason: RedateReason,
  ): Promise<Law> {
    const keeps = reason !== 'pack' || journal.some(({ name }) => name.endsWith('.accepted'));
    return this.policies.contextOf(tx, centerId, [], keeps ? file.policy_version : undefined);
  }
}

/** Open cases of the centre in the order of their ids. */
async function openAfter(tx: EntityManager, centerId: string, after: string | null): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select id from case_file where center_id = $1 and closed_at is null and ($2::uuid is null or id > $2)
      order by id limit ${batch}`,
    [centerId, after],
  );
  return rows.map(({ id }) => id);
}

function tally(result: RedateResult, one: RedatedCase | null): void {
  if (!one) return;
  result.open += 1;
  if (!one.moved.length) return;
  result.changed += 1;
  if (result.cases.length < 100) result.cases.push(one);
  for (const { clock, was, now } of one.moved) {
    const line = (result.moved[clock] ??= { earlier: 0, later: 0, certain: 0 });
    line[now.dueRolled < was.dueRolled ? 'earlier' : now.dueRolled > was.dueRolled ? 'later' : 'certain'] += 1;
  }
}
