import { Watermark } from 'antd';
import { useState, type ReactNode } from 'react';
import { wallTime } from '../../shared/words/days';
import { useSession } from '../session';

/** Staff pages carry who looks at them and since when; legal papers, which open above the page, never do. */
export function Marked({ children, className }: { children: ReactNode; className?: string }) {
  const { account } = useSession();
  const [since] = useState(() => wallTime(new Date().toISOString()));
  return (
    <Watermark
      content={[`${account.name} ${account.login}`, since]}
      font={{ color: 'rgba(0,0,0,.06)', fontSize: 14 }}
      zIndex={900}
      inherit={false}
      className={className}
    >
      {children}
    </Watermark>
  );
}
