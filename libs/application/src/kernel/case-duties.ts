import { noticesOf } from '@yimen/domain/duties/notices';
import { noticeText } from '@yimen/domain/duties/notice-text';
import { tasksDoneBy, tasksOf } from '@yimen/domain/duties/tasks';
import type { CaseEvent } from '@yimen/domain/kernel/case-state';
import type { CaseChange } from './case-change';
import type { Vault } from './ports';
import type { Writes } from './writes';

/** One event of the act: its place in the journal, and the facts that rules of a pack ask for. */
interface Told {
  event: CaseEvent;
  seq: number;
  fact: Parameters<typeof noticesOf>[4];
}

/** Who must know of the act and who owes what because of it: rows of the inboxes, event by event. */
export function writeDuties(writes: Writes, change: CaseChange, vault: Pick<Vault, 'seal'>): void {
  const { before, advanced, context, procedure } = change;
  const fact = procedure.scope(advanced.state, context).facts;
  advanced.events.forEach((event, index) => {
    const told = { event, seq: before.seq + index + 1, fact };
    if (event.undoes !== undefined) withdraw(writes, change, event.undoes);
    notify(writes, change, told);
    charge(writes, change, told, vault);
    settle(writes, change, event);
  });
}

const common = ({ centerId, before, advanced }: CaseChange) => ({
  center_id: centerId,
  case_id: before.id,
  sealed: advanced.state.sealed,
});

/** Notices of an act that can be taken back wait until it cannot be any more (screens 1.8: outward messages wait). */
function soon(now: string): string {
  return new Date(new Date(now).getTime() + 10_000).toISOString();
}

function notify(writes: Writes, change: CaseChange, { event, seq, fact }: Told): void {
  const { before, context, procedure } = change;
  const { state } = change.advanced;
  const visibleFrom = procedure.commands[change.act]?.undo ? soon(context.now) : null;
  for (const { to, ...notice } of noticesOf(before, state, event, context, fact)) {
    const text = noticeText(notice, state, context);
    writes.insert('notice', {
      ...common(change),
      id: context.newId(),
      to_key: to,
      rung: null,
      document: null,
      channel: 'in_app',
      ...notice,
      text,
      seq,
      at: context.now,
      visible_from: visibleFrom,
    });
  }
}

/** A text within the words of an act, '' when there is none. */
function textAt(body: unknown, path: (string | number)[]): string {
  const found = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], body);
  return typeof found === 'string' ? found.trim() : '';
}

function charge(writes: Writes, change: CaseChange, { event, seq, fact }: Told, vault: Pick<Vault, 'seal'>): void {
  const { context, advanced } = change;
  for (const { owner, words, dueAt, ...task } of tasksOf(advanced.state, event, context, fact)) {
    const detail = words ? textAt(change.body, words) : '';
    writes.insert('task', {
      ...common(change),
      id: context.newId(),
      owner_key: owner,
      ref: null,
      due_at: dueAt ?? null,
      detail: detail ? vault.seal(detail) : null,
      ...task,
      seq,
      opened_at: context.now,
    });
  }
}

function settle(writes: Writes, { centerId, before, context }: CaseChange, event: CaseEvent): void {
  const done = tasksDoneBy(event);
  if (!done) return;
  writes.update(
    `update task set done_at = $1, done_by = $2 where center_id = $3 and case_id = $4 and about = $5 and ($6::text is null or ref = $6) and done_at is null`,
    [context.now, event.by, centerId, before.id, done.about, done.ref ?? null],
  );
}

/** An act that is taken back leaves nothing in anybody's inbox and no paper; the journal keeps it. */
function withdraw(writes: Writes, { centerId, before }: CaseChange, from: number): void {
  for (const table of ['notice', 'task', 'document'])
    writes.update(`delete from ${table} where center_id = $1 and case_id = $2 and seq >= $3`, [
      centerId,
      before.id,
      from,
    ]);
}
