import { continueAsNew, defineSignal, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { CaseActivities } from './contract/activities';
import type { CaseRef } from './contract/gateway';
import { signalNames, type MediationEnded } from './contract/messages';
import { CaseDesk } from './kernel/case-desk';
import { archive } from './petition/archive';
import { dispatch } from './petition/dispatch';
import { evaluation } from './petition/evaluation';
import { feedback } from './petition/feedback';
import { intake } from './petition/intake';
import { supervision } from './petition/supervision';

const { hearOfMediation } = proxyLocalActivities<CaseActivities>({ startToCloseTimeout: '20 seconds' });
const mediationEnded = defineSignal<[MediationEnded]>(signalNames.mediationEnded);

/**
 * 信访事项: received once, dispatched once, answered in time, evaluated, and only then put away; supervision
 * stands beside it all the way. The case may stand at any stage
 * when this begins (a restart, a lost engine, a reopened matter), and may go back a stage (an objection, a false result).
 */
export async function petitionWorkflow(ref: CaseRef): Promise<void> {
  const petition = await CaseDesk.open(ref);
  setHandler(mediationEnded, (mediation) => petition.hear(() => hearOfMediation(ref, mediation)));

  const supervised = supervision(petition);
  while (!petition.closed && !petition.tired) {
    await intake(petition);
    await dispatch(petition);
    await feedback(petition);
    await evaluation(petition);
    await archive(petition);
  }

  await supervised;
  await petition.rest();
  if (!petition.closed) await continueAsNew<typeof petitionWorkflow>(ref);
}
