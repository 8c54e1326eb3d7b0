import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Pool } from 'pg';
import { KeyRing } from '../../../libs/platform/src/crypto/key-ring';
import { dataConverter } from '../../../libs/platform/src/temporal/data-converter';
import { floorQueue } from './contract';
import type { FloorActivities } from './workflow';

/** The floor's worker in a process of its own: same server, same database, same codec and cache as ours. Ends by signal. */
export async function runFloorWorker(env: Record<string, string | undefined>): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const pool = new Pool({ connectionString: env['DATABASE_URL'], max: 20 });
  const activities: FloorActivities = {
    async writeRow(id, step) {
      await pool.query('insert into floor_step (id, step) values ($1, $2) on conflict do nothing', [id, step]);
    },
  };
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address: env['TEMPORAL_ADDRESS'] ?? '' }),
    namespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    taskQueue: floorQueue,
    workflowsPath: require.resolve('./workflow'),
    dataConverter: dataConverter(KeyRing.open(env['YIMEN_KEYS_FILE'] ?? '')),
    activities: { ...activities },
    maxCachedWorkflows: 1_000,
  });
  await worker.run();
  await pool.end();
}
