import type { Actor, Facts, Json, ProcedureName } from '@yimen/domain/kernel/types';

/** Names one case of one centre; the ids are UUIDs, never a case code. */
export interface CaseRef {
  centerId: string;
  procedure: ProcedureName;
  caseId: string;
}

/** What the engine's own lists tell of a case: codes and days only. */
export interface Shown {
  stage: string;
  unit?: string | null;
  category?: string | null;
  next: { at: string } | null;
}

/** A case whose workflow is to be started, with what the lists show of it from the first moment on, where that is known. */
export interface StartOrder extends CaseRef {
  shown?: Shown;
}

/** One act as it is sent to the engine: ids and codes only, so that no person can be read out of a history. */
export interface ActInvocation {
  centerId: string;
  procedure: ProcedureName;
  caseId: string;
  commandId: string;
  name: string;
  actor: Actor;
  expectedSeq: number | null;
  facts: Facts;
}

/** What the engine answers to an accepted act; the stored result is read from Postgres by the caller. */
export interface ActOutcome {
  seq: number;
  status: string;
}

/** The only door from the use cases to the engine (design §4). Every method throws EngineUnavailable while it is away. */
export interface ProcessGateway {
  /** Sends one act as update-with-start and waits for its end. Throws EngineRefusal when the rules refuse it. */
  execute(act: ActInvocation): Promise<ActOutcome>;
  /** Starts the case's workflow from its Postgres snapshot, or finds it running. */
  start(order: StartOrder): Promise<'started' | 'running'>;
  /** Tells a running workflow a fact; throws EngineUnknownCase when none runs. */
  signal(ref: CaseRef, name: string, payload: Json): Promise<void>;
  describe(ref: CaseRef): Promise<'running' | 'closed' | 'missing'>;
  isUp(): Promise<boolean>;
  /** Asks a running workflow to end; a closed or missing one is left as it is. */
  cancel(ref: CaseRef, reason: string): Promise<void>;
}

/** The workflow id of a case; the same for every run, so at most one run is open at a time. */
export function workflowIdOf(ref: CaseRef): string {
  return `${ref.procedure}/${ref.centerId}/${ref.caseId}`;
}

/** The one task queue of the procedures' workflows. */
export const taskQueue = 'yimen';

/** The Update by which every act reaches its workflow; its id is the act's commandId. */
export const updateName = 'act';

/** Workflow type of each procedure, as exported by the workflow bundle. */
export const workflowTypes = {
  petition: 'petitionWorkflow',
  mediation: 'mediationWorkflow',
  review: 'reviewWorkflow',
  recheck: 'reviewWorkflow',
  escalation: 'escalationWorkflow',
  supervision: 'supervisionWorkflow',
  meeting: 'meetingWorkflow',
} as const satisfies Record<ProcedureName, string>;
