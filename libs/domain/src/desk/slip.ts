import type { Json } from '../kernel/types';

/** What the 80 mm slip says. Of a sealed matter it says no matter (Art. 30). */
export interface Slip {
  centre: string;
  phone: string;
  ticket: string | null;
  window: string | null;
  windowTitle: string;
  ahead: number;
  shortCode: string | null;
  qr: string | null;
  promise: string;
  free: string;
  matter?: string;
  /** Where whoever has gone to a higher body is shown to go (Art. 20). */
  guidance?: string;
  [line: string]: Json | undefined;
}

/** Lines that stand on every slip: what the law promises, and that nothing is charged. */
export const slipPromises = {
  matter: '15日内书面告知是否受理（信访工作条例第23条）',
  linked: '您的事项正在办理，可凭查询码查看进度',
  free: '信访、调解不收费',
};
