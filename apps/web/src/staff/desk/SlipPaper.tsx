import { QRCode } from 'antd';
import type { Slip } from './wire';

const qrSize = 160;

/** The slip as it is printed: 80 mm, no watermark, no name. A sealed matter has none. */
export function SlipPaper({ slip }: { slip: Slip }) {
  return (
    <article className="slip">
      <h1>{slip.centre}</h1>
      {slip.ticket && <p className="number">{slip.ticket}</p>}
      {slip.ticket && <p className="window">{slip.windowTitle}</p>}
      {slip.ticket && <p>前面 {slip.ahead} 人</p>}
      {slip.matter && <p>{slip.matter}</p>}
      {slip.shortCode && <p className="code">查询码 {slip.shortCode}</p>}
      {slip.qr && (
        <div className="qr">
          <QRCode type="svg" value={slip.qr} size={qrSize} bordered={false} errorLevel="M" />
          <p>扫码查进度</p>
        </div>
      )}
      <p>{slip.promise}</p>
      <p>{slip.free}</p>
      {slip.guidance && <p className="told">{slip.guidance}</p>}
      {slip.phone && <p>咨询电话 {slip.phone}</p>}
    </article>
  );
}

/** Style of the roll: width 80 mm, as long as what stands on it. */
export const slipStyle = `
@page { size: 80mm 160mm; margin: 4mm 5mm; }
html, body { margin: 0; color: #000; background: #fff; }
body { width: 70mm; font: 11pt/1.4 "Noto Sans SC", "Microsoft YaHei", sans-serif; text-align: center; }
h1 { margin: 0; font-size: 13pt; }
p { margin: 1mm 0; }
p.told { font-size: 9pt; text-align: left; }
.number { font-size: 34pt; font-weight: 700; line-height: 1.1; }
.window { font-size: 15pt; font-weight: 700; }
.code { font-size: 15pt; font-weight: 700; font-variant-numeric: tabular-nums; }
.qr svg { width: 34mm; height: 34mm; }
`;
