import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type Connection } from '@temporalio/client';
import type { ReconcileResult } from '@yimen/application/kernel/reconcile';
import type { YimenConfig } from '@yimen/platform/config/config';
import { KeyRing } from '@yimen/platform/crypto/key-ring';
import { createClient } from '@yimen/platform/temporal/connection';
import { taskQueue } from '@yimen/workflows/contract/gateway';
import { searchAttributes } from '@yimen/workflows/contract/search-attributes';
import { say } from './admin/house';

const scheduleId = 'reconcile';
const reconcileAction = { type: 'startWorkflow' as const, workflowType: 'reconcileWorkflow', taskQueue, args: [] };
// temporal.api.enums.v1.IndexedValueType
const indexed = { KEYWORD: 2, DATETIME: 6 } as Record<string, number>;

/** Makes the engine ready for this installation: search attributes and the ten-minute schedule. Safe to repeat. */
export async function deployEngine(config: YimenConfig): Promise<void> {
  await withClient(config, async (client) => {
    await addSearchAttributes(client, config.temporalNamespace);
    const spec = { intervals: [{ every: '10 minutes' as const }] };
    const policies = { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 hour' as const };
    try {
      await client.schedule.create({ scheduleId, spec, policies, action: reconcileAction });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      await client.schedule
        .getHandle(scheduleId)
        .update((schedule) => ({ ...schedule, spec, policies, action: reconcileAction }));
    }
  });
}

/** Runs the repair once, now, waits for it and says what it did. */
export async function reconcileOnce(config: YimenConfig): Promise<void> {
  const { open, started, drift, alerts } = await withClient(config, (client) =>
    client.workflow.execute<() => Promise<ReconcileResult>>('reconcileWorkflow', {
      taskQueue,
      workflowId: `reconcile/${Date.now()}`,
      args: [],
      workflowExecutionTimeout: '10 minutes',
    }),
  );
  say(`在办 ${open} 件：补启动流程 ${started} 件，唤醒 ${drift} 件；滞留的待发送记录 ${alerts} 条`);
}

async function addSearchAttributes(client: Client & { connection: Connection }, namespace: string): Promise<void> {
  const { customAttributes } = await client.connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.values(searchAttributes).filter(({ name }) => !(name in customAttributes));
  if (!missing.length) return;
  await client.connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map(({ name, type }) => [name, indexed[type] ?? 2])),
  });
}

async function withClient<T>(
  config: YimenConfig,
  work: (client: Client & { connection: Connection }) => Promise<T>,
): Promise<T> {
  const client = createClient(config, KeyRing.open(config.keysFile));
  try {
    return await work(client);
  } finally {
    await client.connection.close();
  }
}
