import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { KeyRing } from '../../../libs/platform/src/crypto/key-ring';
import { dataConverter } from '../../../libs/platform/src/temporal/data-converter';
import { root, script, type Child } from '../../support/native';
import type { Stack } from '../../support/stack';
import type { Timed } from '../measure';
import { floorQueue, floorSteps, floorUpdate } from './contract';

/** The floor beside the house: what the engine and the database cost when nothing else is done (design §10). */
export interface Floor {
  /** Process of its worker. */
  pid: number;
  lifecycle(index: number, timed: Timed): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the floor's worker on the servers of a stack and gives it a table of its own. */
export async function startFloor(stack: Stack): Promise<Floor> {
  await stack.sql(
    'create table floor_step (id text, step integer, at timestamptz default now(), primary key (id, step))',
  );
  await stack.sql('grant insert, select on floor_step to yimen_app');
  const worker = startWorker(stack);
  const { TEMPORAL_NAMESPACE: namespace, YIMEN_KEYS_FILE: keys } = stack.env;
  const connection = await Connection.connect({ address: stack.engine.address });
  const client = new Client({ connection, namespace, dataConverter: dataConverter(KeyRing.open(keys ?? '')) });
  return {
    pid: worker.pid,
    lifecycle: (_index, timed) => lifecycle(client, timed),
    async stop() {
      await connection.close();
      await worker.stop();
    },
  };
}

function startWorker(stack: Stack): Child {
  const logFile = join(stack.home, 'logs', 'floor.log');
  return script('processes').spawnNode('floor', join(root, 'test/bench/floor/worker.mjs'), stack.env, { logFile });
}

async function lifecycle(client: Client, timed: Timed): Promise<void> {
  const id = randomUUID();
  const handle = await timed(() =>
    client.workflow.start('floorWorkflow', { workflowId: `floor/${id}`, taskQueue: floorQueue, args: [id] }),
  );
  for (let step = 1; step < floorSteps; step += 1) await timed(() => handle.executeUpdate(floorUpdate));
}
