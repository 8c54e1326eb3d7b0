import { Injectable } from '@nestjs/common';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import { keysOf } from '@yimen/domain/kernel/hats';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import { procedureOf } from '@yimen/domain/procedures';
import { caseTitle } from '@yimen/domain/reading/case-title';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { isUuid } from '../kernel/case-files';

/** How another matter belongs to this one. */
export const linkKinds = [
  'repeat',
  'petition',
  'mediation',
  'order',
  'escalation',
  'meeting',
  'review',
  'visit',
  'sibling',
] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface CaseLink {
  kind: LinkKind;
  id: string;
  procedure?: ProcedureName;
  caseCode?: string;
  title: string;
  status: string;
  statusTitle: string;
  at: string;
}

type Linked = CaseState & {
  petition?: string | null;
  repeatOf?: string | null;
  visitId?: string;
  links?: Record<string, string>;
  parts?: { mediation?: string }[];
};

interface Row {
  id: string;
  state: Linked;
  opened_at: Date;
}

const byProcedure: Record<ProcedureName, LinkKind> = {
  petition: 'sibling',
  mediation: 'mediation',
  review: 'review',
  recheck: 'review',
  escalation: 'escalation',
  supervision: 'order',
  meeting: 'meeting',
};

/** Matters that belong together (关联): those that this one names, those that name it, and what the same visit brought. */
@Injectable()
export class CaseLinks {
  /** Oldest first; only what the reader may know of, so that a sealed matter leaves no gap to count (right 2). */
  async of(tx: EntityManager, session: Session, state: Linked, { policy }: Context): Promise<CaseLink[]> {
    const rows = await this.rows(tx, session, state);
    const matters = rows.map(({ id, state: other, opened_at }): CaseLink => {
      const procedure = procedureOf(other.procedure);
      return {
        kind: kindOf(state, other),
        id,
        procedure: procedure.name,
        caseCode: other.caseCode,
        title: caseTitle(other, policy),
        status: other.status,
        statusTitle: procedure.statuses[other.status] ?? other.status,
        at: opened_at.toISOString(),
      };
    });
    return [...(await this.visit(tx, session, state)), ...matters];
  }

  private rows(tx: EntityManager, { centerId, actor }: Session, state: Linked): Promise<Row[]> {
    const parts = state.parts ?? [];
    const mediations = Array.isArray(parts) ? parts.map(({ mediation }) => mediation) : [];
    const named = [state.petition, state.repeatOf, ...Object.values(state.links ?? {}), ...mediations];
    const ids = [...new Set(named.filter((id): id is string => typeof id === 'string' && isUuid(id)))];
    return tx.query(
      `select id, state, opened_at from case_file where center_id = $1 and id <> $2 and readers && $3::text[] and id in (
          select unnest($4::uuid[])
          union select id from case_file where center_id = $1 and parent_id = $2
          union select id from case_file where center_id = $1 and repeat_of = $2
          union select id from case_file where center_id = $1 and visit_id = $5)
        order by opened_at, id limit 100`,
      [centerId, state.id, keysOf(actor), ids, state.visitId || null],
    );
  }

  private async visit(tx: EntityManager, { centerId }: Session, { visitId }: Linked): Promise<CaseLink[]> {
    if (!visitId) return [];
    const rows: { id: string; persons: number; registered_at: Date }[] = await tx.query(
      'select id, persons, registered_at from visit where center_id = $1 and id = $2',
      [centerId, visitId],
    );
    return rows.map(({ id, persons, registered_at }) => ({
      kind: 'visit',
      id,
      title: `来访登记 ${persons}人次`,
      status: 'registered',
      statusTitle: '已登记',
      at: registered_at.toISOString(),
    }));
  }
}

function kindOf(state: Linked, other: Linked): LinkKind {
  if (other.procedure !== 'petition') return byProcedure[other.procedure];
  if (state.procedure !== 'petition') return 'petition';
  const repeats = state.repeatOf === other.id || other.repeatOf === state.id;
  return repeats ? 'repeat' : 'sibling';
}
