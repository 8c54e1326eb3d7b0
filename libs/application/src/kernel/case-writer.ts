import { Injectable } from '@nestjs/common';
import type { CaseEvent, CaseState } from '@yimen/domain/kernel/case-state';
import { faceOf } from '@yimen/domain/papers/face';
import { demandLawful } from '@yimen/domain/papers/required';
import { filledByAct } from '../papers/filled-by-act';
import { issuedColumns, paperHash } from '../papers/issued';
import { writePaper, type PaperDraft } from '../papers/paper';
import type { CaseChange } from './case-change';
import { writeDuties } from './case-duties';
import { journalRows } from './journal';
import { Vault } from './ports';
import { holderRows, projectionOf } from './projection';
import type { Writes } from './writes';

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
    writeDuties(writes, change, this.vault);
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
