import { Alert } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useOutage } from '../../api/outage';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Bars of the house: the network is gone, or the engine is away and an act waits for its next try. */
export function Bars() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const until = useOutage();
  const seconds = useCountdown(until);
  return (
    <div aria-live="polite">
      {!online && <Alert banner type="error" title="网络已断开，内容保存在本页，恢复后按 F9 提交" />}
      {until !== null && (
        <Alert banner type="warning" title={`登记照常。其他办理暂缓，内容已存草稿，${seconds} 秒后自动重试`} />
      )}
    </div>
  );
}

function useCountdown(until: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
