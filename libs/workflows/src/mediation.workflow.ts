import { continueAsNew, getExternalWorkflowHandle, proxyLocalActivities } from '@temporalio/workflow';
import type { CaseActivities } from './contract/activities';
import { workflowIdOf, type CaseRef } from './contract/gateway';
import { signalNames } from './contract/messages';
import { CaseDesk } from './kernel/case-desk';

const { hearOfMediation } = proxyLocalActivities<CaseActivities>({ startToCloseTimeout: '20 seconds' });

/**
 * 调解: consent, sessions, perhaps a hand-over to another committee with its own receipt and clock, then an agreement that is
 * performed, or an end that names the other roads. The petition it grew out of hears of the result; its clock never waits.
 */
export async function mediationWorkflow(ref: CaseRef): Promise<void> {
  const mediation = await CaseDesk.open(ref);
  const watched = mediation.watch();
  const concluded = () => ['effective', 'performed', 'confirmed', 'terminated', 'archived'].includes(mediation.status);

  await mediation.until(() => mediation.closed || concluded());
  if (concluded()) await tellPetition(ref, mediation);
  await mediation.until(() => mediation.closed);

  await watched;
  await mediation.rest();
  if (!mediation.closed) await continueAsNew<typeof mediationWorkflow>(ref);
}

/**
 * A petition that has no run just now (ended, or lost with the engine) is told in its file: when it runs again it reads that.
 * One that is put away hears nothing more, and nothing is wrong.
 */
async function tellPetition(ref: CaseRef, mediation: CaseDesk): Promise<void> {
  const { parent, status } = mediation;
  if (!parent) return;
  const petition: CaseRef = { centerId: ref.centerId, procedure: 'petition', caseId: parent };
  const told = { caseId: ref.caseId, status };
  try {
    await getExternalWorkflowHandle(workflowIdOf(petition)).signal(signalNames.mediationEnded, told);
  } catch (error) {
    if (!(error instanceof Error) || !/not found|completed/i.test(error.message)) throw error;
    await mediation.elsewhere(() => hearOfMediation(petition, told));
  }
}
