import { App } from 'antd';
import { useState } from 'react';
import { call, newKey } from '../../api/http';
import { Problem } from '../../api/problem';
import { queryClient } from '../../api/queries';
import type { CaseAnswer } from '../../api/wire';
import type { BulkRow } from '../../api/wire-inbox';
import { mergeRows, mostRows, type BulkOrder, type BulkOutcome } from './bulk';

/** Sends an order for many cases; every row has its own result, and what failed can be tried again alone. */
export function useBulk(onDone: () => void) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (order: BulkOrder, cases: { id: string; seq?: number }[]): Promise<BulkRow[] | null> => {
    setBusy(true);
    setProblem(null);
    try {
      const body = { cases: cases.slice(0, mostRows), body: order.body };
      const { items } = await call<{ items: BulkRow[] }>(`/bulk/${order.command}`, {
        method: 'POST',
        body,
        key: newKey(),
      });
      await queryClient.invalidateQueries({
        predicate: ({ queryKey }) => ['cases', 'counts', 'case'].includes(String(queryKey[0])),
      });
      onDone();
      return items;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      return null;
    } finally {
      setBusy(false);
    }
  };
  /** What went well needs no answer; what failed stays until it is read. */
  const tell = (result: BulkOutcome) => {
    if (result.rows.some(({ ok }) => !ok)) return setOutcome(result);
    setOutcome(null);
    void message.success(`${result.order.title}：成功 ${result.rows.length} 件`);
  };
  const run = async (order: BulkOrder, rows: CaseAnswer[]) => {
    const items = await send(
      order,
      rows.map(({ id, seq }) => ({ id, seq })),
    );
    if (items) tell({ order, rows: items });
  };
  /** At the present version: the person has read why it failed. */
  const retry = async () => {
    if (!outcome) return;
    const failed = outcome.rows.filter(({ ok }) => !ok).map(({ id }) => ({ id }));
    const items = await send(outcome.order, failed);
    if (items) tell({ ...outcome, rows: mergeRows(outcome.rows, items) });
  };
  const close = () => {
    setOutcome(null);
    setProblem(null);
  };
  return { busy, outcome, problem, run, retry, close };
}
