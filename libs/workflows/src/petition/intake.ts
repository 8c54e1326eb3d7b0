import type { CaseDesk } from '../kernel/case-desk';

/** 集中受理: the matter is registered, whatever happens; it waits here to be looked through (甄别). T01 runs. */
export function intake(petition: CaseDesk): Promise<void> {
  return petition.until(() => petition.stage !== 'intake');
}
