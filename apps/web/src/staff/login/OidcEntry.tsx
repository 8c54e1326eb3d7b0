import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../../api/http';
import { Problem } from '../../api/problem';
import type { Said, SignedIn } from '../../api/wire';

interface OidcDoor {
  /** The words of the button; null where the installation has no identity provider. */
  title: string | null;
  needsCode: boolean;
  said: Said | null;
}

/** The page one stands on, to come back to. */
export function toHere(): string {
  return `to=${encodeURIComponent(window.location.pathname + window.location.search)}`;
}

/** 统一身份登录: leaves for the provider; what came of it is told here, and a 动态口令 asked for where the account has one. */
export function OidcEntry({ onEnter }: { onEnter: (signed: SignedIn) => Promise<void> }) {
  const [door, setDoor] = useState<OidcDoor | null>(null);
  useEffect(() => {
    call<OidcDoor>('/auth/oidc').then(setDoor, () => undefined); // without an answer there is no button: passwords open as ever
  }, []);
  if (!door) return null;
  return (
    <div className="oidc">
      {door.said && (
        <Alert type={door.said.ok ? 'success' : 'error'} showIcon role="alert" className="gap" title={door.said.text} />
      )}
      {door.needsCode && <CodeForm onEnter={onEnter} />}
      {door.title && (
        <Button block href={`/api/v1/auth/oidc/start?${toHere()}`}>
          {door.title}
        </Button>
      )}
    </div>
  );
}

function CodeForm({ onEnter }: { onEnter: (signed: SignedIn) => Promise<void> }) {
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (body: { code: string }) => {
    setBusy(true);
    try {
      await onEnter(await call<SignedIn>('/auth/oidc/code', { method: 'POST', body }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setTold(error.body.detail);
      setBusy(false);
    }
  };
  const rules = [{ required: true, message: '请填写动态口令' }];
  return (
    <Form<{ code: string }>
      name="oidc"
      layout="vertical"
      className="gap"
      onFinish={(body) => void send(body)}
      requiredMark={false}
    >
      <Form.Item name="code" label="统一身份已通过，请填动态口令" extra="手机上显示的六位数字，或恢复码" rules={rules}>
        <Input autoFocus autoComplete="one-time-code" maxLength={32} className="figures" />
      </Form.Item>
      {told && <Alert type="error" showIcon role="alert" className="gap" title={told} />}
      <Button type="primary" htmlType="submit" loading={busy} block>
        继续
      </Button>
    </Form>
  );
}
