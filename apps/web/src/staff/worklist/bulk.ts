import type { BulkRow } from '../../api/wire-inbox';

/** Acts that decide nothing and may therefore be done for many cases at once. */
export type BulkCommand = 'sign' | 'assign-handler';

export interface BulkOrder {
  command: BulkCommand;
  title: string;
  body: Record<string, unknown>;
}

/** What became of the rows of one order; `order` is kept so that the failed ones can be tried again. */
export interface BulkOutcome {
  order: BulkOrder;
  rows: BulkRow[];
}

export const mostRows = 200;

/** '成功 2 件，失败 1 件：…' */
export function summaryOf({ rows }: BulkOutcome): string {
  const failed = rows.filter(({ ok }) => !ok).length;
  return `成功 ${rows.length - failed} 件，失败 ${failed} 件`;
}

/** Puts the rows of a later try over those of the first. */
export function mergeRows(before: BulkRow[], later: BulkRow[]): BulkRow[] {
  return before.map((row) => later.find(({ id }) => id === row.id) ?? row);
}

/** The ticked rows and nothing else, whatever has become of them since, as a list is asked for. */
export function tickedQuery(rows: readonly { id: string }[]): { ids: string; sort: string } {
  const ids = rows.slice(0, mostRows).map(({ id }) => id);
  return { ids: ids.join(','), sort: 'opened' };
}
