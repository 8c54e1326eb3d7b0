import { Injectable } from '@nestjs/common';
import type { CaseEvent, CaseState } from '@yimen/domain/kernel/case-state';
import type { Advanced } from '@yimen/domain/kernel/advance';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import { noticesOf } from '@yimen/domain/duties/notices';
import { noticeText } from '@yimen/domain/duties/notice-text';
import { tasksDoneBy, tasksOf } from '@yimen/domain/duties/tasks';
import { faceOf } from '@yimen/domain/papers/face';
import { demandLawful } from '@yimen/domain/papers/required';
import { filledByAct } from '../papers/filled-by-act';
import { issuedColumns, paperHash } from '../papers/issued';
import { writePaper, type PaperDraft } from '../papers/paper';
import type { PaperSource } from '../papers/source';
import { journalRows } from './journal';
import { Vault } from './ports';
import { holderRows, projectionOf } from './projection';
import type { Writes } from './writes';

/** One applied act, ready to be written. */
export interface CaseChange {
  centerId: string;
  procedure: Procedure;
  before: CaseState;
  advanced: Advanced<CaseState>;
  context: Context & { version: number };
  act: string;
  /** The act that was signed, where this one signs it. */
  signed?: string;
  commandId: string;
  /** The act's input as typed; lies sealed in the journal. */
  body: Record<string, unknown> | undefined;
  prevHash: string;
  /** What papers need besides: names of the people, earlier texts, the acting person. */
  paper: {
    people: { name: string }[];
    texts: Record<string, unknown>;
    by: string;
    actorUnit: string;
    unit?: string;
    slip?: string;
  } & Pick<PaperSource, 'proposer' | 'returned' | 'nameOf'>;
}

/** An act that waits for its second person, as its papers would be written. */
export interface Proposal extends Pick<CaseChange, 'act' | 'paper' | 'context'> {
  state: CaseState;
  body: Record<string, unknown>;
}

/** A paper that this act produced, as the answer names it. */
export interface WrittenPaper {
  id: string;
  type: string;
  title: string;
  copies: number;
}

/** Notices of an act that can be taken back wait until it cannot be any more (screens 1.8: outward messages wait). */
function soon(now: string): string {
  return new Date(new Date(now).getTime() + 10_000).toISOString();
}

/** A text within the words of an act, '' when there is none. */
function textAt(body: unknown, path: (string | number)[]): string {
  const found = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], body);
  return typeof found === 'string' ? found.trim() : '';
}

/** What became of a proposal: signed, returned, or nothing, because the matter had moved on before. */
function decisionOf(waiting: string, act: string, events: CaseEvent[]): 'approved' | 'returned' | null {
  if (events.some((event) => event.name === 'approval.returned')) return 'returned';
  return act === waiting || act.startsWith('approval.') ? 'approved' : null;
}

/** Every column but the key may have changed. */
const upsertHolders = `insert into case_holder select * from jsonb_populate_recordset(null::case_holder, $1::jsonb)
  on conflict (center_id, case_id, key) do update set
    part = excluded.part, status = excluded.status, due_on = excluded.due_on, red_on = excluded.red_on,
    orange_on = excluded.orange_on, yellow_on = excluded.yellow_on, blue_on = excluded.blue_on,
    closed = excluded.closed, sealed = excluded.sealed`;

/**
 * Turns one applied act into rows: journal, state and read columns, claimed rungs, papers, notices, tasks, approvals.
 * The only place that writes a case.
 */
@Injectable()
export class CaseWriter {
  constructor(private readonly vault: Vault) {}

  /** Adds all rows of the change to `writes`; returns the papers written. */
  write(writes: Writes, change: CaseChange): WrittenPaper[] {
    const { state } = change.advanced;
    const drafts = this.drafts(change);
    drafts.forEach((papers, index) => {
      const event = change.advanced.events[index];
      if (event && papers.length) event.hashes = papers.map((draft) => paperHash(draft));
    });
    this.journal(writes, change);
    this.rungs(writes, change);
    this.approvals(writes, change);
    this.duties(writes, change);
    if (change.before.sealed !== state.sealed) this.reseal(writes, change);
    return drafts.flat().map((draft) => this.paper(writes, change, draft));
  }

