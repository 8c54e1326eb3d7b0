import { Injectable } from '@nestjs/common';
import { keysOf } from '@yimen/domain/kernel/hats';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { isUuid } from '../kernel/case-files';
import { Database } from '../kernel/ports';

/** Signatures that wait for a second person (design §8 `/approvals`). */
@Injectable()
export class ApprovalQueries {
  constructor(private readonly database: Database) {}

  /** Open ones of one case, or of all cases that the person may know of; oldest first. */
  list(session: Session, caseId: string | null) {
    return this.read(session, async (tx) => {
      const rows: Record<string, unknown>[] = await tx.query(
        `select p.id, p.act, p.case_id as "case", f.procedure, f.seq, p.proposed_by as "proposedBy", p.by, p.asked_at as "askedAt" from approval p
           join case_file f on f.center_id = p.center_id and f.id = p.case_id
          where p.center_id = $1 and p.decided_at is null and f.readers && $2::text[] and ($3::uuid is null or p.case_id = $3)
          order by p.asked_at limit 200`,
        [session.centerId, keysOf(session.actor), caseId && isUuid(caseId) ? caseId : null],
      );
      return { items: rows };
    });
  }

  /** The case on which an approval waits or waited. Throws Refusal not_found. */
  locate(session: Session, id: string): Promise<{ caseId: string; procedure: ProcedureName }> {
    return this.read(session, async (tx) => {
      const rows: { caseId: string; procedure: ProcedureName }[] = await tx.query(
        `select p.case_id as "caseId", f.procedure from approval p
           join case_file f on f.center_id = p.center_id and f.id = p.case_id
          where p.center_id = $1 and p.id = $2 and f.readers && $3::text[]`,
        [session.centerId, isUuid(id) ? id : null, keysOf(session.actor)],
      );
      if (!rows[0]) throw new Refusal('not_found', '未找到该审批。');
      return rows[0];
    });
  }

  private read<T>(session: Session, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inCenter({ centerId: session.centerId, compartments: session.actor.compartments }, work);
  }
}
