import { useEffect } from 'react';

/**
 * Calls `leave` after `minutes` without a touch, or when the page is put aside for another. A phone sleeps in between, so
 * the time is looked at again when the page comes back.
 */
export function useIdle(minutes: number, active: boolean, leave: (why: 'idle' | 'gone') => void): void {
  useEffect(() => {
    if (!active) return;
    let touched = Date.now();
    const touch = () => (touched = Date.now());
    const look = () => {
      if (Date.now() - touched > minutes * 60_000) leave('idle');
    };
    const gone = () => leave('gone');
    const timer = setInterval(look, 5000);
    document.addEventListener('pointerdown', touch);
    document.addEventListener('keydown', touch);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', gone);
    return () => {
      clearInterval(timer);
      document.removeEventListener('pointerdown', touch);
      document.removeEventListener('keydown', touch);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', gone);
    };
  }, [minutes, active, leave]);
}
