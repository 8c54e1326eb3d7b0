import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useOutage } from '../../api/outage';
import { useStreamBroken } from '../../api/stream';
import { useCountdown } from '../login/lockout';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Bars of the house: the network is gone, news do not come by themselves, or the engine is away and an act waits. */
export function Bars() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const broken = useStreamBroken();
  const until = useOutage();
  const seconds = Math.ceil(useCountdown(until) / 1000);
  return (
    <div aria-live="polite">
      {!online && <Alert banner type="error" title="网络已断开，内容保存在本页，恢复后按 F9 提交" />}
      {online && broken && <Alert banner type="warning" title="实时提醒中断，每分钟自动刷新" />}
      {until !== null && (
        <Alert banner type="warning" title={`登记照常。其他办理暂缓，内容已存草稿，${seconds} 秒后自动重试`} />
      )}
    </div>
  );
}
