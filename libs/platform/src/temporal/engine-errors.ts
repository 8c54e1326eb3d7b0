import { isGrpcServiceError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ApplicationFailure, NamespaceNotFoundError, WorkflowNotFoundError } from '@temporalio/common';
import {
  EngineRefusal,
  EngineUnavailable,
  EngineUnknownCase,
  type RefusalDetails,
} from '@yimen/workflows/contract/errors';

/**
 * gRPC: CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, FAILED_PRECONDITION (the worker died over the act's
 * task), ABORTED, UNAVAILABLE: the act may be sent again.
 */
const passing = new Set<number>([1, 2, 4, 8, 9, 10, 14]);

/** Failures by which the server says that the run ended under the update; the same commandId finds the next run. */
const runEnded = new Set(['AcceptedUpdateCompletedWorkflow', 'WorkflowUpdateAborted']);

/** Turns whatever the client threw into the contract's errors; what is none of them comes back unchanged. */
export function translate(error: unknown): unknown {
  for (const cause of causesOf(error)) {
    const known = recognise(cause);
    if (known) return known;
  }
  return error;
}

function recognise(error: Error): Error | undefined {
  if (error instanceof ApplicationFailure) return refusalIn(error);
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return unavailable(error);
  if (error instanceof WorkflowNotFoundError) return new EngineUnknownCase('流程不在运行', { cause: error });
  if (error instanceof NamespaceNotFoundError) return unavailable(error);
  return isGrpcServiceError(error) && passing.has(error.code) ? unavailable(error) : undefined;
}

function refusalIn(failure: ApplicationFailure): Error | undefined {
  if (failure.type && runEnded.has(failure.type)) return unavailable(failure);
  const details = failure.details?.[0] as Partial<RefusalDetails> | null | undefined;
  return typeof details?.code === 'string' ? new EngineRefusal(details as RefusalDetails) : undefined;
}

function unavailable(cause: Error): EngineUnavailable {
  return new EngineUnavailable('流程引擎暂时没有应答', { cause });
}

/** The error and its causes, outermost first; an update that failed in an activity carries the refusal two levels in. */
function* causesOf(error: unknown): Generator<Error> {
  for (let next = error; next instanceof Error; next = next.cause) yield next;
}
