/** Entry of the workflow bundle: every workflow type of the contract by name. */
export { petitionWorkflow } from './petition.workflow';
export { mediationWorkflow } from './mediation.workflow';
export { reviewWorkflow } from './review.workflow';
export { escalationWorkflow } from './escalation.workflow';
export { supervisionWorkflow } from './supervision.workflow';
export { meetingWorkflow } from './meeting.workflow';
export { reconcileWorkflow } from './reconcile.workflow';
