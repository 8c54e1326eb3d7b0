import { Button, Modal } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSession } from '../session';

const idleMs = 30 * 60_000;
const lastWordMs = 60_000;
const signs = ['pointerdown', 'keydown', 'wheel'] as const;

/** After half an hour without a touch: a minute's warning, then the door closes. Drafts stay for the same person. */
export function IdleGuard() {
  const { rest } = useSession();
  const touched = useRef(0);
  const leaving = useRef(false);
  const [left, setLeft] = useState<number | null>(null);
  const tick = useEffectEvent(() => {
    const quiet = Date.now() - touched.current;
    if (leaving.current) return; // the door closes once, however long the server takes
    leaving.current = quiet > idleMs;
    if (leaving.current) void rest();
    else setLeft(quiet > idleMs - lastWordMs ? Math.ceil((idleMs - quiet) / 1000) : null);
  });
  useEffect(() => {
    const touch = () => {
      touched.current = Date.now();
    };
    touch();
    signs.forEach((sign) => window.addEventListener(sign, touch, { passive: true }));
    const timer = setInterval(() => tick(), 1000);
    return () => {
      clearInterval(timer);
      signs.forEach((sign) => window.removeEventListener(sign, touch));
    };
  }, []);
  return (
    <Modal
      open={left !== null}
      closable={false}
      title={`${left ?? 0} 秒后自动退出，草稿已存`}
      footer={<Button type="primary">继续使用</Button>}
    />
  );
}
