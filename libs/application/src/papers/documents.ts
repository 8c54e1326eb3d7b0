import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@yimen/domain/kernel/case-state';
import { mayKnow } from '@yimen/domain/kernel/hats';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Actor, ProcedureName } from '@yimen/domain/kernel/types';
import { missingFields } from '@yimen/domain/papers/required';
import { procedureOf } from '@yimen/domain/procedures';
import { DocumentEntity } from '@yimen/entities/document/document.entity';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { CasePapers } from '../cases/papers';
import { isUuid, readCase, type CaseFile } from '../kernel/case-files';
import { Policies } from '../kernel/policies';
import { Database, PaperPress, Vault, type PaperOrder } from '../kernel/ports';
import { contentOf } from '../kernel/journal';
import { wordsOf } from './fill';
import { paperHash } from './issued';
import type { PaperDraft } from './paper';
import { draftOf } from './sealed-draft';
import { numberOf, toPrint } from './to-print';

type Version = Awaited<ReturnType<CasePapers['versionsOf']>>[number];

interface Opened {
  paper: DocumentEntity;
  file: CaseFile;
  draft: PaperDraft;
}

/** A paper, what it replaced and what replaced it. */
const chainSql = `with recursive
  back as (select * from document where center_id = $1 and id = $2
    union select d.* from document d join back b on d.center_id = b.center_id and d.id = b.replaces),
  forth as (select * from document where center_id = $1 and id = $2
    union select d.* from document d join forth f on d.center_id = f.center_id and d.replaces = f.id)
  select id, version, by, at, reason, voided_at from (select * from back union select * from forth) every_one order by at, seq`;

/** When it was printed again, by whom, how often and why. */
interface Reprint {
  at: string;
  by: string;
  copies: number;
  reason: string;
}

