import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/http';
import type { Clock } from '../../api/wire';
import { fullDay } from '../words/days';

interface Props {
  clock: Clock | undefined;
  days: unknown;
}

/** Most days that may be granted (Art. 34). */
const most = 30;

/** 延期 before it is signed: the day it would lead to, as the server counts it. In: the limit as it runs, the days asked for. */
export function ExtensionDue({ clock, days }: Props) {
  const asked = typeof days === 'number' && Number.isInteger(days) && days > 0 && days <= most ? days : null;
  const start = clock?.from;
  const { data } = useQuery({
    queryKey: ['deadline', start, asked],
    queryFn: () =>
      call<{ dueRolled: string; provisional: boolean }>('/deadlines/preview', {
        method: 'POST',
        body: { rule: 'T05', start, grant: asked },
      }),
    enabled: asked !== null && start !== undefined,
  });
  return (
    <p role="status" className="secondary">
      {data && asked !== null
        ? `延 ${asked} 日，至 ${fullDay(data.dueRolled)}${data.provisional ? '（暂定）' : ''}。只可延一次，合计最多${most}日`
        : `只可延一次，合计最多${most}日`}
    </p>
  );
}
