import { Connection, type ConnectionOptions } from '@temporalio/client';
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes';
import { msToTs } from '@temporalio/common/lib/time';
import { searchAttributes } from '../../libs/workflows/src/kernel/search-attributes';
import { script, type Child } from './native';
import { until } from './wait';

/** A Temporal server of a test; `skip` exists where time moves only when told. */
export interface TestEngine {
  address: string;
  namespace: string;
  server: Child;
  /** Moves the server's own time on; timers that fall due fire. */
  skip?(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** Temporal's dev server, state in memory; its time is the host's. */
export async function startDevEngine(logFile: string): Promise<TestEngine> {
  const server = await script('engine').startTemporal({ headless: true, logFile });
  return {
    address: server.address,
    namespace: server.namespace,
    server,
    async stop() {
      await server.stop();
    },
  };
}

async function connect(address: string): Promise<Connection> {
  const options: ConnectionOptions = { address, connectTimeout: 1000 };
  Object.assign(options, { [InternalConnectionOptionsSymbol]: { supportsTestService: true } });
  const connection = await until(() => Connection.connect(options).catch(() => null), { withinMs: 30_000 });
  if (!connection) throw new Error(`the time-skipping server at ${address} does not answer`);
  return connection;
}

/** The time-skipping server forgets everything at its end, so our search attributes are told to it at each start. */
async function tellSearchAttributes(connection: Connection): Promise<void> {
  const entries = Object.values(searchAttributes).map(
    ({ name, type }) => [name, encodeSearchAttributeIndexedValueType(type) ?? 0] as const,
  );
  await connection.operatorService.addSearchAttributes({
    namespace: 'default',
    searchAttributes: Object.fromEntries(entries),
  });
}

async function connectAndTell(address: string): Promise<Connection> {
  const connection = await connect(address);
  await tellSearchAttributes(connection);
  return connection;
}

/** The time-skipping server as a process of its own: api and worker reach it like any other Temporal. */
export async function startSkippingEngine(logFile: string): Promise<TestEngine> {
  const program = await script('binaries').ensureTestServer();
  const port = await script('ports').freePort();
  const args = [String(port), '--enable-time-skipping'];
  const server = script('processes').launch('temporal-test-server', program, args, { logFile });
  const address = `127.0.0.1:${port}`;
  const connection = await connectAndTell(address).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return {
    address,
    namespace: 'default',
    server,
    async skip(ms) {
      await connection.testService?.unlockTimeSkippingWithSleep({ duration: msToTs(ms) });
    },
    async stop() {
      await connection.close();
      await server.stop();
    },
  };
}
