import { Alert, Button, Input, Space } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { isComposing } from '../keys/composing';
import { RosterTable } from './RosterTable';
import { readRoster, readTable, remarksOf, tooMany, withRepresentative, type RosterRow } from './rows';

/** An empty list for spreadsheets: the byte mark lets them read it as UTF-8. */
const template = `data:text/csv;charset=utf-8,${encodeURIComponent('\uFEFF姓名,证件类型,证件号,电话,住址\r\n')}`;

interface Props {
  rows: RosterRow[];
  onChange: (rows: RosterRow[]) => void;
  /** The list comes afterwards. */
  later: boolean;
  onLater: (later: boolean) => void;
}

/** The people of a group: by cards, by pasting, from an Excel or CSV file, or 名单后补. Space makes a row a representative. */
export function RosterEditor({ rows, onChange, later, onLater }: Props) {
  const [refused, setRefused] = useState<string | null>(null);
  const [pasted, setPasted] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const remarks = useMemo(() => remarksOf(rows), [rows]);
  const faults = [...remarks.values()].filter(({ fault }) => fault).length;
  const representatives = rows.filter((row) => row.representative).length;
  const append = (more: RosterRow[]) => {
    onChange([...rows, ...more]);
    onLater(false);
    setRefused(null);
  };
  const add = (text: string) => {
    append(readRoster(text));
    setPasted('');
  };
  const take = (chosen: File) =>
    void rowsOf(chosen).then(append, (error: unknown) =>
      setRefused(error instanceof Error ? error.message : '文件打不开'),
    );
  const toggle = (at: number) => {
    const next = withRepresentative(rows, at);
    setRefused(next ? null : tooMany);
    if (next) onChange(next);
  };
  const enter = (event: KeyboardEvent) => {
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
          导入 Excel、CSV
        </Button>
        <Button size="small" href={template} download="名单模板.csv">
          名单模板
        </Button>
        <input
          ref={file}
          type="file"
          accept=".xlsx,.csv,.txt,text/csv,text/plain"
          className="for-readers"
          aria-label="名单文件"
          tabIndex={-1}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) take(chosen);
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
        placeholder="读卡即加入；也可粘贴表格，或填“姓名,证件号,电话,住址”后按 Enter；护照等其他证件写“姓名,护照,证件号”"
        autoSize={{ minRows: 1, maxRows: 4 }}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (!/\n|\t/.test(text.trim())) return;
          event.preventDefault();
          add(text);
        }}
        onKeyDown={enter}
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

/** The rows of a file. Throws SheetError for a workbook that cannot be read; CSV files of older spreadsheets are in GB18030. */
async function rowsOf(file: File): Promise<RosterRow[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.xlsx?$/i.test(file.name)) {
    const { readSheet } = await import('./xlsx');
    return readTable(await readSheet(bytes));
  }
  try {
    return readRoster(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return readRoster(new TextDecoder('gb18030').decode(bytes));
  }
}
