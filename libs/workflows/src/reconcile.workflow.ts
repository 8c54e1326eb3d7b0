import { proxyActivities } from '@temporalio/workflow';
import type { ReconcilerActivities } from './contract/activities';

const { reconcile } = proxyActivities<ReconcilerActivities>({
  // looks at every open case in batches; each batch is a heartbeat
  startToCloseTimeout: '9 minutes',
  heartbeatTimeout: '1 minute',
  retry: { maximumAttempts: 3 },
});

/** Every ten minutes: whatever Postgres knows to be open runs at the engine, and nothing else does (design §4 "reconciler"). */
export async function reconcileWorkflow(): Promise<{ open: number; started: number; drift: number; alerts: number }> {
  return reconcile();
}
