import { windowsOf } from '@yimen/domain/desk/windows';
import type { Policy } from '@yimen/domain/policy/policy';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Name and telephone of the centre as its pack has them. */
export function centreOf({ raw, pack }: Policy): { centre: string; phone: string } {
  const center = (raw.center ?? {}) as Record<string, unknown>;
  return { centre: text(center.title) || pack.title, phone: text(center.phone) };
}

/** '3号窗 人社局'; what stands in no list is a talk at the desk. */
export function windowTitle(policy: Policy, id: string | null): string {
  const window = windowsOf(policy).find((one) => one.id === id);
  if (!window || window.kind === 'intake') return '综合接谈';
  const number = /^w0*(\d+)$/.exec(window.id)?.[1];
  return number ? `${number}号窗 ${window.title}` : window.title;
}
