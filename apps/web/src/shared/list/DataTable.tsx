import { Button, Space, Table, type TableColumnsType } from 'antd';
import type { Key } from 'react';
import { useEffect, useState } from 'react';
import type { CaseAnswer } from '../../api/wire';
import { useKey } from '../keys/registry';
import { DensityChoice, useDensity } from './density';

interface Props {
  columns: TableColumnsType<CaseAnswer>;
  rows: CaseAnswer[];
  loading: boolean;
  empty: React.ReactNode;
  ticked: string[];
  onTick: (ids: string[]) => void;
  onPeek: (id: string) => void;
  /** The drawer is open: moving on shows the next case in it. */
  peeking?: boolean;
  onOpen: (row: CaseAnswer) => void;
  /** `due`, `-due`, `opened`, `-opened`. */
  sort: string;
  onSort: (sort: string) => void;
  next: string | null;
  /** Is this a page behind the first? */
  behind: boolean;
  onPage: (cursor: string | undefined) => void;
}

/** A real table of cases: j/k move the marked row, x ticks it, Enter opens the drawer, o the page; headers sort. */
export function DataTable({
  columns,
  rows,
  loading,
  empty,
  ticked,
  onTick,
  onPeek,
  peeking = false,
  onOpen,
  sort,
  onSort,
  next,
  behind,
  onPage,
}: Props) {
  const [at, setAt] = useState<string | null>(null);
  const [density, setDensity] = useDensity();
  const index = rows.findIndex(({ id }) => id === at);
  const current = rows[index];
  const move = (by: number) => {
    const id = rows[Math.min(Math.max(index + by, 0), rows.length - 1)]?.id ?? null;
    setAt(id);
    if (peeking && id) onPeek(id);
  };
  useKey('down', () => move(1));
  useKey('up', () => move(-1));
  useKey(
    'tick',
    () =>
      current &&
      onTick(ticked.includes(current.id) ? ticked.filter((id) => id !== current.id) : [...ticked, current.id]),
  );
  useKey('drawer', () => current && onPeek(current.id));
  useKey('full', () => current && onOpen(current));
  useEffect(() => {
    if (at) document.querySelector(`tr[data-row-key="${CSS.escape(at)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <>
      <Table<CaseAnswer>
        className={`table density-${density}`}
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={rows}
        loading={loading}
        pagination={false}
        locale={{ emptyText: empty }}
        tableLayout="fixed"
        rowClassName={({ id }) => (id === at ? 'row-at' : '')}
        rowSelection={{
          columnWidth: 40,
          selectedRowKeys: ticked,
          onChange: (keys: Key[]) => onTick(keys.map(String)),
          getCheckboxProps: (row) => ({ 'aria-label': `勾选 ${row.caseCode}` }),
        }}
        onRow={({ id }) => ({ onClick: () => setAt(id), onDoubleClick: () => onPeek(id) })}
        onChange={(_pages, _filters, sorter) =>
          !Array.isArray(sorter) && onSort(sortWord(String(sorter.columnKey), sorter.order))
        }
      />
      <Space className="table-foot" wrap>
        <span className="secondary">
          本页 {rows.length} 件{next ? '，还有下一页' : ''}
        </span>
        {behind && (
          <Button size="small" onClick={() => onPage(undefined)}>
            回第一页
          </Button>
        )}
        {next && (
          <Button size="small" onClick={() => onPage(next)}>
            下一页
          </Button>
        )}
        <DensityChoice value={density} onChange={setDensity} />
        <label>
          排序{' '}
          <select value={sort} onChange={(event) => onSort(event.target.value)}>
            <option value="due">最近到期在前</option>
            <option value="-due">最晚到期在前</option>
            <option value="-opened">最新登记在前</option>
            <option value="opened">最早登记在前</option>
          </select>
        </label>
      </Space>
    </>
  );
}

function sortWord(column: string, order: 'ascend' | 'descend' | null | undefined): string {
  const field = column === 'openedAt' ? 'opened' : 'due';
  return order === 'descend' ? `-${field}` : field;
}

/** The order of a column as the table shows it, from the word of the address. */
export function orderOf(sort: string, field: 'due' | 'opened'): 'ascend' | 'descend' | null {
  if (sort === field) return 'ascend';
  return sort === `-${field}` ? 'descend' : null;
}
