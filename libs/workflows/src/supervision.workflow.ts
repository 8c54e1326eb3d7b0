import { continueAsNew } from '@temporalio/workflow';
import type { CaseRef } from './contract/gateway';
import { CaseDesk } from './kernel/case-desk';

/** 督办: an order to a unit with a limit; it ends with the unit's written reply. */
export async function supervisionWorkflow(ref: CaseRef): Promise<void> {
  const order = await CaseDesk.open(ref);
  const watched = order.watch();
  await order.until(() => order.closed);
  await watched;
  await order.rest();
  if (!order.closed) await continueAsNew<typeof supervisionWorkflow>(ref);
}
