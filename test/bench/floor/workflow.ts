import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import { floorSteps, floorUpdate } from './contract';

/** What the floor does at each of its steps. */
export interface FloorActivities {
  writeRow(id: string, step: number): Promise<void>;
}

const { writeRow } = proxyLocalActivities<FloorActivities>({ startToCloseTimeout: '20 seconds' });

const step = defineUpdate<number>(floorUpdate);

/** The least that a durable process of five steps can be: one at its start, four by people, one row each (design §10). */
export async function floorWorkflow(id: string): Promise<void> {
  let done = 0;
  setHandler(step, async () => {
    await writeRow(id, done + 1);
    return ++done;
  });
  await writeRow(id, 0);
  await condition(() => done === floorSteps - 1);
}
