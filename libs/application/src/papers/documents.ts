import { Injectable } from '@nestjs/common';
import { mayKnow } from '@yimen/domain/kernel/hats';
import { demand, Refusal } from '@yimen/domain/kernel/refusal';
import type { Actor } from '@yimen/domain/kernel/types';
import { missingFields } from '@yimen/domain/papers/required';
import { procedureOf } from '@yimen/domain/procedures';
import { DocumentEntity } from '@yimen/entities/document/document.entity';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Session } from '../accounts/session';
import { CasePapers } from '../cases/papers';
import { isUuid, readCase, type CaseFile } from '../kernel/case-files';
import { Policies } from '../kernel/policies';
import { Clock, Database, PaperPress, Vault, type PaperOrder } from '../kernel/ports';
import { AccessLog } from '../reveal/access-log';
import { paperHash, type SealedFields } from './issued';
import { paperText, type PaperDraft } from './paper';
import { fieldsOfText, numberOf, toPrint } from './to-print';

interface Opened {
  paper: DocumentEntity;
  file: CaseFile;
  draft: PaperDraft;
}

/** A correction: the fields that change, and why. */
export interface Correction {
  fields: Record<string, string>;
  reason: string;
}

/** Issued papers: read, print, print again, correct. Everybody reads behind his own walls. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly press: PaperPress,
    private readonly casePapers: CasePapers,
    private readonly accessLog: AccessLog,
  ) {}

  /** A paper of a case that the person may know of: its text, number, versions, delivery. Throws Refusal not_found. */
  get(session: Session, id: string) {
    return this.read(session, id, async (tx, { paper, file, draft }) => {
      const context = await this.policies.contextOf(tx, session.centerId, [], file.policy_version);
      const asked = context.policy.documents[paper.type] ?? { required: {}, waivable: [] };
      const all = await this.casePapers.of(tx, session.centerId, file.state.id, context);
      const { deliveredOn, method, proof } = all.find((one) => one.id === id) ?? {};
      return {
        ...shown(paper),
        case: paper.caseId,
        text: draft.text,
        missing: missingFields(asked, draft.fields).map(({ label }) => label),
        versions: await this.versions(tx, session, paper),
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

  /** 补打: written down who printed how many again and why (right 11). Throws Refusal not_found. */
  reprint(session: Session, id: string, { copies, reason }: { copies: number; reason: string }) {
    return this.read(session, id, async (tx, { paper }) => {
      const log = { kind: 'reprint' as const, caseId: paper.caseId, field: paper.type, sealed: paper.sealed };
      await this.accessLog.add(tx, session, { ...log, note: reason, hits: copies });
      return { id, copies, at: this.clock.now() };
    });
  }

  /** 更正: a new version under the same number, with its reason; the old one stays. Only the issuing body, and only the latest. */
  correct(session: Session, id: string, { fields, reason }: Correction) {
    return this.read(session, id, async (tx, { paper, file, draft }) => {
      demand(paper.unit === session.actor.unit, 'forbidden', '文书只能由出具机关更正。');
      const later = await tx.existsBy(DocumentEntity, { centerId: session.centerId, replaces: id });
      demand(!later, 'stale_state', '这份文书已经更正过，请在最新一版上更正。');
      const unknown = Object.keys(fields).filter((key) => !(key in draft.labels));
      demand(unknown.length === 0, 'unknown_field', '这份文书没有这些内容，请核对。');
      const context = await this.policies.contextOf(tx, session.centerId, [], file.policy_version);
      const merged = { ...draft.fields, ...fields };
      const missing = missingFields(context.policy.documents[paper.type] ?? { required: {}, waivable: [] }, merged);
      const emptied = missing.filter(({ field }) => field in fields);
      demand(emptied.length === 0, 'validation_failed', `更正后缺少${emptied.map(({ label }) => label).join('、')}。`);
      const text = paperText(paper.type, paper.title, merged, { context, state: file.state });
      const row = this.nextVersion(session, paper, { ...draft, fields: merged, text }, reason);
      await tx.insert(DocumentEntity, row);
      return { ...shown({ ...paper, ...row }), case: paper.caseId };
    });
  }

  private nextVersion({ centerId, actor }: Session, paper: DocumentEntity, draft: PaperDraft, reason: string) {
    const { caseId, seq, type, title, copies, unit, mark, year, number, sealed, version } = paper;
    const { fields, labels, issuer } = draft;
    const same = { centerId, caseId, seq, type, title, copies, unit, mark, year, number, sealed };
    return {
      ...same,
      id: uuidv7(),
      content: this.vault.seal(draft.text),
      fields: this.vault.sealJson({ fields, labels, issuer } satisfies SealedFields),
      reason: this.vault.seal(reason),
      hash: paperHash(draft),
      version: version + 1,
      replaces: paper.id,
      by: actor.login,
      at: new Date(this.clock.now()),
    };
  }

  private async versions(tx: EntityManager, { centerId }: Session, { caseId, type, seq, title }: DocumentEntity) {
    const rows = await tx.find(DocumentEntity, {
      where: { centerId, caseId, type, seq, title },
      order: { version: 'ASC' },
    });
    return rows.map(({ id, version, by, at, reason }) => {
      const why = reason ? { reason: this.vault.open(reason) } : {};
      return { id, version, by, at: at.toISOString(), ...why };
    });
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
      const draft = this.draftOf(paper);
      if (paper.hash && paper.hash !== paperHash(draft)) throw new Error(`Paper ${id} is not what was issued.`);
      return work(tx, { paper, file, draft });
    });
  }

  private draftOf({ type, title, copies, content, fields }: DocumentEntity): PaperDraft {
    const text = this.vault.open(content);
    const sealed = fields ? this.vault.openJson<SealedFields>(fields) : fieldsOfText(text);
    return { type, title, copies, text, ...sealed };
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

/** '受理告知书 钟人社信〔2026〕7号'. */
function fileName({ values }: PaperOrder): string {
  return [values['title'], values['number']]
    .filter(Boolean)
    .join(' ')
    .replace(/[\\/:*?"<>|]/g, '_');
}
