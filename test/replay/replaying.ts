import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeyRing } from '@yimen/platform/crypto/key-ring';
import { dataConverter } from '@yimen/platform/temporal/data-converter';
import { historiesFolder, replayKeys } from './places';

/** A stored history as the engine told it once. */
export interface StoredHistory {
  name: string;
  workflowId: string;
  history: unknown;
}

/** All stored histories, by their file's name. */
export function storedHistories(): StoredHistory[] {
  const files = readdirSync(historiesFolder).filter((name) => name.endsWith('.json'));
  return files.sort().map((file) => {
    const { workflowId, history } = JSON.parse(readFileSync(join(historiesFolder, file), 'utf8')) as StoredHistory;
    return { name: file.replace('.json', ''), workflowId, history };
  });
}

/** A worker that fails a replay says why in its log; the test hears it as an error and needs no log beside. */
export function quietRuntime(): void {
  const logger = new DefaultLogger('ERROR', () => undefined);
  Runtime.install({ logger, shutdownSignals: [], telemetryOptions: { logging: { filter: 'OFF', forward: {} } } });
}

/** Runs a stored history against a bundle. Throws DeterminismViolationError when the code would go another way. */
export async function replay(code: string, { name, workflowId, history }: StoredHistory): Promise<void> {
  const converter = dataConverter(KeyRing.open(replayKeys));
  const options = { workflowBundle: { code }, dataConverter: converter, replayName: name };
  await Worker.runReplayHistory(options, history, workflowId);
}
