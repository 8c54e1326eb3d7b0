import { QRCodeSVG } from '@rc-component/qrcode';
import type { Wall } from '../wall';

const qrSize = 220;

/** That nothing is charged, who receives visitors today, and the way to the progress page on one's own phone. */
export function Foot({ wall: { free, phone, address, duty } }: { wall: Wall }) {
  return (
    <section className="foot" aria-label="查进度">
      <p className="free">{free}</p>
      {duty && (
        <p className="duty">
          今日坐班 <span>{duty.name}</span> <span>{duty.title}</span> <span>{duty.hours}</span>
        </p>
      )}
      <div className="qr" role="img" aria-label="查进度的二维码">
        <QRCodeSVG value={address} size={qrSize} level="M" aria-hidden="true" />
      </div>
      <div>
        <p>扫码查进度</p>
        {phone && <p className="phone">电话 {phone}</p>}
      </div>
    </section>
  );
}
