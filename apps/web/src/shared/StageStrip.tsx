import type { StageRow } from '../api/wire';
import { dayOfInstant } from './words/days';

interface Props {
  stages: StageRow[];
  statusTitle: string;
  /** How often the ladder has called. */
  calls: number;
  /** How many orders were issued. */
  orders: number;
}

/** The five stages of a matter with their days; 跟踪督办 runs beside 限时反馈. An ordered list, the present stage is `aria-current`. */
export function StageStrip({ stages, statusTitle, calls, orders }: Props) {
  return (
    <ol className="strip" aria-label="办理环节">
      {stages.map((row) => (
        <li
          key={row.stage}
          aria-current={row.state === 'now' && !row.beside ? 'step' : undefined}
          className={classOf(row, calls + orders)}
        >
          <span>{row.title}</span>{' '}
          <span className="figures">{wordFor(row, statusTitle, `催${calls} 督${orders}`)}</span>
        </li>
      ))}
    </ol>
  );
}

function classOf({ beside, state }: StageRow, calls: number): string {
  if (beside) return calls > 0 ? 'beside past' : 'beside';
  return { done: 'past', now: 'now', todo: '' }[state];
}

function wordFor({ beside, state, at }: StageRow, statusTitle: string, watch: string): string {
  if (beside) return watch;
  if (state === 'done') return `✓${at ? dayOf(at).slice(5) : ''}`;
  return state === 'now' ? `▶${statusTitle}` : '○';
}

/** The api tells a day or an instant. */
function dayOf(at: string): string {
  return at.length > 10 ? dayOfInstant(at) : at;
}
