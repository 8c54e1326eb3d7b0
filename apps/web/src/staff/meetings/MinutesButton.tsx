import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../session';

const MinutesDrawer = lazy(() => import('./MinutesDrawer').then(({ MinutesDrawer: drawer }) => ({ default: drawer })));

/** Who writes minutes. */
const writers = ['leader', 'chief', 'leading_group_office'];

/** 补记会议纪要: for a meeting that nobody had announced. */
export function MinutesButton() {
  const { account } = useSession();
  const [open, setOpen] = useState(false);
  if (!account.roles.some((role) => writers.includes(role))) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>补记会议纪要</Button>
      <Suspense>{open && <MinutesDrawer onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
