import { Injectable } from '@nestjs/common';
import { endOfDay, instantOf } from '@yimen/domain/calendar/days';
import { demand } from '@yimen/domain/kernel/refusal';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { isUuid, readCase } from '../kernel/case-files';
import { Database, Vault } from '../kernel/ports';
import { VerifyJournal } from '../kernel/verify-journal';

export interface AuditQuery {
  case?: string;
  /** 'reveal', 'search', 'match', 'reprint', 'export', 'factor', 'oidc', 'refused'. */
  kind?: string;
  actor?: string;
  /** First and last day, Shanghai. */
  from?: string;
  to?: string;
  limit?: number;
  cursor?: string;
}

interface Row {
  id: string;
  kind: string;
  at: Date;
  actor: string;
  name: string | null;
  case_id: string | null;
  case_code: string | null;
  party: string | null;
  field: string | null;
  reason: string | null;
  note: string | null;
  hits: number | null;
}

/** 审计: who looked at personal data, what was refused, whether the journal holds. Auditors alone, behind their own walls. */
@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly journal: VerifyJournal,
  ) {}

  /** Newest first. Throws Refusal forbidden. Sealed matters are there only for the auditor of the compartment. */
  list(session: Session, query: AuditQuery) {
    demandAuditor(session);
    return this.inside(session, async (tx) => {
      const limit = query.limit ?? 50;
      const rows = await read(tx, session.centerId, query, limit + 1);
      const items = rows.slice(0, limit).map((row) => this.viewOf(row));
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items, next: last ? `${last.at.toISOString()}~${last.id}` : null };
    });
  }

  /** Walks the hash chains of the centre. A broken chain of a sealed matter is told without its name. */
  async verify(session: Session) {
    demandAuditor(session);
    const { cases, events, broken } = await this.journal.execute(session.centerId);
    const file = broken ? await this.inside(session, (tx) => readCase(tx, session.centerId, broken.caseId)) : null;
    const where = broken && {
      case: file?.id ?? null,
      caseCode: file?.case_code ?? null,
      seq: broken.seq,
      why: broken.why,
    };
    return {
      ok: !broken,
      cases,
      events,
      broken: where,
      message: broken ? `第 ${broken.seq} 条起校验不符` : '链校验通过',
    };
  }

  private viewOf({ id, kind, at, actor, name, case_id, case_code, party, field, reason, note, hits }: Row) {
    return {
      ...{ id, kind, at: at.toISOString(), actor, name: name ?? actor, case: case_id, caseCode: case_code, party },
      ...{ field, reason, note: note ? this.vault.open(note) : null, hits },
    };
  }

  private inside<T>({ centerId, actor }: Session, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inCenter({ centerId, compartments: actor.compartments }, work);
  }
}

function demandAuditor({ actor }: Session): void {
  demand(actor.roles.includes('auditor'), 'forbidden', '只有审计人员可以查看审计记录。');
}

/** In SQL: two logs told as one, by time and number. What was sealed after somebody had looked at it is behind the wall here too. */
function read(tx: EntityManager, centerId: string, query: AuditQuery, limit: number): Promise<Row[]> {
  const [at, id] = (query.cursor ?? '').split('~');
  const after = at && id && !Number.isNaN(Date.parse(at)) ? [new Date(at).toISOString(), id] : [null, null];
  const caseId = query.case ? (isUuid(query.case) ? query.case : '00000000-0000-0000-0000-000000000000') : null;
  return tx.query(
    `select l.*, a.name, f.case_code from (
       select 'a' || lpad(id::text, 19, '0') as id, kind, at, actor, case_id, party, field, reason, note, hits from access_log where center_id = $1
       union all
       select 'r' || lpad(id::text, 19, '0'), 'refused', at, actor, case_id, null, act, code, null, null from refusal_log where center_id = $1
     ) l left join account a on a.center_id = $1 and a.login = l.actor
         left join case_file f on f.center_id = $1 and f.id = l.case_id
      where (l.case_id is null or f.id is not null) and ($2::text is null or l.kind = $2) and ($3::uuid is null or l.case_id = $3) and ($4::text is null or l.actor = $4)
        and ($5::timestamptz is null or (date_trunc('milliseconds', l.at), l.id) < ($5, $6))
        and ($8::timestamptz is null or l.at >= $8) and ($9::timestamptz is null or l.at < $9)
      order by date_trunc('milliseconds', l.at) desc, l.id desc limit $7`,
    [centerId, query.kind ?? null, caseId, query.actor ?? null, ...after, limit, ...daysOf(query)],
  );
}

/** From the first moment of the first day to the end of the last; null where the question is open. */
function daysOf({ from, to }: AuditQuery): (string | null)[] {
  return [from ? instantOf(from, '00:00') : null, to ? endOfDay(to) : null];
}
