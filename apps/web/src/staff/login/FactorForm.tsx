import { Alert, Button, Form, Input, Modal } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../api/http';
import { Problem } from '../../api/problem';
import { Failure, Loading } from '../../shared/states/States';
import { shortTime } from '../../shared/words/days';
import { FactorOffer, type Offer } from './FactorOffer';
import { RecoveryCodes } from './RecoveryCodes';

interface FactorState {
  enrolledAt: string | null;
  recoveryLeft: number;
  required: boolean;
}

type Send = <T>(path: string, body: object, then: (answer: T) => void) => Promise<void>;

/** Sends what was typed; a refusal stays on the page until the next try. */
function useSend(): { send: Send; busy: boolean; problem: Problem | null } {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send: Send = async (path, body, then) => {
    setBusy(true);
    try {
      const answer = await call(`/auth/factor${path}`, { method: 'POST', body });
      setProblem(null);
      then(answer as never);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, problem };
}

/** 动态口令: set up by QR and a first code, then ten recovery codes; or switched off. */
function FactorForm({ onDone }: { onDone: () => void }) {
  const [state, setState] = useState<FactorState | null>(null);
  const [failed, setFailed] = useState<Problem | null>(null);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [recovery, setRecovery] = useState<string[] | null>(null);
  const { send, busy, problem } = useSend();
  const ask = useCallback(() => {
    call<FactorState>('/auth/factor').then(setState, (error: unknown) => {
      if (error instanceof Problem) setFailed(error);
    });
  }, []);
  useEffect(ask, [ask]);
  if (recovery) return <RecoveryCodes codes={recovery} onDone={onDone} />;
  if (failed && !state) return <Failure error={failed} onRetry={ask} />;
  if (!state) return <Loading />;
  const told = problem && <Alert type="error" showIcon role="alert" className="gap" title={problem.body.detail} />;
  if (state.enrolledAt)
    return (
      <>
        <p>
          {shortTime(state.enrolledAt)} 启用；恢复码还剩 <span className="figures">{state.recoveryLeft}</span> 个
        </p>
        {told}
        <RemoveForm busy={busy} onSend={(body) => void send('/remove', body, onDone)} />
      </>
    );
  const confirm = (code: string) =>
    void send<{ recovery: string[] }>('/confirm', { code }, (answer) => setRecovery(answer.recovery));
  return (
    <>
      {told}
      {offer ? (
        <FactorOffer offer={offer} busy={busy} onCode={confirm} />
      ) : (
        <BeginForm busy={busy} onSend={(body) => void send('', body, setOffer)} />
      )}
    </>
  );
}

interface SendProps<T> {
  busy: boolean;
  onSend: (values: T) => void;
}

const password = (
  <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
    <Input.Password autoComplete="current-password" autoFocus />
  </Form.Item>
);

function BeginForm({ busy, onSend }: SendProps<{ password: string }>) {
  return (
    <Form<{ password: string }> layout="vertical" onFinish={onSend} requiredMark={false}>
      <p className="gap">在手机上装好验证器（任何支持动态口令的应用都可以），输入密码后扫码。</p>
      {password}
      <Button type="primary" htmlType="submit" loading={busy}>
        显示二维码
      </Button>
    </Form>
  );
}

function RemoveForm({ busy, onSend }: SendProps<{ password: string; code: string }>) {
  return (
    <Form<{ password: string; code: string }> layout="vertical" onFinish={onSend} requiredMark={false}>
      {password}
      <Form.Item name="code" label="动态口令或恢复码" rules={[{ required: true, message: '请填写动态口令' }]}>
        <Input autoComplete="one-time-code" maxLength={32} className="figures" />
      </Form.Item>
      <Button danger htmlType="submit" loading={busy}>
        停用动态口令
      </Button>
    </Form>
  );
}

/** 动态口令 from the shell. */
export function FactorDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal open onCancel={onClose} footer={null} title="动态口令" width={400} destroyOnHidden>
      <FactorForm onDone={onClose} />
    </Modal>
  );
}

/** Nothing else opens before the second proof that the installation asks for is set up. */
export function FirstFactor({ onDone }: { onDone: () => void }) {
  return (
    <main className="login">
      <h1>请先启用动态口令</h1>
      <FactorForm onDone={onDone} />
    </main>
  );
}
