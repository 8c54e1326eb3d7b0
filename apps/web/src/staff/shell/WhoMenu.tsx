import { App, Button, Popover, Space } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { shortTime } from '../../shared/words/days';
import { useSession } from '../session';

const PasswordDialog = lazy(() =>
  import('../login/PasswordForm').then(({ PasswordDialog: dialog }) => ({ default: dialog })),
);
const FactorDialog = lazy(() =>
  import('../login/FactorForm').then(({ FactorDialog: dialog }) => ({ default: dialog })),
);
const OidcDialog = lazy(() => import('../login/OidcDialog').then(({ OidcDialog: dialog }) => ({ default: dialog })));

/** Who sits here, since when the account was last used and where, and the way to a new password, to the 动态口令 and to the identity provider. */
export function WhoMenu({ unit }: { unit: string | undefined }) {
  const { account, lastLogin, said, oidc } = useSession();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [changing, setChanging] = useState<'password' | 'factor' | 'oidc' | null>(null);
  const last = lastLogin ? `上次登录 ${[shortTime(lastLogin.at), lastLogin.device].filter(Boolean).join(' ')}` : null;
  const done = (word?: string) => {
    setChanging(null);
    if (word) void message.success(word);
  };
  useEffect(() => {
    if (said) void (said.ok ? message.success(said.text) : message.error(said.text));
  }, [said, message]);
  const content = (
    <div className="who-menu">
      <p>
        {account.name}（{account.login}）
      </p>
      <p className="secondary">{[unit, account.title].filter(Boolean).join(' ')}</p>
      {last && <p className="secondary">{last}</p>}
      <Space>
        <Button onClick={() => (setOpen(false), setChanging('password'))}>修改密码</Button>
        <Button onClick={() => (setOpen(false), setChanging('factor'))}>动态口令</Button>
        {oidc && <Button onClick={() => (setOpen(false), setChanging('oidc'))}>统一身份</Button>}
      </Space>
    </div>
  );
  return (
    <>
      <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottom" content={content}>
        <Button type="text" aria-haspopup="dialog" aria-expanded={open} className="who" title={last ?? undefined}>
          {account.name} {account.title}
        </Button>
      </Popover>
      <Suspense>
        {changing === 'password' && (
          <PasswordDialog onClose={() => setChanging(null)} onDone={() => done('密码已修改')} />
        )}
        {changing === 'factor' && <FactorDialog onClose={() => setChanging(null)} />}
        {changing === 'oidc' && oidc && (
          <OidcDialog title={oidc} onClose={(undone) => done(undone ? '已解除关联' : undefined)} />
        )}
      </Suspense>
    </>
  );
}
