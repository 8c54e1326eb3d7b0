import type { CaseDesk } from '../kernel/case-desk';

/** 限时反馈: the unit signs, tells the petitioner, finds out, answers and proves delivery (T03, T05, T06). */
export function feedback(petition: CaseDesk): Promise<void> {
  return petition.until(() => petition.stage !== 'feedback');
}
