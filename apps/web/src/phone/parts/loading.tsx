import { useEffect, useState } from 'react';

/** True once `ms` milliseconds have passed. */
function useLater(ms: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return later;
}

/** A skeleton after 200 ms; after five seconds a word about the network (screens §1.7). */
export function Loading({ onRetry }: { onRetry: () => void }) {
  const shown = useLater(200);
  const slow = useLater(5000);
  return (
    <section className="panel" aria-busy="true">
      <p role="status">{slow ? '网络较慢，仍在加载' : '正在查询…'}</p>
      {slow && (
        <button type="button" onClick={onRetry}>
          重试
        </button>
      )}
      {shown && (
        <div className="skeleton" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      )}
    </section>
  );
}
