import { noticeText } from '@yimen/domain/duties/notice-text';
import { recipientsOf } from '@yimen/domain/duties/recipients';
import type { Context } from '@yimen/domain/kernel/procedure';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import { NoticeEntity } from '@yimen/entities/notice/notice.entity';
import type { TaskEntity } from '@yimen/entities/task/task.entity';
import type { EntityManager } from 'typeorm';

const about = 'task.done';

/** Who hears that a task is done: whoever follows tasks of this kind, and the leader whose instruction it answers. */
function hearers(task: Pick<TaskEntity, 'about' | 'ref'>, state: CaseState, { policy }: Context): string[] {
  if (state.sealed) return [];
  const rule = policy.tasks.find(({ id }) => id === task.about);
  const { instructions = [] } = state as { instructions?: { instruction: string; by: string }[] };
  const signers = instructions.filter(({ instruction }) => instruction === task.ref).map(({ by }) => `login:${by}`);
  const watching = state.procedure === 'meeting' ? ['role:supervisor'] : []; // what a meeting has decided is followed up
  return [...new Set([...(rule?.tracked_by ? recipientsOf(rule.tracked_by, state) : []), ...signers, ...watching])];
}

/** Writes those notices. They name the case by its code; the result stands with the task. */
export async function tellDone(tx: EntityManager, task: TaskEntity, state: CaseState, context: Context): Promise<void> {
  const text = noticeText({ about }, state, context);
  const rows = hearers(task, state, context).map((toKey) => ({
    ...{ centerId: task.centerId, caseId: task.caseId, id: context.newId(), about, toKey, text },
    ...{ rung: null, document: null, channel: 'in_app', at: new Date(context.now) },
  }));
  if (rows.length) await tx.insert(NoticeEntity, rows);
}
