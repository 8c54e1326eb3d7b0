import type { CaseDesk } from '../kernel/case-desk';
import { supervision } from './supervision';

/** 限时反馈: the unit signs, tells the petitioner, finds out, answers and proves delivery (T03, T05, T06); supervision stands beside it. */
export async function feedback(petition: CaseDesk): Promise<void> {
  await supervision(petition, () => petition.stage !== 'feedback');
}
