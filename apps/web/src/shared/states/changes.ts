import type { CaseAnswer } from '../../api/wire';

/** One line of what is different now: what it is called, how it was, how it is. */
export interface Change {
  label: string;
  before: string;
  now: string;
}

const limitDay = (item: CaseAnswer, id: string) => item.clocks[id]?.dueRolled ?? '—';

/** What the page showed, against the case as it stands now; only what a person would notice. */
export function changesBetween(before: CaseAnswer, now: Partial<CaseAnswer>): Change[] {
  const merged = { ...before, ...now };
  const limits = Object.keys(merged.clocks).map((id): Change => ({
    label: `期限 ${id}`,
    before: limitDay(before, id),
    now: limitDay(merged, id),
  }));
  const rows: Change[] = [
    { label: '状态', before: before.statusTitle, now: merged.statusTitle },
    { label: '牵头', before: before.leadTitle ?? '—', now: merged.leadTitle ?? '—' },
    { label: '承办', before: handlerOf(before), now: handlerOf(merged) },
    ...limits,
  ];
  return rows.filter((row) => row.before !== row.now);
}

function handlerOf({ handlerName, handler }: CaseAnswer): string {
  return handlerName ?? handler ?? '—';
}
