import { continueAsNew } from '@temporalio/workflow';
import type { CaseRef } from './contract/gateway';
import { CaseDesk } from './kernel/case-desk';
import { application } from './review/application';
import { delivery } from './review/delivery';
import { examination } from './review/examination';

/**
 * 复查、复核: the body above takes the application on or declines it, examines the matter, at a 复核 perhaps in a hearing, and
 * delivers what it has decided within thirty days. Both run alike; the petition learns of each step as it is written, and the
 * windows for asking are its own.
 */
export async function reviewWorkflow(ref: CaseRef): Promise<void> {
  const review = await CaseDesk.open(ref);
  const watched = review.watch();
  await application(review);
  await examination(review);
  await delivery(review);
  await watched;
  await review.rest();
  if (!review.closed) await continueAsNew<typeof reviewWorkflow>(ref);
}
