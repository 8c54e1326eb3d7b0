import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api/http';
import { Problem } from '../../api/problem';
import { Failure } from '../../shared/states/States';
import { isStrong, passwordRule } from './strong';

interface Values {
  old: string;
  password: string;
  again: string;
}

/** 修改密码: the old one, the new one twice. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async ({ old, password }: Values) => {
    setBusy(true);
    try {
      await call('/auth/password', { method: 'POST', body: { current: old, next: password } });
      onDone();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<Values> layout="vertical" onFinish={(values) => void send(values)} requiredMark={false}>
      {problem && <Failure error={problem} />}
      <Form.Item name="old" label="原密码" rules={[{ required: true, message: '请填写原密码' }]}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item
        name="password"
        label="新密码"
        extra={passwordRule}
        rules={[{ validator: (_, value: string) => judge(isStrong(value ?? ''), passwordRule) }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次"
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: string) => judge(value === getFieldValue('password'), '两次输入的密码不一致'),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        修改密码
      </Button>
    </Form>
  );
}

function judge(fits: boolean, why: string): Promise<void> {
  return fits ? Promise.resolve() : Promise.reject(new Error(why));
}

/** 首次登录: nothing else opens before the first password is changed. */
export function FirstPassword({ onDone }: { onDone: () => void }) {
  return (
    <main className="login">
      <h1>首次登录，请修改密码</h1>
      <PasswordForm onDone={onDone} />
    </main>
  );
}

/** 修改密码 from the shell. */
export function PasswordDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  return (
    <Modal open onCancel={onClose} footer={null} title="修改密码" width={400}>
      <PasswordForm onDone={onDone} />
    </Modal>
  );
}
