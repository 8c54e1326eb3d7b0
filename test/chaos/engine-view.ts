import { Connection } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time';
import { workflowIdOf, type CaseRef } from '@yimen/workflows/contract/gateway';
import type { House } from './house';

/** An open case as the database knows it. */
export interface OpenCase {
  centerId: string;
  procedure: CaseRef['procedure'];
  caseId: string;
  nextAt: Date | null;
  parentId: string | null;
}

/** What the engine holds of a case. */
export interface EngineRun {
  workflowId: string;
  running: boolean;
  /** Lengths of the timers that are running, in milliseconds. */
  timers: number[];
  /** How much has been written down of the run. */
  events: number;
}

const running = 1;

/** Every case that is not closed. */
export async function openCases(house: House): Promise<OpenCase[]> {
  return house.sql<OpenCase>(
    `select center_id as "centerId", procedure, id as "caseId", next_at as "nextAt", parent_id as "parentId" from case_file where closed_at is null order by id`,
  );
}

/** Asks the engine about cases, without reading a payload. A case that it does not know is not running. */
export async function runsOf(house: House, cases: OpenCase[]): Promise<EngineRun[]> {
  const connection = await Connection.connect({ address: `127.0.0.1:${house.ports.temporal}` });
  try {
    return await Promise.all(cases.map((one) => runOf(connection, workflowIdOf(one))));
  } finally {
    await connection.close();
  }
}

async function runOf({ workflowService }: Connection, workflowId: string): Promise<EngineRun> {
  const asked = { namespace: 'yimen', execution: { workflowId } };
  const told = await workflowService.describeWorkflowExecution(asked).catch(() => null);
  if (Number(told?.workflowExecutionInfo?.status) !== running)
    return { workflowId, running: false, timers: [], events: 0 };
  const { history } = await workflowService.getWorkflowExecutionHistory(asked);
  const timers = new Map<string, number>();
  for (const event of history?.events ?? []) {
    const begun = event.timerStartedEventAttributes;
    if (begun) timers.set(begun.timerId ?? '', tsToMs(begun.startToFireTimeout));
    const ended = event.timerFiredEventAttributes ?? event.timerCanceledEventAttributes;
    if (ended) timers.delete(ended.timerId ?? '');
  }
  return { workflowId, running: true, timers: [...timers.values()], events: history?.events?.length ?? 0 };
}
