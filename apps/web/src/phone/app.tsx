import { useCallback, useEffect, useState } from 'react';
import { askCentre, type Centre } from './api';
import { Entry } from './parts/entry';
import { FailureNote } from './parts/failure-note';
import { Loading } from './parts/loading';
import { ProgressView } from './parts/progress-view';
import { TopBar } from './parts/top-bar';
import { useAloud } from './use-aloud';
import { useTextSize } from './use-elder';
import { useIdle } from './use-idle';
import { useMatter } from './use-matter';
import { spokenText } from './words/aloud';
import { slipCodeFrom } from './words/slip-code';

const idleMinutes = 10;
const howTo = '查办理进度。请输入回执上的查询码，再输入证件号后四位。没有登记证件号的，输入手机号后四位。';

/** The code of the scanned slip stands in the address's fragment, which no browser sends to a server. */
function useScannedCode(): string {
  const [code, setCode] = useState(() => slipCodeFrom(location.hash));
  useEffect(() => {
    const scanned = () => setCode(slipCodeFrom(location.hash));
    window.addEventListener('hashchange', scanned);
    return () => window.removeEventListener('hashchange', scanned);
  }, []);
  return code;
}

/** Asked once, before anything can fail. */
function useCentre(): Centre {
  const [centre, setCentre] = useState<Centre>({});
  useEffect(() => void askCentre().then(setCentre), []);
  return centre;
}

/** 群众手机页: slip code and second proof in, the matter out. Nothing of it outlives the page. */
export function App() {
  const scanned = useScannedCode();
  const centre = useCentre();
  const { matter, ask, again, leave } = useMatter();
  const { aloud, speak, stop } = useAloud();
  const close = useCallback(
    (why: 'idle' | 'gone' | 'again') => {
      stop();
      leave(why);
    },
    [stop, leave],
  );
  useIdle(idleMinutes, matter.step !== 'asking', close);
  useEffect(() => close('again'), [scanned, close]);
  const shown = matter.step === 'shown' ? matter.progress : null;
  const [size, setSize] = useTextSize(shown?.elder ?? false);

  const text = shown ? spokenText(shown) : howTo;
  return (
    <>
      <TopBar {...{ size, setSize, aloud, text }} onSpeak={() => speak(text)} onStop={stop} />
      <main>
        {matter.step === 'asking' && (
          <Entry key={scanned} scanned={scanned} sms={centre.sms ?? false} {...matter} onAsk={ask} />
        )}
        {matter.step === 'loading' && <Loading onRetry={again} />}
        {matter.step === 'failed' && (
          <FailureNote failure={matter.failure} phone={centre.phone} onRetry={again} onBack={() => close('again')} />
        )}
        {matter.step === 'shown' && <ProgressView progress={matter.progress} token={matter.token} onLeave={close} />}
      </main>
      <footer>信访、调解不收费。本页不保存您的信息。</footer>
    </>
  );
}
