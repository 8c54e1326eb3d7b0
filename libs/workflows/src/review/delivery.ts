import type { CaseDesk } from '../kernel/case-desk';

/** 送达: proven delivery ends the limit and, through the petition, opens the next window or makes the matter final. */
export function delivery(review: CaseDesk): Promise<void> {
  return review.until(() => review.stage !== 'delivery');
}
