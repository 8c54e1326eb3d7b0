import { Tooltip } from 'antd';
import type { Clock } from '../api/wire';
import { clockWords } from './words/clocks';
import { fullDay } from './words/days';

type Look = 'plain' | 'yellow' | 'red' | 'overdue' | 'paused' | 'done' | 'late';

function lookOf(clock: Clock): Look {
  if (clock.state === 'overdue') return 'overdue';
  if (clock.state === 'paused') return 'paused';
  if (clock.state === 'stopped') return clock.late ? 'late' : 'done';
  if (clock.colour === 'red') return 'red';
  return clock.colour === 'yellow' ? 'yellow' : 'plain';
}

const shapes: Record<Look, string> = {
  plain: '',
  yellow: '◆',
  red: '▲',
  overdue: '▲',
  paused: '‖ ',
  done: '✓ ',
  late: '✓ ',
};

interface Props {
  id: string;
  clock: Clock | undefined;
  /** Say the name of the limit before it; a list whose column says it leaves it out. */
  named?: boolean;
}

/** One limit as the server words it; shape and tint repeat its colour. Without a limit: —. */
export function ClockBadge({ id, clock, named = true }: Props) {
  if (!clock) return <span className="hint">—</span>;
  const look = lookOf(clock);
  const { kind, title } = clockWords(id);
  return (
    <Tooltip title={<ClockHint id={id} clock={clock} />}>
      <span className={`clock clock-${look}${clock.provisional ? ' clock-provisional' : ''}`} tabIndex={0}>
        {named && <span className="clock-name">{kind === '承诺' || kind === '交办' ? kind : `${kind}·${title}`} </span>}
        {shapes[look]}
        {clock.badge}
      </span>
    </Tooltip>
  );
}

function ClockHint({ id, clock }: { id: string; clock: Clock }) {
  const { kind, title } = clockWords(id);
  return (
    <>
      {kind} {title}（{id}）· {clock.from.slice(5)} 起 {clock.days} 日 · 原始 {clock.dueRaw.slice(5)} · 顺延后{' '}
      {fullDay(clock.dueRolled)}
      {clock.provisional && (
        <div>
          {clock.dueRolled.slice(0, 4)} 年放假安排未公布，{clock.dueRolled.slice(5)} 为暂定，公布后自动重算
        </div>
      )}
      {clock.state === 'paused' && <div>恢复后续算</div>}
    </>
  );
}
