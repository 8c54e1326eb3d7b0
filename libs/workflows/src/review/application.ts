import type { CaseDesk } from '../kernel/case-desk';

/** 申请受理: taken on, or declined with a second signature, which ends it. */
export function application(review: CaseDesk): Promise<void> {
  return review.until(() => review.stage !== 'application');
}
