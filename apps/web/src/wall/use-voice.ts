import { useEffect, useRef } from 'react';
import { newCalls, spoken } from './words';
import type { WallCall } from './wall';

const times = 2;

/** Calls out every new number twice, where the machine has a voice. What was called before the screen came up stays silent. */
export function useVoice(calls: readonly WallCall[] | undefined): void {
  const since = useRef<string | null>(null);
  useEffect(() => {
    if (!calls) return;
    const fresh = since.current === null ? [] : newCalls(calls, since.current);
    since.current = [since.current ?? '', ...calls.map(({ at }) => at)].sort().at(-1) ?? '';
    if (!('speechSynthesis' in window)) return;
    for (const call of fresh) for (let time = 0; time < times; time += 1) speechSynthesis.speak(wordsOf(call));
  }, [calls]);
}

function wordsOf(call: WallCall): SpeechSynthesisUtterance {
  const words = new SpeechSynthesisUtterance(spoken(call));
  words.lang = 'zh-CN';
  words.rate = 0.85;
  return words;
}
