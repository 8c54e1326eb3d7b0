import { continueAsNew, getExternalWorkflowHandle } from '@temporalio/workflow';
import { workflowIdOf, type CaseRef } from './contract/gateway';
import { signalNames } from './contract/messages';
import { CaseDesk } from './kernel/case-desk';

/**
 * 调解: consent, sessions, perhaps a hand-over to another committee with its own receipt and clock, then an agreement that is
 * performed, or an end that names the other roads. The petition it grew out of hears of the result; its clock never waits.
 */
export async function mediationWorkflow(ref: CaseRef): Promise<void> {
  const mediation = await CaseDesk.open(ref);
  const concluded = () => ['effective', 'performed', 'confirmed', 'terminated', 'archived'].includes(mediation.status);

  await mediation.until(() => mediation.closed || concluded());
  if (concluded()) await tellPetition(ref, mediation);
  await mediation.until(() => mediation.closed);

  await mediation.rest();
  if (!mediation.closed) await continueAsNew<typeof mediationWorkflow>(ref);
}

/** The petition may have ended before: then nobody is left to hear, and nothing is wrong. */
async function tellPetition(ref: CaseRef, { parent, status }: CaseDesk): Promise<void> {
  if (!parent) return;
  const petition = workflowIdOf({ centerId: ref.centerId, procedure: 'petition', caseId: parent });
  try {
    await getExternalWorkflowHandle(petition).signal(signalNames.mediationEnded, { caseId: ref.caseId, status });
  } catch (error) {
    if (!(error instanceof Error) || !/not found|completed/i.test(error.message)) throw error;
  }
}
