import { Button, Modal } from 'antd';
import { useState } from 'react';
import { newKey } from '../../api/http';
import { Problem } from '../../api/problem';
import { queryClient } from '../../api/queries';
import type { CaseAnswer } from '../../api/wire';
import { sendAct } from '../../shared/actions/useAct';
import { useKey } from '../../shared/keys/registry';

interface Result {
  row: CaseAnswer;
  /** Why it failed; null = done. */
  why: string | null;
}

/** 签收, one by one with a result for each row; what failed can be tried again alone. Decisions are never taken in bulk. */
export function BulkSign({ rows, onDone }: { rows: CaseAnswer[]; onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<Result[] | null>(null);
  const ready = rows.filter(({ status }) => status === 'arrived');
  const sign = async (wanted: CaseAnswer[]) => {
    setBusy(true);
    const done: Result[] = [];
    for (const row of wanted) done.push(await signOne(row));
    setResults((before) => [...(before ?? []).filter(({ row }) => !wanted.some(({ id }) => id === row.id)), ...done]);
    setBusy(false);
    await queryClient.invalidateQueries({ queryKey: ['cases'] });
    onDone();
  };
  useKey('sign', () => void sign(ready), ready.length > 0 && !busy);
  const failed = (results ?? []).filter(({ why }) => why !== null);
  return (
    <>
      <Button type="primary" disabled={ready.length === 0} loading={busy} onClick={() => void sign(ready)}>
        <kbd>s</kbd> 签收 {ready.length || ''}
      </Button>
      <Modal
        open={results !== null}
        onCancel={() => setResults(null)}
        title={summary(results ?? [])}
        footer={
          <ResultFooter
            failed={failed}
            onRetry={() => void sign(failed.map(({ row }) => row))}
            onClose={() => setResults(null)}
          />
        }
      >
        <ul role="status">
          {failed.map(({ row, why }) => (
            <li key={row.id}>
              <span className="figures">{row.caseCode}</span>：{why}
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}

function ResultFooter({ failed, onRetry, onClose }: { failed: Result[]; onRetry: () => void; onClose: () => void }) {
  return (
    <>
      {failed.length > 0 && <Button onClick={onRetry}>仅重试失败</Button>}
      <Button type="primary" onClick={onClose}>
        知道了
      </Button>
    </>
  );
}

function summary(results: Result[]): string {
  const failed = results.filter(({ why }) => why !== null).length;
  return `成功 ${results.length - failed} 件，失败 ${failed} 件`;
}

async function signOne(row: CaseAnswer): Promise<Result> {
  try {
    await sendAct({ act: 'petition.sign', id: row.id, body: {}, seq: row.seq }, newKey());
    return { row, why: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { row, why: error.body.detail };
  }
}
