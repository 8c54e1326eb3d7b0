import { useEffect, useState } from 'react';
import type { Problem } from '../../api/problem';

const minute = 60_000;

/** The words of a refused log-in: how many tries are left, or how long the account stays shut. In: milliseconds left. */
export function refusalWords({ body }: Problem, left: number): string {
  if (body.code === 'account_locked') return `已锁定，${waitWords(left)}后再试`;
  if (body.code !== 'login_failed') return body.detail;
  const more = body.triesLeft === undefined ? '' : `，还可再试 ${body.triesLeft} 次`;
  return `账号或密码不正确${more}`;
}

/** '30 分钟', and in the last minute '45 秒'. */
export function waitWords(left: number): string {
  return left > minute ? `${Math.ceil(left / minute)} 分钟` : `${Math.max(Math.ceil(left / 1000), 0)} 秒`;
}

/** Counts down to a moment, in milliseconds; 0 when it is over or there is none. */
export function useCountdown(until: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === null) return undefined;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? 0 : Math.max(until - now, 0);
}
