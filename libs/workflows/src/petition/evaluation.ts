import type { CaseDesk } from '../kernel/case-desk';

/** 质量评价: the petitioner rates, the unit closes, somebody else calls back; a false result opens the matter again (T07 runs). */
export function evaluation(petition: CaseDesk): Promise<void> {
  return petition.until(() => petition.stage !== 'evaluation');
}
