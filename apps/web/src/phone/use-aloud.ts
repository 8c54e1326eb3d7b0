import { useCallback, useEffect, useState } from 'react';

export type Aloud = 'silent' | 'speaking' | 'unable';

/** Chinese voices come late, online or never: after this time the text is shown instead. */
const patience = 2500;

function chineseVoice(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find(({ lang }) => /^(zh|cmn)\b/i.test(lang.replace('_', '-')));
}

/** Reads a text aloud; 'unable' where the phone cannot, so that the page shows the text in large letters. */
export function useAloud(): { aloud: Aloud; speak: (text: string) => void; stop: () => void } {
  const [aloud, setAloud] = useState<Aloud>('silent');
  const stop = useCallback(() => {
    if ('speechSynthesis' in window) speechSynthesis.cancel();
    setAloud('silent');
  }, []);
  useEffect(() => stop, [stop]);

  const speak = useCallback((text: string) => {
    if (!('speechSynthesis' in window)) return setAloud('unable');
    speechSynthesis.cancel();
    const words = new SpeechSynthesisUtterance(text);
    words.lang = 'zh-CN';
    words.rate = 0.9;
    const voice = chineseVoice();
    if (voice) words.voice = voice;
    let begun = false;
    words.onstart = () => (begun = true);
    words.onend = () => setAloud('silent');
    words.onerror = ({ error }) => setAloud(error === 'canceled' || error === 'interrupted' ? 'silent' : 'unable');
    setAloud('speaking');
    speechSynthesis.speak(words);
    setTimeout(() => {
      if (begun) return;
      speechSynthesis.cancel();
      setAloud('unable');
    }, patience);
  }, []);
  return { aloud, speak, stop };
}
