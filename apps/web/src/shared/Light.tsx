import type { Colour } from '../api/wire';
import { clockWords } from './words/clocks';

const marks: Record<Colour, string> = { red: '▲红', orange: '■橙', yellow: '◆黄', blue: '●蓝', green: '✓绿' };

interface Props {
  colour: Colour | null | undefined;
  /** The limit that gives the light. */
  clock: string | null | undefined;
}

/** The light of a case as the server sends it: shape, word and the limit that it is about; never colour alone. */
export function Light({ colour, clock }: Props) {
  if (!colour) return <span className="hint">—</span>;
  return (
    <span className={`light light-${colour}`}>
      {marks[colour]}
      {colour !== 'blue' && colour !== 'green' && clock && `·${clockWords(clock).kind}`}
    </span>
  );
}
