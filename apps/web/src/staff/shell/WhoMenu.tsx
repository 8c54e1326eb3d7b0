import { App, Button, Popover, Space } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { shortTime } from '../../shared/words/days';
import { useSession } from '../session';

const PasswordDialog = lazy(() =>
  import('../login/PasswordForm').then(({ PasswordDialog: dialog }) => ({ default: dialog })),
);
const FactorDialog = lazy(() =>
  import('../login/FactorForm').then(({ FactorDialog: dialog }) => ({ default: dialog })),
);

/** Who sits here, since when the account was last used and where, and the way to a new password and to the 动态口令. */
export function WhoMenu({ unit }: { unit: string | undefined }) {
  const { account, lastLogin } = useSession();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [changing, setChanging] = useState<'password' | 'factor' | null>(null);
  const last = lastLogin ? `上次登录 ${[shortTime(lastLogin.at), lastLogin.device].filter(Boolean).join(' ')}` : null;
  const done = () => {
    setChanging(null);
    void message.success('密码已修改');
  };
  const content = (
    <div className="who-menu">
      <p>
        {account.name}（{account.login}）
      </p>
      <p className="secondary">{[unit, account.title].filter(Boolean).join(' ')}</p>
      <Space>
        <Button onClick={() => (setOpen(false), setChanging('password'))}>修改密码</Button>
        <Button onClick={() => (setOpen(false), setChanging('factor'))}>动态口令</Button>
      </Space>
    </div>
  );
  return (
    <>
      <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" content={content}>
        <Button type="text" aria-haspopup="dialog" aria-expanded={open} className="who">
          {account.name} {account.title}
        </Button>
      </Popover>
      {last && <span className="secondary last-login">{last}</span>}
      <Suspense>
        {changing === 'password' && <PasswordDialog onClose={() => setChanging(null)} onDone={done} />}
        {changing === 'factor' && <FactorDialog onClose={() => setChanging(null)} />}
      </Suspense>
    </>
  );
}
