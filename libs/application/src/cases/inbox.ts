import { Injectable } from '@nestjs/common';
import { keysOf } from '@yimen/domain/kernel/hats';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { NoticeEntity } from '@yimen/entities/notice/notice.entity';
import { TaskEntity } from '@yimen/entities/task/task.entity';
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual, Or, type EntityManager } from 'typeorm';
import type { Session } from '../accounts/session';
import { isUuid, readCase } from '../kernel/case-files';
import { Policies } from '../kernel/policies';
import { Clock, Database, Vault } from '../kernel/ports';
import { caseHeads } from './heads';
import { mustAcknowledge, noticeKind } from './notice-kind';
import { tellDone } from './task-done';

export interface InboxQuery {
  case?: string;
  since?: string;
  about?: string;
  open?: boolean;
}

const page = 200;

/** What lies in a person's inbox: notices and tasks; his own, his roles', his units', his committee's. */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly vault: Vault,
  ) {}

  /** Notices, newest first, and how many are not acknowledged yet; what is still held back is not there (an act that may be undone). */
  notices(session: Session, query: InboxQuery) {
    return this.read(session, async (tx) => {
      const mine = {
        centerId: session.centerId,
        toKey: In(keysOf(session.actor)),
        visibleFrom: Or(IsNull(), LessThanOrEqual(new Date(this.clock.now()))),
        ...ofCase(query),
      };
      const rows = await tx.find(NoticeEntity, {
        where: { ...mine, ...(query.since ? { at: MoreThanOrEqual(new Date(query.since)) } : {}) },
        order: { at: 'DESC', id: 'DESC' },
        take: page,
      });
      const unread = await tx.countBy(NoticeEntity, { ...mine, acknowledgedAt: IsNull() });
      return { items: await this.headed(tx, session, rows.map(noticeView)), unread };
    });
  }

  /** Tasks by due day. */
  tasks(session: Session, query: InboxQuery) {
    return this.read(session, async (tx) => {
      const rows = await tx.find(TaskEntity, {
        where: {
          centerId: session.centerId,
          ownerKey: In(keysOf(session.actor)),
          ...ofCase(query),
          ...(query.open ? { doneAt: IsNull() } : {}),
          ...(query.since ? { openedAt: MoreThanOrEqual(new Date(query.since)) } : {}),
        },
        order: { due: 'ASC', id: 'ASC' },
        take: page,
      });
      const told = rows.map((row) => ({
        ...taskView(row),
        ...(row.detail ? { what: this.vault.open(row.detail) } : {}),
      }));
      return { items: await this.headed(tx, session, told) };
    });
  }

  /** 签阅: the first acknowledgement counts; later ones change nothing. */
  acknowledge(session: Session, id: string) {
    return this.read(session, async (tx) => {
      const mine = { centerId: session.centerId, id, toKey: In(keysOf(session.actor)) };
      if (!isUuid(id) || !(await tx.existsBy(NoticeEntity, mine))) throw notMine();
      const now = { acknowledgedAt: new Date(this.clock.now()), acknowledgedBy: session.actor.login };
      await tx.update(NoticeEntity, { ...mine, acknowledgedAt: IsNull() }, now);
      return { id, status: 'done' };
    });
  }

  /** 完成任务: the first to finish it counts; a task that an act has finished may still be told with what result, once. */
  complete(session: Session, id: string, result: string) {
    return this.read(session, async (tx) => {
      const mine = { centerId: session.centerId, id, ownerKey: In(keysOf(session.actor)) };
      const task = isUuid(id) ? await tx.findOneBy(TaskEntity, mine) : null;
      if (!task) throw notMine();
      const now = { doneAt: new Date(this.clock.now()), doneBy: session.actor.login };
      await tx.update(TaskEntity, { ...mine, doneAt: IsNull() }, now);
      const of = await this.tell(tx, session, task);
      await tx.update(TaskEntity, { ...mine, result: IsNull() }, { result });
      return { id, status: 'done', ...of };
    });
  }

  /** Whoever follows the task hears that it is done, once. Answers the case that it belongs to, by its kind. */
  private async tell(tx: EntityManager, session: Session, task: TaskEntity): Promise<Record<string, string>> {
    const file = await readCase(tx, session.centerId, task.caseId);
    if (!file) return {};
    const context = await this.policies.contextOf(tx, session.centerId, [], file.policy_version);
    if (task.result === null) await tellDone(tx, task, file.state, context);
    return { [file.procedure]: file.id };
  }

  /** Each with the case that it is about. */
  private async headed<T extends { case: string }>(tx: EntityManager, session: Session, rows: T[]) {
    const { policy } = await this.policies.contextOf(tx, session.centerId);
    const ids = rows.map((row) => row.case);
    const headOf = await caseHeads(tx, session, policy, ids);
    return rows.map((row) => ({ ...row, ...headOf(row.case) }));
  }

  private read<T>(session: Session, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inCenter({ centerId: session.centerId, compartments: session.actor.compartments }, work);
  }
}

function ofCase(query: InboxQuery): { caseId?: string; about?: string } {
  const about = query.about ? { about: query.about } : {};
  return { ...about, ...(query.case && isUuid(query.case) ? { caseId: query.case } : {}) };
}

function noticeView({ id, about, caseId, rung, document, text, channel, at, toKey, acknowledgedAt }: NoticeEntity) {
  const kind = { kind: noticeKind(about), mustAcknowledge: mustAcknowledge(about) };
  return { id, about, ...kind, case: caseId, rung, document, text, channel, at, to: toKey, acknowledgedAt };
}

function taskView({ id, about, what, due, dueAt, ownerKey, caseId, ref, openedAt, doneAt }: TaskEntity) {
  return { id, about, what, due: dueAt?.toISOString() ?? due, owner: ownerKey, case: caseId, ref, openedAt, doneAt };
}

function notMine(): Refusal {
  return new Refusal('not_found', '未找到这一条，可能不在您的待办里。');
}
