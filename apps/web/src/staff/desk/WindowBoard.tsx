import { Loading } from '../../shared/states/States';
import { nameOf, queueOf } from './Destination';
import type { WindowRow } from './wire';

interface Props {
  windows: readonly WindowRow[];
  loading: boolean;
  onRetry: () => void;
}

/** The queues of the windows, those with people waiting first. */
export function WindowBoard({ windows, loading, onRetry }: Props) {
  const rows = [...windows].sort((a, b) => b.waiting - a.waiting);
  return (
    <section aria-label="窗口等候" className="desk-board">
      <h2>窗口等候</h2>
      {loading && <Loading onRetry={onRetry} />}
      {rows.length === 0 && !loading && <p className="hint">暂时没有窗口的等候情况，不影响登记</p>}
      <ul tabIndex={0} aria-label="各窗口等候人数">
        {rows.map((row) => (
          <li key={row.window}>
            <span>{nameOf(row)}</span>
            <span className="figures secondary">{queueOf(row)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
