import { documentWord } from '@yimen/domain/people/documents';
import { useState, type KeyboardEvent } from 'react';
import type { Remark, RosterRow } from './rows';

interface Props {
  rows: readonly RosterRow[];
  remarks: ReadonlyMap<number, Remark>;
  onToggle: (at: number) => void;
  onRemove: (at: number) => void;
}

/** The rows as a real table: arrows move, Space makes a representative, Delete takes a row out. */
export function RosterTable({ rows, remarks, onToggle, onRemove }: Props) {
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, rows.length - 1);
  const move = (to: number, table: Element) => {
    const next = Math.min(Math.max(to, 0), rows.length - 1);
    setWanted(next);
    table.querySelectorAll<HTMLElement>('tbody tr')[next]?.focus();
  };
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target instanceof HTMLButtonElement) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step) move(at + step, event.currentTarget);
    else if (event.key === ' ') onToggle(at);
    else if (event.key === 'Delete') {
      onRemove(at);
      if (rows.length > 1) move(Math.min(at, rows.length - 2), event.currentTarget);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="roster-rows">
      <table onKeyDown={press} aria-label="名单各行，空格设为代表，Delete 删除">
        <thead>
          <tr>
            {['行', '代表', '姓名', '证件类型', '证件号', '提示', '电话', '住址'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} tabIndex={index === at ? 0 : -1} onFocus={() => setWanted(index)}>
              <td className="figures">{index + 1}</td>
              <td>
                <button
                  type="button"
                  tabIndex={-1}
                  aria-pressed={row.representative ?? false}
                  onClick={() => onToggle(index)}
                >
                  {row.representative ? '✓ 代表' : '设为代表'}
                </button>
              </td>
              <td>{row.name}</td>
              <td>{documentWord(row.idType ?? '')}</td>
              <td className="figures">{row.idNumber}</td>
              <td className={remarks.get(index)?.fault ? 'remark' : 'secondary'}>{remarks.get(index)?.text}</td>
              <td className="figures">{row.phone}</td>
              <td>{row.address}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
