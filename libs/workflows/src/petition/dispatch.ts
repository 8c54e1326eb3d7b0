import type { CaseDesk } from '../kernel/case-desk';

/** 分流交办: sent to the body that is competent, or guided to another road; a unit's objection is weighed here (T01, T04). */
export function dispatch(petition: CaseDesk): Promise<void> {
  return petition.until(() => petition.stage !== 'dispatch');
}
