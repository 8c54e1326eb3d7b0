import { Injectable } from '@nestjs/common';
import { chineseDay } from '@yimen/domain/calendar/chinese';
import { dayOf } from '@yimen/domain/calendar/days';
import { mayKnow } from '@yimen/domain/kernel/hats';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import type { Context, Procedure } from '@yimen/domain/kernel/procedure';
import type { Actor, Facts } from '@yimen/domain/kernel/types';
import { paperActs } from '@yimen/domain/papers/acts';
import type { IssuedPaper } from '@yimen/domain/papers/issued';
import { DocumentEntity } from '@yimen/entities/document/document.entity';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { isUuid } from '../kernel/case-files';
import type { WrittenPaper } from '../kernel/case-writer';
import { Vault } from '../kernel/ports';
import type { Writes } from '../kernel/writes';
import { AccessLog } from '../reveal/access-log';
import { provenSql } from './deliveries';
import { issuedColumns, paperHash, paperMark } from './issued';
import { paperText, type PaperDraft } from './paper';
import { draftOf } from './sealed-draft';

/** An act on a paper, judged and folded, with the words in which it was said. */
interface Change {
  centerId: string;
  act: string;
  actor: Actor;
  body: Record<string, unknown> | undefined;
  state: CaseState;
  context: Context;
}

type Row = DocumentEntity & { replaced: boolean; proven: boolean };

/** Is it one of the acts on a paper of a case (更正、作废、重开、补打)? */
export function isPaperAct(name: string): boolean {
  return paperActs.includes(name);
}

/** What becomes of papers that were issued: each change is an act of the case, in its journal and in the same transaction. */
@Injectable()
export class PaperChanges {
  constructor(
    private readonly vault: Vault,
    private readonly accessLog: AccessLog,
  ) {}

  /** The context with the paper that the act names; without it when this actor may not know of that paper. */
  async known<C extends Context>(
    tx: EntityManager,
    context: C,
    { centerId, facts, actor }: { centerId: string; facts: Facts; actor: Actor },
    { procedure, state }: { procedure: Procedure; state: CaseState },
  ): Promise<C> {
    const id = typeof facts.paper === 'string' ? facts.paper : '';
    const row = isUuid(id) ? await this.find(tx, centerId, state.id, id) : undefined;
    const hidden = row && procedure.hides?.(state, actor).papers.includes(row.type);
    if (!row || hidden || !mayKnow(procedure.readers(state), actor)) return context;
    return { ...context, paper: this.seen(row, procedure, context) };
  }

  /** Rows of the act; answers the papers that it has issued, with what was put into the journal of them. */
  async write(tx: EntityManager, writes: Writes, change: Change): Promise<(WrittenPaper & { hash: string })[]> {
    const { centerId, state, context, act } = change;
    const id = context.paper?.id;
    const row = id ? await this.find(tx, centerId, state.id, id) : undefined;
    if (!row) return [];
    if (act === 'document.reprint') await this.log(tx, change, row);
    if (act === 'document.void' || act === 'document.reissue')
      await tx.update(DocumentEntity, { centerId, id: row.id }, { voidedAt: new Date(context.now) });
    return act === 'document.correct' || act === 'document.reissue' ? [this.issue(writes, change, row)] : [];
  }

  /** The next version under the same number and day, or the same paper anew under a number of its own. */
  private issue(writes: Writes, change: Change, row: Row): WrittenPaper & { hash: string } {
    const { centerId, act, actor, body = {}, state, context } = change;
    const again = act === 'document.reissue';
    const draft = this.changed(row, change, again);
    const same = again
      ? { version: 1, mark: row.mark ?? paperMark(context.policy, row.type, row.unit ?? undefined) }
      : { version: row.version + 1, mark: row.mark, year: row.year, number: row.number };
    const id = uuidv7();
    writes.insert('document', {
      ...{ center_id: centerId, id, case_id: state.id, seq: state.seq, sealed: state.sealed },
      ...issuedColumns(draft, { policy: context.policy, unit: row.unit ?? undefined }, this.vault),
      ...same,
      ...{ replaces: row.id, reason: this.vault.seal(textIn(body.reason)) },
      ...{ by: actor.login, at: context.now },
    });
    return { id, type: row.type, title: row.title, copies: row.copies, hash: paperHash(draft) };
  }

  /** What the paper says now. A corrected one keeps its day and tells that it was corrected; one issued anew is of today. */
  private changed(row: DocumentEntity, { body = {}, state, context }: Change, again: boolean): PaperDraft {
    const old = draftOf(row, this.vault);
    const { issued_on: kept, correction: _earlier, ...before } = old.fields;
    const changes = (Array.isArray(body.fields) ? body.fields : []) as { field: string; text?: string }[];
    const fields = { ...before, ...Object.fromEntries(changes.map(({ field, text = '' }) => [field, text.trim()])) };
    if (again) return { ...old, fields, text: paperText(old, fields, { context, state }) };
    const note = `本件为更正后的第${row.version + 1}版，${chineseDay(context.today)}更正：${textIn(body.reason)}`;
    const issued_on = kept ?? chineseDay(dayOf(row.at.toISOString()));
    const text = `${paperText(old, fields, { context, state })}\n更正说明：${note}`;
    const labels = { ...old.labels, correction: '更正说明' };
    return { ...old, fields: { ...fields, issued_on, correction: note }, labels, text };
  }

  private log(tx: EntityManager, { centerId, actor, body = {} }: Change, row: Row): Promise<void> {
    const log = { kind: 'reprint' as const, caseId: row.caseId, field: row.type, sealed: row.sealed };
    return this.accessLog.add(
      tx,
      { centerId, actor },
      { ...log, note: textIn(body.reason), hits: Number(body.copies) },
    );
  }

  private seen(row: Row, { name }: Procedure, { policy }: Context): IssuedPaper {
    const { id, type, version, unit, replaced, voidedAt, proven } = row;
    const paper = policy.documents[type];
    const { correction: _note, ...labels } = draftOf(row, this.vault).labels;
    return {
      ...{ id, procedure: name, type, version, unit, latest: !replaced, voided: voidedAt !== null, delivered: proven },
      owed: paper?.delivered === true,
      labels,
      needed: Object.keys(paper?.required ?? {}).filter((field) => !paper?.waivable.includes(field)),
    };
  }

  private async find(tx: EntityManager, centerId: string, caseId: string, id: string): Promise<Row | undefined> {
    const { entities, raw } = await tx
      .createQueryBuilder(DocumentEntity, 'd')
      .addSelect(`exists (select from document n where n.center_id = d.center_id and n.replaces = d.id)`, 'replaced')
      .addSelect(provenSql('d'), 'proven')
      .where('d.centerId = :centerId and d.caseId = :caseId and d.id = :id', { centerId, caseId, id })
      .getRawAndEntities<{ replaced: boolean; proven: boolean }>();
    const [entity, told] = [entities[0], raw[0]];
    return entity && told ? Object.assign(entity, { replaced: told.replaced, proven: told.proven }) : undefined;
  }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
