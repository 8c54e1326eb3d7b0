import { Tooltip } from 'antd';
import type { Clock } from '../api/wire';
import { badgeWords, lookOf, restWords, shapes } from './words/badge';
import { clockName, clockWords } from './words/clocks';
import { fullDay } from './words/days';

interface Props {
  id: string;
  clock: Clock | undefined;
  /** Say the name of the limit before it; a list whose column says it leaves it out. */
  named?: boolean;
  /** Whose limit it is, where only one part or one petitioner has it: 部分二. */
  whose?: string;
}

/** One limit as the server words it; shape and tint repeat its colour. Without a limit: —. */
export function ClockBadge({ id, clock, named = true, whose }: Props) {
  if (!clock) return <span className="hint">—</span>;
  return (
    <Tooltip title={<ClockHint id={id} clock={clock} />} trigger={['hover', 'focus']}>
      <span
        className={`clock clock-${lookOf(clock)}${clock.provisional ? ' clock-provisional' : ''}`}
        tabIndex={0}
        role="note"
        aria-label={`${whose ? `${whose} ` : ''}${clockWords(id).kind} ${clockWords(id).title}：${badgeWords(clock)}，${fullDay(clock.dueRolled)}`}
      >
        {named && (
          <span className="clock-name">
            {whose && `${whose}·`}
            {clockName(id)}{' '}
          </span>
        )}
        {shapes[lookOf(clock)]}
        {badgeWords(clock)}
      </span>
    </Tooltip>
  );
}

/** A limit that begins with the proof of a delivery that is still owed: ○ 未起算·待送达. */
export function AwaitedBadge({ id }: { id: string }) {
  return (
    <Tooltip title="有送达证明后起算" trigger={['hover', 'focus']}>
      <span
        className="clock clock-waiting"
        tabIndex={0}
        role="note"
        aria-label={`${clockWords(id).title}：未起算，待送达`}
      >
        <span className="clock-name">{clockName(id)} </span>
        {shapes.waiting}未起算·待送达
      </span>
    </Tooltip>
  );
}

function ClockHint({ id, clock }: { id: string; clock: Clock }) {
  const { kind, title } = clockWords(id);
  return (
    <>
      {kind} {title}（{id.split('/')[0]}）· {clock.from.slice(5)} 起 {clock.days}
      {clock.unit === 'working' ? ' 个工作日' : ' 日'} · 原始 {clock.dueRaw.slice(5)} · 顺延后{' '}
      {fullDay(clock.dueRolled)}
      {clock.provisional && (
        <div>
          {clock.dueRolled.slice(0, 4)}年放假安排未公布，{clock.dueRolled.slice(5)} 为暂定，公布后自动重算
        </div>
      )}
      {clock.state === 'paused' && <div>{restWords(clock)}</div>}
    </>
  );
}