  /** A proposal is judged by the papers that it would become: whoever signs is not handed one that cannot be issued. */
  proposable(types: readonly string[], { act, state, context, body, paper }: Proposal): void {
    for (const type of types) {
      const draft = writePaper(type, { act, state, context, body, ...paper });
      demandLawful(faceOf(context.policy.documents[type], act, body), act, draft.fields, [...filledByAct.keys()]);
    }
  }

  private journal(writes: Writes, change: CaseChange): void {
    const { centerId, before, advanced, context, procedure } = change;
    const head = {
      centerId,
      caseId: before.id,
      act: change.act,
      commandId: change.commandId,
      seq: before.seq,
      prevHash: change.prevHash,
      sealed: advanced.state.sealed,
    };
    const rows = journalRows(head, advanced.events, change.body, this.vault);
    writes.insert('case_event', ...rows.map((row) => ({ ...row })));
    const columns = {
      ...projectionOf(procedure, advanced.state, context),
      head_hash: rows.at(-1)?.hash ?? change.prevHash,
      policy_version: context.version,
    };
    if (before.seq === 0) writes.insert('case_file', { ...this.birth(change), ...columns });
    else this.update(writes, change, columns);
    this.holders(writes, change, columns);
  }

  /** Rewritten only when something in them has changed: most acts change neither who holds the case nor its day. */
  private holders(
    writes: Writes,
    { centerId, before, advanced, procedure, context }: CaseChange,
    columns: Record<string, unknown>,
  ): void {
    const rows = holderRows(centerId, procedure, advanced.state, columns);
    if (before.seq === 0) return void writes.insert('case_holder', ...rows);
    const earlier = holderRows(centerId, procedure, before, projectionOf(procedure, before, context));
    if (JSON.stringify(rows) === JSON.stringify(earlier)) return;
    const kept = rows.map(({ key }) => key);
    writes.update('delete from case_holder where center_id = $1 and case_id = $2 and key <> all ($3::text[])', [
      centerId,
      before.id,
      kept,
    ]);
    writes.update(upsertHolders, [JSON.stringify(rows)]);
  }

  private birth({ centerId, before, procedure }: CaseChange): Record<string, unknown> {
    return {
      center_id: centerId,
      id: before.id,
      procedure: procedure.name,
      case_code: before.caseCode,
      opened_at: before.openedAt,
    };
  }

  private update(writes: Writes, { centerId, before }: CaseChange, columns: Record<string, unknown>): void {
    const names = Object.keys(columns);
    const row = { center_id: centerId, id: before.id, ...columns };
    const set = names.map((name) => `${name} = r.${name}`).join(', ');
    writes.update(
      `update case_file c set ${set} from jsonb_populate_record(null::case_file, $1::jsonb) r where c.center_id = r.center_id and c.id = r.id`,
      [JSON.stringify(row)],
    );
  }

  private rungs(writes: Writes, { centerId, before, advanced, context }: CaseChange): void {
    const claimed = advanced.events.flatMap((event) => Object.entries(event.rungs ?? {}));
    writes.insert(
      'case_rung',
      ...claimed.map(([key, fate]) => {
        const [clock, rung] = key.split('.');
        const startedAt = advanced.state.clocks[clock ?? '']?.startedAt ?? context.now;
        return { center_id: centerId, case_id: before.id, clock, started_at: startedAt, rung, fate, at: context.now };
      }),
    );
  }

  private approvals(writes: Writes, { centerId, before, advanced, context, act: done }: CaseChange): void {
    const { state, events } = advanced;
    if (before.pending && state.pending?.id !== before.pending.id) {
      const decision = decisionOf(before.pending.act, done, events);
      writes.update(
        `update approval set decided_at = $1, decided_by = $2, decision = $3 where center_id = $4 and id = $5`,
        [context.now, events.at(-1)?.by, decision, centerId, before.pending.id],
      );
    }
    if (state.pending && state.pending.id !== before.pending?.id) {
      const { id, act, by, proposedBy } = state.pending;
      const row = {
        center_id: centerId,
        id,
        case_id: before.id,
        act,
        by,
        proposed_by: proposedBy,
        asked_at: context.now,
        sealed: state.sealed,
      };
      writes.insert('approval', row);
    }
  }

  private duties(writes: Writes, change: CaseChange): void {
    const { advanced, context, procedure } = change;
    const fact = procedure.scope(advanced.state, context).facts;
    advanced.events.forEach((event, index) => this.dutiesOf(writes, change, event, fact, index + 1));
  }

