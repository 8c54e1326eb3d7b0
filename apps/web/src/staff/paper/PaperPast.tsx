import { Button } from 'antd';
import type { Paper } from '../../api/wire-inbox';
import { wallTime } from '../../shared/words/days';

/** What became of a paper: its versions with the reason of each, and that it is void. */
export function PaperPast({ paper, onOpen }: { paper: Paper; onOpen: (id: string) => void }) {
  const { id, versions, voidedAt } = paper;
  return (
    <>
      {voidedAt && <p className="paper-missing">已作废 {wallTime(voidedAt)}</p>}
      {versions.length > 1 && (
        <ol className="paper-versions" aria-label="各版">
          {versions.map((one) => (
            <li key={one.id}>
              <Button type="link" size="small" disabled={one.id === id} onClick={() => onOpen(one.id)}>
                {wallTime(one.at)} {one.version > 1 ? `更正第${one.version}版` : '出具'}
              </Button>
              {one.voidedAt && ' 已作废'} {one.reason && <span className="secondary">{one.reason}</span>}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
