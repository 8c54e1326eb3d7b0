import { Alert, Button, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { CodeSelect } from '../../shared/code-select/CodeSelect';
import { Failure } from '../../shared/states/States';
import { nameOf, queueOf } from './Destination';
import type { WindowRow } from './wire';

interface Props {
  /** Said above: why the visitor is sent elsewhere. */
  reason: string;
  windows: readonly WindowRow[];
  problem: unknown;
  busy: boolean;
  onMove: (window: string) => void;
  onClose: () => void;
}

/** 改去向: the registration stays, the visitor gets a new window and a new slip. */
export function Correction({ reason, windows, problem, busy, onMove, onClose }: Props) {
  const [window, setWindow] = useState<string | null>(null);
  const field = useRef<{ focus: () => void }>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <section className="desk-correction" aria-label="改去向">
      <Alert type="warning" showIcon role="alert" title={reason} />
      {problem !== null && <Failure error={problem} kept />}
      <CodeSelect
        id="desk-correct"
        ref={field}
        label="新去向"
        placeholder="窗口名首字母，如 rsj"
        choices={windows.map((row) => ({ code: row.window, title: nameOf(row), note: queueOf(row) }))}
        value={window}
        onChange={setWindow}
        onDone={() => document.getElementById('desk-correct-go')?.focus()}
      />
      <Space>
        <Button
          id="desk-correct-go"
          type="primary"
          size="small"
          loading={busy}
          aria-disabled={window === null}
          onClick={() => window && onMove(window)}
        >
          改去向并打印新回执
        </Button>
        <Button size="small" onClick={onClose}>
          不改
        </Button>
      </Space>
    </section>
  );
}