  private dutiesOf(
    writes: Writes,
    change: CaseChange,
    event: CaseEvent,
    fact: Parameters<typeof noticesOf>[4],
    ordinal: number,
  ): void {
    const { centerId, before, advanced, context, procedure } = change;
    const seq = before.seq + ordinal;
    const visibleFrom = procedure.commands[change.act]?.undo ? soon(context.now) : null;
    if (event.undoes !== undefined) this.withdraw(writes, change, event.undoes);
    const { state } = advanced;
    const common = { center_id: centerId, case_id: before.id, sealed: state.sealed };
    for (const { to, ...notice } of noticesOf(before, state, event, context, fact)) {
      const text = noticeText(notice, state, context);
      writes.insert('notice', {
        ...common,
        id: context.newId(),
        to_key: to,
        rung: null,
        document: null,
        channel: 'in_app',
        ...notice,
        text,
        seq,
        at: context.now,
        visible_from: visibleFrom,
      });
    }
    for (const { owner, words, dueAt, ...task } of tasksOf(state, event, context, fact)) {
      const detail = words ? textAt(change.body, words) : '';
      writes.insert('task', {
        ...common,
        id: context.newId(),
        owner_key: owner,
        ref: null,
        due_at: dueAt ?? null,
        detail: detail ? this.vault.seal(detail) : null,
        ...task,
        seq,
        opened_at: context.now,
      });
    }
    const done = tasksDoneBy(event);
    if (done) {
      writes.update(
        `update task set done_at = $1, done_by = $2 where center_id = $3 and case_id = $4 and about = $5 and ($6::text is null or ref = $6) and done_at is null`,
        [context.now, event.by, centerId, before.id, done.about, done.ref ?? null],
      );
    }
  }

  /** An act that is taken back leaves nothing in anybody's inbox and no paper; the journal keeps it. */
  private withdraw(writes: Writes, { centerId, before }: CaseChange, from: number): void {
    for (const table of ['notice', 'task', 'document'])
      writes.update(`delete from ${table} where center_id = $1 and case_id = $2 and seq >= $3`, [
        centerId,
        before.id,
        from,
      ]);
  }

  /** Every paper of the act, by event; refused when one lacks what the law asks of it. */
  private drafts({ advanced, context, body, paper, signed, act }: CaseChange): PaperDraft[][] {
    const by = signed ?? act;
    return advanced.events.map((event) =>
      (event.papers ?? []).map((type) => {
        const draft = writePaper(type, {
          act: by,
          told: event.data,
          state: advanced.state,
          context,
          body: body ?? {},
          ...paper,
        });
        if (body) demandLawful(faceOf(context.policy.documents[type], by, body), by, draft.fields);
        return draft;
      }),
    );
  }

  private paper(
    writes: Writes,
    { centerId, before, advanced, context, paper }: CaseChange,
    draft: PaperDraft,
  ): WrittenPaper {
    const [id, { type, title, copies }] = [context.newId(), draft];
    writes.insert('document', {
      center_id: centerId,
      id,
      case_id: before.id,
      seq: advanced.state.seq,
      ...issuedColumns(draft, { policy: context.policy, unit: paper.unit }, this.vault),
      by: paper.by,
      at: context.now,
      sealed: advanced.state.sealed,
    });
    return { id, type, title, copies };
  }

  /** A matter that turns out to be an accusation goes behind the wall with everything it has left outside (Art. 30). */
  private reseal(writes: Writes, { centerId, before, advanced, commandId }: CaseChange): void {
    const { sealed } = advanced.state;
    if (before.seq === 0) return;
    for (const table of [
      'case_event',
      'document',
      'notice',
      'task',
      'approval',
      'case_party',
      'material',
      'rating_addendum',
    ]) {
      writes.update(`update ${table} set sealed = $1 where center_id = $2 and case_id = $3`, [
        sealed,
        centerId,
        before.id,
      ]);
    }
    // the present act's own row is updated with its result; one statement may touch a row only once
    writes.update(`update act set sealed = $1 where center_id = $2 and case_id = $3 and command_id <> $4`, [
      sealed,
      centerId,
      before.id,
      commandId,
    ]);
    writes.update(
      `update person p set sealed = $1 from case_party c where c.center_id = $2 and c.case_id = $3 and p.center_id = c.center_id and p.id = c.person_id`,
      [sealed, centerId, before.id],
    );
  }
}
