import type { CaseDesk } from '../kernel/case-desk';

/** 归档: final, withdrawn or merged; the file is put away, or opened again when a callback shows that it was not done. */
export function archive(petition: CaseDesk): Promise<void> {
  return petition.until(() => petition.stage !== 'archive');
}
