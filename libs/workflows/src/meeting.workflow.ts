import { continueAsNew } from '@temporalio/workflow';
import type { CaseRef } from './contract/gateway';
import { CaseDesk } from './kernel/case-desk';

/** 会议: an agenda that waits for its minutes; what they decide is owed as tasks and outlives the meeting. */
export async function meetingWorkflow(ref: CaseRef): Promise<void> {
  const meeting = await CaseDesk.open(ref);
  const watched = meeting.watch();
  await meeting.until(() => meeting.closed);
  await watched;
  await meeting.rest();
  if (!meeting.closed) await continueAsNew<typeof meetingWorkflow>(ref);
}
