import { randomUUID } from 'node:crypto';
import {
  type Client,
  type Connection,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
} from '@temporalio/client';
import { WorkflowNotFoundError, type SearchAttributePair, type Workflow } from '@temporalio/common';
import type { Json } from '@yimen/domain/kernel/types';
import { EngineUnknownCase } from '@yimen/workflows/contract/errors';
import {
  type ActInvocation,
  type ActOutcome,
  type CaseRef,
  type ProcessGateway,
  type StartOrder,
  updateName,
  workflowIdOf,
  workflowTypes,
} from '@yimen/workflows/contract/gateway';
import { attributesOf } from '@yimen/workflows/contract/search-attributes';
import { translate } from './engine-errors';

const actMs = 10_000; // design §4: the answer may be late, never wrong
const askMs = 5_000;
const pingMs = 1_500;
/** A case with no more events than its registration has written is hardly ever running yet. */
const fresh = 1;

/** The engine behind the contract's door. All waits are of the host's time: they bound calls, they judge no limit. */
export class TemporalGateway implements ProcessGateway {
  constructor(
    private readonly client: Client & { connection: Connection },
    private readonly taskQueue: string,
  ) {}

  /** The running workflow takes the act; where none runs, one is started from the Postgres snapshot with the act as its first. */
  async execute(act: ActInvocation): Promise<ActOutcome> {
    return this.within(actMs, async () => {
      if (act.expectedSeq !== null && act.expectedSeq <= fresh) return this.startWith(act);
      try {
        const handle = this.client.workflow.getHandle(workflowIdOf(act));
        return await handle.executeUpdate<ActOutcome, [ActInvocation]>(updateName, {
          args: [act],
          updateId: act.commandId,
        });
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
        return this.startWith(act);
      }
    });
  }

  /** Update-with-start: also right when somebody else starts the workflow in the same moment. */
  private startWith(act: ActInvocation): Promise<ActOutcome> {
    const { centerId, procedure, caseId } = act;
    const startWorkflowOperation = new WithStartWorkflowOperation(workflowTypes[procedure], {
      ...this.startOptions({ centerId, procedure, caseId }),
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    // its promise rejects beside the update's; the update's own error is the one that is told
    startWorkflowOperation.workflowHandle().catch(() => undefined);
    return this.client.workflow.executeUpdateWithStart<Workflow, ActOutcome, [ActInvocation]>(updateName, {
      args: [act],
      updateId: act.commandId,
      startWorkflowOperation,
    });
  }

  async start({ shown, ...ref }: StartOrder): Promise<'started' | 'running'> {
    return this.within(askMs, async () => {
      try {
        const typedSearchAttributes = shown ? known(attributesOf(ref, shown)) : [];
        const options = { ...this.startOptions(ref), typedSearchAttributes, workflowIdConflictPolicy: 'FAIL' as const };
        await this.client.workflow.start(workflowTypes[ref.procedure], options);
        return 'started';
      } catch (error) {
        if (error instanceof WorkflowExecutionAlreadyStartedError) return 'running';
        throw error;
      }
    });
  }

  async signal(ref: CaseRef, name: string, payload: Json): Promise<void> {
    await this.within(askMs, () => this.client.workflow.getHandle(workflowIdOf(ref)).signal<[Json]>(name, payload));
  }

  async describe(ref: CaseRef): Promise<'running' | 'closed' | 'missing'> {
    try {
      const handle = this.client.workflow.getHandle(workflowIdOf(ref));
      const { status } = await this.within(askMs, () => handle.describe());
      return status.name === 'RUNNING' ? 'running' : 'closed';
    } catch (error) {
      if (error instanceof EngineUnknownCase) return 'missing';
      throw error;
    }
  }

  /** True when the server answers and knows the namespace. Never throws. */
  async isUp(): Promise<boolean> {
    const { connection, options } = this.client;
    try {
      await this.within(pingMs, () => connection.workflowService.describeNamespace({ namespace: options.namespace }));
      return true;
    } catch {
      return false;
    }
  }

  async cancel(ref: CaseRef, reason: string): Promise<void> {
    const { connection, options } = this.client;
    const request = {
      namespace: options.namespace,
      workflowExecution: { workflowId: workflowIdOf(ref) },
      requestId: randomUUID(),
      reason,
    };
    try {
      await this.within(askMs, () => connection.workflowService.requestCancelWorkflowExecution(request));
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }

  private startOptions(ref: CaseRef) {
    return { workflowId: workflowIdOf(ref), taskQueue: this.taskQueue, args: [ref] };
  }

  private async within<T>(ms: number, call: () => Promise<T>): Promise<T> {
    try {
      return await this.client.connection.withDeadline(Date.now() + ms, call);
    } catch (error) {
      throw translate(error);
    }
  }
}

/** A start can only give what there is; an attribute is taken away later. */
function known(pairs: ReturnType<typeof attributesOf>): SearchAttributePair[] {
  return pairs.filter((pair): pair is SearchAttributePair => pair.value !== null);
}

/** The raw service tells a closed or missing run by gRPC code 5. */
function isNotFound(error: unknown): boolean {
  return error instanceof EngineUnknownCase || (error as { code?: number }).code === 5;
}
