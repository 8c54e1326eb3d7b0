import { Injectable } from '@nestjs/common';
import { mayKnow } from '@yimen/domain/kernel/hats';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { faceOf, neededBy } from '@yimen/domain/papers/face';
import { missingFields } from '@yimen/domain/papers/required';
import { unitTitle } from '@yimen/domain/policy/policy';
import { procedureOf } from '@yimen/domain/procedures';
import { AccountEntity } from '@yimen/entities/account/account.entity';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { Journal } from '../cases/journal';
import { isUuid, readCase } from '../kernel/case-files';
import { Policies } from '../kernel/policies';
import { Clock, Database, PaperPress } from '../kernel/ports';
import { People } from '../people/people';
import { filledByAct } from './filled-by-act';
import { paperMark } from './issued';
import { writePaper, type PaperDraft } from './paper';
import { toPrint } from './to-print';

/** What a person is about to issue. */
export interface PreviewOrder {
  type: string;
  case: string;
  /** The act that would issue it; without it the first that the pack names. */
  act?: string;
  /** The act's input as typed so far. */
  body?: Record<string, unknown>;
  /** Waived fields with the reason. */
  waived?: Record<string, string>;
}

/** 预览: the paper as it would be issued now, and what it still lacks. Writes nothing. */
@Injectable()
export class PreviewPaper {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
    private readonly people: People,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly press: PaperPress,
  ) {}

  /** Missing fields are marked in the paper itself. Throws Refusal not_found for a case or a type that is not there. */
  async execute(session: Session, order: PreviewOrder) {
    const { draft, mark, missing } = await this.draft(session, order);
    const marked = Object.fromEntries(missing.map(({ field, label }) => [field, `【缺：${label}】`]));
    const head = { type: draft.type, title: draft.title, mark, year: null, number: null, at: this.clock.now() };
    const paper = toPrint(head, { ...draft, fields: { ...draft.fields, ...marked } });
    const [page, print] = [await this.press.page(paper), await this.press.print(paper)];
    const warnings = print.missing.length ? [`字体缺字：${print.missing.join('、')}，请核对打印。`] : [];
    return {
      type: draft.type,
      title: draft.title,
      copies: draft.copies,
      missing,
      ...page,
      pages: print.pages,
      warnings,
    };
  }

  private draft(session: Session, { type, case: caseId, act, body = {}, waived }: PreviewOrder) {
    const { centerId, actor } = session;
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const file = isUuid(caseId) ? await readCase(tx, centerId, caseId) : null;
      if (!file || !mayKnow(procedureOf(file.procedure).readers(file.state), actor))
        throw new Refusal('not_found', '未找到该事项。');
      const context = await this.policies.contextOf(tx, centerId, [], file.policy_version);
      const paper = context.policy.documents[type];
      if (!paper) throw new Refusal('not_found', '没有这种文书。');
      const by = act ?? paper.produced_by[0] ?? '';
      const face = faceOf(paper, by, body) ?? paper;
      const draft = writePaper(type, {
        ...{ act: by, state: file.state, context, body, texts: await this.firstTexts(tx, centerId, caseId) },
        people: await this.people.partiesOf(tx, centerId, caseId),
        by: await nameOf(tx, session),
        actorUnit: unitTitle(context.policy, actor.unit),
      });
      const filled = this.withActs(draft, face.required);
      const needed = neededBy(face, by);
      const missing = missingFields(face, filled.fields, waived).map((one) => ({
        ...one,
        blocks: needed.includes(one.field),
      }));
      return { draft: filled, mark: paperMark(context.policy, type, actor.unit), missing };
    });
  }

  private withActs(draft: PaperDraft, required: Record<string, string>): PaperDraft {
    const later = [...filledByAct].filter(([key]) => key in required && !draft.fields[key]);
    return { ...draft, fields: { ...draft.fields, ...Object.fromEntries(later) } };
  }

  /** Texts of the registration. */
  private async firstTexts(tx: EntityManager, centerId: string, caseId: string): Promise<Record<string, unknown>> {
    const [first] = await this.journal.texts(tx, centerId, caseId);
    return first?.fields ?? {};
  }
}

async function nameOf(tx: EntityManager, { centerId, actor }: Session): Promise<string> {
  const account = await tx.findOne(AccountEntity, { select: { name: true }, where: { centerId, login: actor.login } });
  return account?.name ?? actor.login;
}
