import type { CaseDesk } from '../kernel/case-desk';

/** 审查: from acceptance to the decision; the days of a hearing of the 复核 are not counted (Art. 36). */
export function examination(review: CaseDesk): Promise<void> {
  return review.until(() => review.stage !== 'examination');
}
