import { QRCodeSVG } from '@rc-component/qrcode';
import { Button, Form, Input } from 'antd';

/** A fresh seed: as text, and as the address that the QR carries. */
export interface Offer {
  secret: string;
  address: string;
}

interface Props {
  offer: Offer;
  busy: boolean;
  onCode: (code: string) => void;
}

/** The QR for the app, the seed for whoever cannot scan, and the first code as proof that it arrived. */
export function FactorOffer({ offer: { secret, address }, busy, onCode }: Props) {
  return (
    <Form<{ code: string }> layout="vertical" onFinish={({ code }) => onCode(code)} requiredMark={false}>
      <div role="img" aria-label="动态口令的二维码" className="gap">
        <QRCodeSVG value={address} size={200} level="M" aria-hidden="true" />
      </div>
      <p>
        不能扫码时手工录入密钥：<code className="seed">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form.Item name="code" label="手机上显示的六位数字" rules={[{ required: true, message: '请填写动态口令' }]}>
        <Input autoFocus autoComplete="one-time-code" inputMode="numeric" maxLength={8} className="figures" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        启用
      </Button>
    </Form>
  );
}
