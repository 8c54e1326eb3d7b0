import { Button, Dropdown, Select } from 'antd';
import { useState } from 'react';
import { Problem } from '../../api/problem';
import { useKey } from '../../shared/keys/registry';
import { nameOf } from '../desk/Destination';
import { useWindows } from '../desk/queries';
import type { WindowRow } from '../desk/wire';
import { useSession } from '../session';
import { standOf, stepQueue, useQueue, type QueueAct } from './queue';

/** 叫号 for whoever sits at a window: a window of the own unit, or of one that is covered. Others see nothing. */
export function QueueBar() {
  const { account } = useSession();
  const rows = useWindows(null).data?.items ?? [];
  const own = rows.filter(({ unit }) => unit !== null && [account.unit, ...account.covers].includes(unit));
  const [chosen, setChosen] = useState<string>();
  const window = own.find((row) => row.window === chosen) ?? own[0];
  if (!window) return null;
  return (
    <section className="queue-bar" aria-label="叫号">
      {own.length > 1 && (
        <Select
          size="small"
          aria-label="窗口"
          value={window.window}
          onChange={setChosen}
          options={own.map((row) => ({ value: row.window, label: nameOf(row) }))}
        />
      )}
      <Steps key={window.window} window={window.window} rows={rows} />
    </section>
  );
}

function Steps({ window, rows }: { window: string; rows: readonly WindowRow[] }) {
  const { current, waiting, skipped } = standOf(useQueue(window).data?.items ?? []);
  const { busy, problem, step } = useSteps(window);
  const of = current ?? undefined;
  const next = () => void step('call', {}, of);
  useKey('call', next, waiting > 0 && !busy);
  const others = rows.filter((row) => row.window !== window).map((row) => ({ key: row.window, label: nameOf(row) }));
  return (
    <>
      <strong className="queue-now figures" aria-live="polite" aria-label="当前号">
        {current ?? '—'}
      </strong>
      <span className="hint">等候 {waiting} 人</span>
      <Button size="small" type="primary" disabled={waiting === 0} loading={busy} onClick={next}>
        <kbd>c</kbd> 呼叫
      </Button>
      <Button size="small" disabled={!of || busy} onClick={() => void step('recall', { ticket: of })}>
        重呼
      </Button>
      <Button size="small" disabled={!of || busy} onClick={() => void step('skip', { ticket: of })}>
        过号
      </Button>
      <Dropdown
        trigger={['click']}
        disabled={!of || busy}
        menu={{ items: others, onClick: ({ key }) => void step('move', { ticket: of, to: key }) }}
      >
        <Button size="small">转窗 ▾</Button>
      </Dropdown>
      {skipped.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: skipped.map((ticket) => ({ key: ticket, label: `再叫 ${ticket}` })),
            onClick: ({ key }) => void step('recall', { ticket: key }, of),
          }}
        >
          <Button size="small">已过号 {skipped.length} ▾</Button>
        </Dropdown>
      )}
      {problem && <span role="alert">{problem}</span>}
    </>
  );
}

/** Steps of this window, one at a time. The number before is done when the next one has been called. */
function useSteps(window: string) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const step = async (act: QueueAct, body: { ticket?: string; to?: string }, before?: string) => {
    setBusy(true);
    setProblem(null);
    try {
      await stepQueue(act, { window, ...body });
      if (before) await stepQueue('done', { window, ticket: before });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error.body.detail ?? error.body.title);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, step };
}
