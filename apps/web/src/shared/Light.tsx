import type { Clock } from '../api/wire';
import { clockWords, lightOf } from './words/clocks';

const marks = { red: '▲红', yellow: '◆黄', blue: '●蓝' } as const;

/** The light of a case: shape, word and the limit that it is about; never colour alone. */
export function Light({ clocks }: { clocks: Record<string, Clock> }) {
  const worst = lightOf(clocks);
  const colour = worst?.clock.state === 'overdue' ? 'red' : worst?.clock.colour;
  if (!worst || !colour) return <span className="hint">—</span>;
  return (
    <span className={`light light-${colour}`}>
      {marks[colour]}
      {colour !== 'blue' && `·${clockWords(worst.id).kind}`}
    </span>
  );
}
