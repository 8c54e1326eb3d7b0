import { Alert, Button, Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../../api/http';
import { Problem } from '../../api/problem';
import { Failure, Loading } from '../../shared/states/States';
import { toHere } from './OidcEntry';

interface Proof {
  password?: string;
  code?: string;
}

const send = <T,>(path: string, body: Proof) => call<T>(`/auth/oidc/link${path}`, { method: 'POST', body });

/** 统一身份 from the shell: link one's own account, or undo it; password or 动态口令 first. */
export function OidcDialog({ title, onClose }: { title: string; onClose: (undone: boolean) => void }) {
  const [linked, setLinked] = useState<boolean | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const noted = (error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    setProblem(error);
    setBusy(false);
  };
  useEffect(() => {
    call<{ linked: boolean }>('/auth/oidc/link').then((state) => setLinked(state.linked), noted);
  }, []);
  const submit = (proof: Proof) => {
    setBusy(true);
    if (linked) send('/remove', proof).then(() => onClose(true), noted);
    else send<{ address: string }>(`?${toHere()}`, proof).then(({ address }) => window.location.assign(address), noted);
  };
  return (
    <Modal open onCancel={() => onClose(false)} footer={null} title={title} width={400} destroyOnHidden>
      {linked === null && (problem ? <Failure error={problem} /> : <Loading />)}
      {linked !== null && (
        <Form<Proof> name="oidc-link" layout="vertical" onFinish={submit} requiredMark={false}>
          <p className="gap">
            {linked
              ? '本账号已关联统一身份，可用它登录。'
              : '本账号尚未关联。确认是本人后，转到统一身份登录一次即可关联。'}
          </p>
          {problem && <Alert type="error" showIcon role="alert" className="gap" title={problem.body.detail} />}
          <Form.Item name="password" label="密码">
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
          <Form.Item name="code" label="或动态口令">
            <Input autoComplete="one-time-code" maxLength={32} className="figures" />
          </Form.Item>
          <Button type={linked ? 'default' : 'primary'} danger={linked} htmlType="submit" loading={busy}>
            {linked ? '解除关联' : '关联'}
          </Button>
        </Form>
      )}
    </Modal>
  );
}
