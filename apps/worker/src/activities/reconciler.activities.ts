import { Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import { Reconcile, type ReconcileResult } from '@yimen/application/kernel/reconcile';
import type { ReconcilerActivities } from '@yimen/workflows/contract/activities';

/** The ten-minute repair as an activity: each batch is a heartbeat. */
@Injectable()
export class Reconciler implements ReconcilerActivities {
  constructor(private readonly reconciling: Reconcile) {}

  reconcile = (): Promise<ReconcileResult> => this.reconciling.execute(() => Context.current().heartbeat());
}
