import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/http';
import { Problem } from '../../api/problem';
import type { SignedIn } from '../../api/wire';
import { refusalWords, useCountdown } from './lockout';
import { OidcEntry } from './OidcEntry';

interface Credentials {
  center?: string;
  login: string;
  password: string;
  code?: string;
}

/** 登录. Refusals are told in the server's words, the lock-out with its minutes; pasting a password is allowed. */
export function LoginPage({ onEnter }: { onEnter: (signed: SignedIn) => Promise<void> }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [needsCenter, setNeedsCenter] = useState(false);
  const [shown, setShown] = useState(false);
  const [locked, setLocked] = useState<{ login: string; until: number } | null>(null);
  const [login, setLogin] = useState('');
  const left = useCountdown(locked?.until ?? null);
  const shut = left > 0 && locked?.login === login;
  const first = useRef<InputRef>(null);
  const code = useRef<InputRef>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = async (body: Credentials) => {
    setBusy(true);
    try {
      const given = body.code?.trim() ? body : { ...body, code: undefined };
      await onEnter(await call<SignedIn>('/auth/login', { method: 'POST', body: given }));
    } catch (error) {
      const told = error instanceof Problem ? error : null;
      setProblem(told);
      if (told?.wait) setLocked({ login: body.login, until: Date.now() + told.wait * 1000 });
      if (told?.body.errors?.some(({ pointer }) => pointer === '/center')) setNeedsCenter(true);
      setBusy(false);
      if (told?.body.code.startsWith('second_factor')) code.current?.focus({ cursor: 'all' });
    }
  };
  return (
    <main className="login">
      <h1>信访超市·一门</h1>
      <Form<Credentials>
        layout="vertical"
        onValuesChange={(_, all) => setLogin(all.login)}
        onFinish={(body) => void submit(body)}
        requiredMark={false}
        aria-describedby="login-trace"
      >
        {needsCenter && (
          <Form.Item name="center" label="中心代码" rules={[{ required: true, message: '请填写中心代码' }]}>
            <Input autoFocus />
          </Form.Item>
        )}
        <Form.Item name="login" label="账号" rules={[{ required: true, message: '请填写账号' }]}>
          <Input ref={first} autoComplete="username" />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            suffix={<ShowButton shown={shown} onToggle={() => setShown(!shown)} />}
          />
        </Form.Item>
        <Form.Item name="code" label="动态口令" extra="已启用的账号填写六位数字；手机不在身边可填恢复码">
          <Input ref={code} autoComplete="one-time-code" maxLength={32} className="figures" />
        </Form.Item>
        {problem && <LoginProblem problem={problem} left={left} />}
        <Button type="primary" htmlType="submit" loading={busy} disabled={shut} block>
          登录
        </Button>
      </Form>
      <OidcEntry onEnter={onEnter} />
      <p id="login-trace" className="secondary">
        本系统含个人信息，操作全程留痕
      </p>
    </main>
  );
}

/** Told once to a screen reader; the countdown that follows is only shown. */
function LoginProblem({ problem, left }: { problem: Problem; left: number }) {
  const locked = problem.body.code === 'account_locked';
  const over = locked && left === 0;
  return (
    <Alert
      type={locked ? 'warning' : problem.body.code === 'second_factor_required' ? 'info' : 'error'}
      showIcon
      role="alert"
      className="gap"
      title={over ? '锁定已解除，请重新登录' : refusalWords(problem, left)}
    />
  );
}

function ShowButton({ shown, onToggle }: { shown: boolean; onToggle: () => void }) {
  return (
    <Button type="text" size="small" aria-pressed={shown} onClick={onToggle}>
      {shown ? '隐藏' : '显示'}
    </Button>
  );
}
