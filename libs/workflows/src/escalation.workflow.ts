import { continueAsNew } from '@temporalio/workflow';
import type { CaseRef } from './contract/gateway';
import { CaseDesk } from './kernel/case-desk';

/**
 * 提级: one of three exits, each with its own gate: the leading group decides, the inspection brigade orders, the enforcement
 * brigade receives what is evidenced and signed. The claim's own clocks run on meanwhile (right 4).
 */
export async function escalationWorkflow(ref: CaseRef): Promise<void> {
  const escalation = await CaseDesk.open(ref);
  const watched = escalation.watch();
  await escalation.until(() => escalation.closed);
  await watched;
  await escalation.rest();
  if (!escalation.closed) await continueAsNew<typeof escalationWorkflow>(ref);
}
