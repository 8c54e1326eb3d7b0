import { useEffect, useState } from 'react';
import { keepLine, silenceMs, tokenIn } from './line';
import type { Wall } from './wall';

export interface Hall {
  wall: Wall | null;
  /** The time of the centre now, in milliseconds. */
  now: number;
  /** When the line was last alive, by the centre's time; null before the first word. */
  heardAt: number | null;
  /** Silent for more than half a minute: the figures are old and the screen says so. */
  paused: boolean;
  refused: boolean;
}

const second = 1000;

/** The hall as it stands. The screen's own clock may be wrong: time is the centre's, carried on from its last word. */
export function useWall(): Hall {
  const [wall, setWall] = useState<Wall | null>(null);
  const [skew, setSkew] = useState(0);
  const [sign, setSign] = useState<number | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), second);
    const end = keepLine(tokenIn(location.hash), {
      sign: () => (setSign(Date.now()), setRefused(false)),
      wall: (told) => (setWall(told), setSkew(Date.parse(told.at) - Date.now())),
      refused: () => setRefused(true),
    });
    return () => (clearInterval(tick), end());
  }, []);
  const paused = sign !== null && now - sign > silenceMs;
  return { wall, now: now + skew, heardAt: sign === null ? null : sign + skew, paused, refused };
}
