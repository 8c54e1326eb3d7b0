import { Injectable } from '@nestjs/common';
import { keysOf } from '@yimen/domain/kernel/hats';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { isUuid } from '../kernel/case-files';
import { Clock, Database, Vault } from '../kernel/ports';

export interface InboxQuery {
  case?: string;
  since?: string;
  open?: boolean;
}

const page = 200;

/** What lies in a person's inbox: notices and tasks; his own, his roles', his units', his committee's. */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** Notices, newest first. */
  notices(session: Session, query: InboxQuery) {
    return this.read(session, async (tx) => {
      const rows: Record<string, unknown>[] = await tx.query(
        `select id, about, case_id as "case", rung, document, text, channel, at, to_key as "to", acknowledged_at as "acknowledgedAt" from notice
          where center_id = $1 and to_key = any ($2) and ($3::uuid is null or case_id = $3) and ($4::timestamptz is null or at >= $4)
          order by at desc, id desc limit ${page}`,
        [session.centerId, keysOf(session.actor), caseOf(query), query.since ?? null],
      );
      return { items: rows };
    });
  }

  /** Tasks by due day. */
  tasks(session: Session, query: InboxQuery) {
    return this.read(session, async (tx) => {
      const rows: Record<string, unknown>[] = await tx.query(
        `select id, about, what, to_char(due, 'YYYY-MM-DD') as due, owner_key as owner, case_id as "case", ref, opened_at as "openedAt",
            done_at as "doneAt" from task
          where center_id = $1 and owner_key = any ($2) and ($3::uuid is null or case_id = $3) and (not $4 or done_at is null)
            and ($5::timestamptz is null or opened_at >= $5)
          order by due, id limit ${page}`,
        [session.centerId, keysOf(session.actor), caseOf(query), query.open ?? false, query.since ?? null],
      );
      return { items: rows };
    });
  }

  /** A paper of a case that the person may know of. Throws Refusal not_found. */
  document(session: Session, id: string) {
    return this.read(session, async (tx) => {
      const rows: { content: string; [field: string]: unknown }[] = await tx.query(
        `select d.id, d.type, d.title, d.copies, d.at, d.case_id as "case", d.content from document d
           join case_file f on f.center_id = d.center_id and f.id = d.case_id
          where d.center_id = $1 and d.id = $2 and f.readers && $3::text[]`,
        [session.centerId, isUuid(id) ? id : null, keysOf(session.actor)],
      );
      if (!rows[0]) throw new Refusal('not_found', '未找到该文书。');
      const { content, ...paper } = rows[0];
      return { ...paper, text: this.vault.open(content) };
    });
  }

  /** 签阅: the first acknowledgement counts; later ones change nothing. */
  acknowledge(session: Session, id: string) {
    return this.tick(session, 'notice', 'to_key', id, 'acknowledged_at', 'acknowledged_by');
  }

  /** 完成任务. */
  complete(session: Session, id: string, result: string) {
    return this.tick(session, 'task', 'owner_key', id, 'done_at', 'done_by', result);
  }

  private tick(session: Session, table: 'notice' | 'task', key: string, id: string, at: string, by: string, result?: string) {
    return this.read(session, async (tx) => {
      const more = result === undefined ? '' : ', result = coalesce(result, $6)';
      const params = [this.clock.now(), session.actor.login, session.centerId, isUuid(id) ? id : null, keysOf(session.actor)];
      const [rows]: [{ id: string }[], number] = await tx.query(
        `update ${table} set ${at} = coalesce(${at}, $1), ${by} = coalesce(${by}, $2)${more}
          where center_id = $3 and id = $4 and ${key} = any ($5) returning id`,
        result === undefined ? params : [...params, result],
      );
      if (!rows[0]) throw new Refusal('not_found', '未找到这一条，可能不在您的待办里。');
      return { id, status: 'done' };
    });
  }

  private read<T>(session: Session, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inCenter({ centerId: session.centerId, compartments: session.actor.compartments }, work);
  }
}

function caseOf(query: InboxQuery): string | null {
  return query.case && isUuid(query.case) ? query.case : null;
}