/** Issued papers: read and print. Everybody reads behind his own walls; what becomes of them later are acts of their case. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly vault: Vault,
    private readonly press: PaperPress,
    private readonly casePapers: CasePapers,
  ) {}

  /** A paper of a case that the person may know of: its text, number, versions, delivery. Throws Refusal not_found. */
  get(session: Session, id: string) {
    return this.read(session, id, async (tx, { paper, file, draft }) => {
      const context = await this.policies.contextOf(tx, session.centerId, [], file.policy_version);
      const asked = context.policy.documents[paper.type] ?? { required: {}, waivable: [] };
      const all = await this.casePapers.versionsOf(tx, session.centerId, file.state.id, context);
      const { deliveredOn, method, proof } = all.find((one) => one.id === id) ?? {};
      return {
        ...shown(paper),
        case: paper.caseId,
        text: draft.text,
        missing: missingFields(asked, draft.fields).map(({ label }) => label),
        unit: paper.unit ?? null,
        fields: fieldsOf(draft),
        versions: await this.versions(tx, paper, all),
        reprints: await this.reprints(tx, paper),
        ...(paper.voidedAt ? { voidedAt: paper.voidedAt.toISOString() } : {}),
        ...(deliveredOn ? { deliveredOn, method, proof } : {}),
      };
    });
  }

  /** The paper as PDF; `missing` are characters that no font can draw. Throws Refusal not_found. */
  async pdf(session: Session, id: string) {
    const order = await this.orderOf(session, id);
    return { ...(await this.press.print(order)), name: fileName(order) };
  }

  /** The paper as .docx. Throws Refusal not_found. */
  async docx(session: Session, id: string) {
    const order = await this.orderOf(session, id);
    return { docx: await this.press.docx(order), name: fileName(order) };
  }

  /** The case that a paper belongs to, for an act on it, and how far that case has come. Throws Refusal not_found. */
  locate(session: Session, id: string): Promise<{ caseId: string; procedure: ProcedureName; seq: number }> {
    return this.read(session, id, (_tx, { file }) =>
      Promise.resolve({ caseId: file.id, procedure: file.procedure, seq: file.state.seq }),
    );
  }

  /** Every version that this one grew out of or became, oldest first, each with its own delivery. */
  private async versions(tx: EntityManager, { centerId, id }: DocumentEntity, all: Version[]) {
    const rows: { id: string; version: number; by: string; at: Date; reason: string | null; voided_at: Date | null }[] =
      await tx.query(chainSql, [centerId, id]);
    return rows.map(({ id: one, version, by, at, reason, voided_at }) => {
      const { deliveredOn, method } = all.find((paper) => paper.id === one) ?? {};
      return {
        ...{ id: one, version, by, at: at.toISOString() },
        ...(reason ? { reason: this.vault.open(reason) } : {}),
        ...(voided_at ? { voidedAt: voided_at.toISOString() } : {}),
        ...(deliveredOn ? { deliveredOn, method } : {}),
      };
    });
  }

  /** 补打记录: from the journal of the case. */
  private async reprints(tx: EntityManager, { centerId, caseId, id }: DocumentEntity): Promise<Reprint[]> {
    const rows: { at: Date; by: string; content: string | null; event: CaseEvent }[] = await tx.query(
      `select at, by, content, event from case_event
        where center_id = $1 and case_id = $2 and name = 'document.reprinted' and event -> 'data' ->> 'paper' = $3 order by seq`,
      [centerId, caseId, id],
    );
    return rows.map(({ at, by, content, event }) => ({
      at: at.toISOString(),
      by,
      copies: Number(event.data.copies),
      reason: wordsOf(contentOf(content, this.vault)?.reason),
    }));
  }

  private orderOf(session: Session, id: string): Promise<PaperOrder> {
    return this.read(session, id, (_tx, { paper, draft }) =>
      Promise.resolve(toPrint({ ...paper, at: paper.at.toISOString() }, draft)),
    );
  }

  /** Opens a paper behind the walls of the session. What was changed since it was issued is not handed out. */
  private read<T>(session: Session, id: string, work: (tx: EntityManager, opened: Opened) => Promise<T>): Promise<T> {
    const { centerId, actor } = session;
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const paper = isUuid(id) ? await tx.findOneBy(DocumentEntity, { centerId, id }) : null;
      const file = paper ? await readCase(tx, centerId, paper.caseId) : null;
      if (!paper || !file || !mayRead(file, paper.type, actor)) throw new Refusal('not_found', '未找到该文书。');
      const draft = draftOf(paper, this.vault);
      if (paper.hash && paper.hash !== paperHash(draft)) throw new Error(`Paper ${id} is not what was issued.`);
      return work(tx, { paper, file, draft });
    });
  }
}

/** Who knows of the case reads its papers, except those that its procedure hides from him. */
function mayRead({ procedure: name, state }: CaseFile, type: string, actor: Actor): boolean {
  const procedure = procedureOf(name);
  return mayKnow(procedure.readers(state), actor) && !procedure.hides?.(state, actor).papers.includes(type);
}

function shown(paper: Omit<DocumentEntity, 'case'>) {
  const { id, type, title, copies, by, version, hash } = paper;
  const at = paper.at.toISOString();
  return { id, type, title, copies, at, issuedBy: by, version, hash, number: numberOf({ ...paper, at }) || null };
}

/** The items of a paper that may be corrected, in its order; the note of an earlier correction is not one of them. */
function fieldsOf({ labels, fields }: PaperDraft): { field: string; label: string; text: string }[] {
  return Object.entries(labels)
    .filter(([field]) => field !== 'correction')
    .map(([field, label]) => ({ field, label, text: fields[field] ?? '' }));
}

/** '受理告知书 钟人社信〔2026〕7号'. */
function fileName({ values }: PaperOrder): string {
  return [values['title'], values['number']]
    .filter(Boolean)
    .join(' ')
    .replace(/[\\/:*?"<>|]/g, '_');
}
