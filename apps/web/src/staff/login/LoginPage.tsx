import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/http';
import { Problem } from '../../api/problem';
import type { SignedIn } from '../../api/wire';

interface Credentials {
  center?: string;
  login: string;
  password: string;
}

/** 登录. Refusals are told in the server's words, the lock-out with its minutes; pasting a password is allowed. */
export function LoginPage({ onEnter }: { onEnter: (signed: SignedIn) => void }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [needsCenter, setNeedsCenter] = useState(false);
  const [shown, setShown] = useState(false);
  const first = useRef<InputRef>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = async (body: Credentials) => {
    setBusy(true);
    try {
      onEnter(await call<SignedIn>('/auth/login', { method: 'POST', body }));
    } catch (error) {
      const told = error instanceof Problem ? error : null;
      setProblem(told);
      if (told?.body.errors?.some(({ pointer }) => pointer === '/center')) setNeedsCenter(true);
      setBusy(false);
    }
  };
  return (
    <main className="login">
      <h1>信访超市·一门</h1>
      <Form<Credentials>
        layout="vertical"
        onFinish={(body) => void submit(body)}
        requiredMark={false}
        aria-describedby="login-trace"
      >
        {needsCenter && (
          <Form.Item name="center" label="中心代码" rules={[{ required: true, message: '请填写中心代码' }]}>
            <Input />
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
        {problem && <LoginProblem problem={problem} />}
        <Button type="primary" htmlType="submit" loading={busy} block>
          登录
        </Button>
      </Form>
      <p id="login-trace" className="secondary">
        本系统含个人信息，操作全程留痕
      </p>
    </main>
  );
}

function LoginProblem({ problem }: { problem: Problem }) {
  const { code, title, detail } = problem.body;
  const locked = code === 'account_locked';
  return (
    <Alert
      type={locked ? 'warning' : 'error'}
      showIcon
      role="alert"
      className="gap"
      title={locked ? title : detail}
      description={locked ? detail : undefined}
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
