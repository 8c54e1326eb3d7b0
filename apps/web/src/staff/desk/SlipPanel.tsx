import { Alert, Button, QRCode, Space } from 'antd';
import type { Slip } from './wire';

export interface ShownSlip {
  visit: string;
  slip: Slip;
  outcome: 'printing' | 'printed' | 'silent';
}

interface Props {
  shown: ShownSlip;
  onReprint: () => void;
  onCorrect: () => void;
  /** The printer took the job but no paper came. */
  onMissing: () => void;
}

const qrSize = 96;

/** The slip that was printed last; when the printer is dead the code stands large enough to be copied by hand. */
export function SlipPanel({ shown: { slip, outcome }, onReprint, onCorrect, onMissing }: Props) {
  const dead = outcome === 'silent';
  return (
    <section className="desk-slip" aria-label="回执">
      <p role="status">
        <strong>回执</strong> {slip.ticket && `${slip.ticket} ${slip.windowTitle} 前面${slip.ahead}人`}
      </p>
      {dead && <Alert type="warning" showIcon role="alert" title="打印机未响应，请抄写查询码或补打" />}
      {slip.shortCode && (
        <p className={dead ? 'desk-code desk-code-large' : 'desk-code'}>
          <span className="secondary">查询码</span> <span className="figures">{slip.shortCode}</span>
        </p>
      )}
      {slip.qr && (
        <div role="img" aria-label="查询二维码" className="desk-qr">
          <div aria-hidden>
            <QRCode type="svg" value={slip.qr} size={qrSize} bordered={false} />
          </div>
        </div>
      )}
      <Space wrap>
        <Button size="small" onClick={onReprint}>
          补打
        </Button>
        <Button size="small" onClick={onCorrect}>
          更正
        </Button>
        {!dead && (
          <Button size="small" type="link" onClick={onMissing}>
            没打出来？
          </Button>
        )}
      </Space>
    </section>
  );
}
