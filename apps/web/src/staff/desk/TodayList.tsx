import { Button, Space } from 'antd';
import { useState } from 'react';
import { Guarded } from '../../shared/states/States';
import { openPath } from '../shell/tabs';
import type { useVisits } from './queries';
import type { VisitRow } from './wire';

interface Props {
  query: ReturnType<typeof useVisits>;
  onReprint: (row: VisitRow) => void;
  onCorrect: (row: VisitRow) => void;
  onRegister: (row: VisitRow) => void;
}

const shown = 30;
const kinds: Partial<Record<VisitRow['kind'], string>> = { consult: '咨询', linked: '重访', desk: '综合接谈' };

/** Whoever waits at 综合接谈 stands there without a name: so a sealed talk looks like any other (Art. 30). */
const atIntake = ({ kind, windowTitle }: VisitRow) => kind === 'desk' || windowTitle === kinds.desk;

/** Today's slips, newest first. One is marked; the buttons below act on it. */
export function TodayList({ query, onReprint, onCorrect, onRegister }: Props) {
  const [wanted, setWanted] = useState<string | null>(null);
  const rows = query.data?.items.slice(0, shown) ?? [];
  const row = rows.find(({ id }) => id === wanted) ?? rows[0];
  return (
    <section aria-label="今日回执" className="desk-today">
      <h2>今日回执</h2>
      <Guarded query={query}>
        {rows.length === 0 && <p className="hint">今天还没有登记</p>}
        <ul>
          {rows.map((one) => (
            <li key={one.id}>
              <button type="button" aria-pressed={one === row} onClick={() => setWanted(one.id)}>
                <span className="figures">{one.ticket ?? '—'}</span>
                <span>{atIntake(one) ? '' : one.name}</span>
                {one.persons > 1 && <span className="flag">{one.persons}人</span>}
                <span className="secondary">{kinds[one.kind] ?? one.windowTitle}</span>
              </button>
            </li>
          ))}
        </ul>
        {row && (
          <Space wrap>
            <Button size="small" onClick={() => openPath(`/petitions/${row.petition ?? row.id}`)}>
              打开
            </Button>
            {row.kind === 'consult' ? (
              <Button size="small" onClick={() => onRegister(row)}>
                转为登记
              </Button>
            ) : (
              <>
                <Button size="small" onClick={() => onReprint(row)}>
                  补打
                </Button>
                <Button size="small" onClick={() => onCorrect(row)}>
                  更正
                </Button>
              </>
            )}
          </Space>
        )}
      </Guarded>
    </section>
  );
}
