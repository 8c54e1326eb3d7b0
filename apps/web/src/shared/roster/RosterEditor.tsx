import { Alert, Button, Input, Space } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { isComposing } from '../keys/composing';
import { RosterTable } from './RosterTable';
import { readRoster, remarksOf, tooMany, withRepresentative, type RosterRow } from './rows';

interface Props {
  rows: RosterRow[];
  onChange: (rows: RosterRow[]) => void;
  /** The list comes afterwards. */
  later: boolean;
  onLater: (later: boolean) => void;
}

/** The people of a group: by cards, by pasting, from a CSV file, or 名单后补. Space makes a row a representative. */
export function RosterEditor({ rows, onChange, later, onLater }: Props) {
  const [refused, setRefused] = useState<string | null>(null);
  const [pasted, setPasted] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const remarks = useMemo(() => remarksOf(rows), [rows]);
  const faults = [...remarks.values()].filter(({ fault }) => fault).length;
  const representatives = rows.filter((row) => row.representative).length;
  const add = (text: string) => {
    onChange([...rows, ...readRoster(text)]);
    onLater(false);
    setPasted('');
  };
  const toggle = (at: number) => {
    const next = withRepresentative(rows, at);
    setRefused(next ? null : tooMany);
    if (next) onChange(next);
  };
  const take = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (pasted.trim()) add(pasted);
  };
  return (
    <section className="roster" aria-label="名单">
      <Space wrap>
        <strong>
          名单 <span className="figures">{rows.length}</span> 人，代表{' '}
          <span className="figures">{representatives}</span> 人
        </strong>
        <Button size="small" onClick={() => file.current?.click()}>
          导入 CSV
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          className="for-readers"
          aria-label="名单文件"
          tabIndex={-1}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void readFile(chosen).then(add);
            event.target.value = '';
          }}
        />
        <Button size="small" aria-pressed={later} onClick={() => onLater(!later)}>
          {later ? '✓ 名单后补' : '名单后补'}
        </Button>
        {rows.length > 0 && (
          <span role="status">
            {faults ? `${rows.length - faults} 行可入，${faults} 行有误` : `${rows.length} 行可入`}
          </span>
        )}
      </Space>
      <Input.TextArea
        aria-label="粘贴名单或逐行填写"
        placeholder="读卡即加入；也可粘贴表格，或填“姓名,证件号,电话,住址”后按 Enter"
        autoSize={{ minRows: 1, maxRows: 4 }}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (!/\n|\t/.test(text.trim())) return;
          event.preventDefault();
          add(text);
        }}
        onKeyDown={take}
      />
      {refused && <Alert type="warning" showIcon role="alert" title={refused} />}
      {rows.length > 0 && (
        <RosterTable
          rows={rows}
          remarks={remarks}
          onToggle={toggle}
          onRemove={(at) => onChange(rows.filter((_, index) => index !== at))}
        />
      )}
    </section>
  );
}

/** Files of older spreadsheets are in GB18030. */
async function readFile(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
