import { Injectable } from '@nestjs/common';
import { keysOf } from '@yimen/domain/kernel/hats';
import { turnOf } from '@yimen/domain/kernel/judge';
import type { Context } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import { procedureOf } from '@yimen/domain/procedures';
import { ApprovalEntity } from '@yimen/entities/approval/approval.entity';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { isUuid } from '../kernel/case-files';
import { Policies } from '../kernel/policies';
import { Database } from '../kernel/ports';
import { caseHeads } from './heads';

/** Signatures that wait for a second person (design §8 `/approvals`). */
@Injectable()
export class ApprovalQueries {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** Open ones that the person may sign, or has asked for; of one case, or of all that he may know of; oldest first. */
  list(session: Session, caseId: string | null) {
    return this.read(session, async (tx) => {
      const open = this.known(tx, session).andWhere('approval.decidedAt is null');
      if (caseId && isUuid(caseId)) open.andWhere('approval.caseId = :caseId', { caseId });
      const rows = await open.addSelect('file.state').orderBy('approval.askedAt').limit(1_000).getMany();
      const context = await this.policies.contextOf(tx, session.centerId);
      const mine = rows.filter((row) => concerns(row, session, context));
      const shown = mine.slice(0, 200).map(viewOf);
      const headOf = await caseHeads(
        tx,
        session,
        context.policy,
        shown.map((row) => row.case),
      );
      return { items: shown.map((row) => ({ ...row, ...headOf(row.case) })) };
    });
  }

  /** The case on which an approval waits or waited. Throws Refusal not_found. */
  locate(session: Session, id: string): Promise<{ caseId: string; procedure: ProcedureName }> {
    return this.read(session, async (tx) => {
      const row = isUuid(id) ? await this.known(tx, session).andWhere('approval.id = :id', { id }).getOne() : null;
      if (!row?.case) throw new Refusal('not_found', '未找到该审批。');
      return { caseId: row.caseId, procedure: row.case.procedure };
    });
  }

  /** Approvals of cases that the person may know of; of the case only what is shown, for its state is long. */
  private known(tx: EntityManager, { centerId, actor }: Session) {
    return tx
      .createQueryBuilder(ApprovalEntity, 'approval')
      .innerJoin('approval.case', 'file')
      .select(['approval', 'file.centerId', 'file.id', 'file.procedure', 'file.seq'])
      .where('approval.centerId = :centerId and file.readers && :keys', { centerId, keys: keysOf(actor) });
  }

  private read<T>(session: Session, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inCenter({ centerId: session.centerId, compartments: session.actor.compartments }, work);
  }
}

/** Does it wait for this person's signature, or is it his own proposal? Nobody signs what he has proposed himself. */
function concerns({ by, proposedBy, case: file }: ApprovalEntity, { actor }: Session, context: Context): boolean {
  if (proposedBy === actor.login) return true;
  if (!file) return false;
  const { hats } = turnOf(procedureOf(file.procedure), file.state, actor, {}, context);
  return by.some((hat) => hats.has(hat));
}

function viewOf({ id, act, caseId, proposedBy, by, askedAt, ...row }: ApprovalEntity) {
  return { id, act, case: caseId, procedure: row.case?.procedure, seq: row.case?.seq, proposedBy, by, askedAt };
}
