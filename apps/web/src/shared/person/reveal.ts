import { useEffect, useState } from 'react';
import { call } from '../../api/http';
import { Problem } from '../../api/problem';

export type RevealField = 'name' | 'phone' | 'idNumber' | 'address';

export const fieldTitles: Record<RevealField, string> = {
  name: '姓名',
  phone: '电话',
  idNumber: '证件号',
  address: '住址',
};

/** Why a field may be looked at; the look goes into the log. */
export const reasons = [
  { value: 'contact', label: '联系当事人' },
  { value: 'verify', label: '核对身份' },
  { value: 'document', label: '制作文书' },
  { value: 'other', label: '其他' },
];

export interface RevealOrder {
  party: string;
  case: string;
  field: RevealField;
  reason: string;
  note?: string;
}

interface Shown {
  value: string;
  until: number;
}

const seconds = 60;

/** One field of one person, for sixty seconds; afterwards nothing of it stays in the page. */
export function useReveal() {
  const [shown, setShown] = useState<Shown | null>(null);
  const [left, setLeft] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (!shown) return undefined;
    const tick = () => {
      const rest = Math.ceil((shown.until - Date.now()) / 1000);
      if (rest <= 0) setShown(null);
      setLeft(Math.max(rest, 0));
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [shown]);
  const look = async ({ party, ...body }: RevealOrder) => {
    try {
      const { value } = await call<{ value: string | null }>(`/people/${party}/reveal`, { method: 'POST', body });
      setProblem(null);
      setShown({ value: value ?? '未登记', until: Date.now() + seconds * 1000 });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return { value: shown?.value ?? null, left, problem, look, hide: () => setShown(null) };
}
