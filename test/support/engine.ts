import { Connection, type ConnectionOptions } from '@temporalio/client';
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes';
import { msToTs, tsToMs } from '@temporalio/common/lib/time';
import { searchAttributes } from '../../libs/workflows/src/contract/search-attributes';
import { script, type Child } from './native';
import { until } from './wait';

/** Event types of the engine's histories. */
const taskScheduled = 5;
const taskCompleted = 7;

/** The time of the time-skipping server. */
export interface EngineTime {
  /** The server's present time in milliseconds; between skips it runs as the host's does. */
  now(): Promise<number>;
  /** Moves the server's time on; timers that fall due fire. */
  skip(ms: number): Promise<void>;
  /** Has every one of these workflows finished the task it was given? One that never started has none. */
  idle(workflowIds: string[]): Promise<boolean>;
  /** Ends the runs of these workflows; one that is not running is left as it is. */
  terminate(workflowIds: string[]): Promise<void>;
}

/** A Temporal server of a test. */
export interface TestEngine {
  address: string;
  namespace: string;
  /** Host and port of its Web UI, where it has one. */
  uiAddress?: string;
  server: Child;
  /** Where time moves only when told. */
  time?: EngineTime;
  stop(): Promise<void>;
}

/** Temporal's dev server, state in memory; its time is the host's. With a codec endpoint it brings its Web UI. */
export async function startDevEngine(logFile: string, codecEndpoint?: string): Promise<TestEngine> {
  const page = codecEndpoint ? { codecEndpoint } : { headless: true };
  const server = await script('engine').startTemporal({ ...page, logFile });
  return {
    address: server.address,
    ...(server.uiAddress ? { uiAddress: server.uiAddress } : {}),
    namespace: server.namespace,
    server,
    async stop() {
      await server.stop();
    },
  };
}

async function connect(address: string): Promise<Connection> {
  const options: ConnectionOptions = {
    address,
    connectTimeout: 1000,
    channelArgs: { 'grpc.keepalive_time_ms': 600_000 },
  };
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

async function prepare(address: string): Promise<Connection> {
  const connection = await connect(address);
  await tellSearchAttributes(connection);
  await connection.testService?.lockTimeSkipping({}); // it starts unlocked: time would leap to every timer by itself
  return connection;
}

function timeOf(connection: Connection): EngineTime {
  const { testService, workflowService } = connection;
  const idle = async (workflowId: string) => {
    const asked = { namespace: 'default', execution: { workflowId } };
    const { history } = await workflowService.getWorkflowExecutionHistory(asked).catch(() => ({ history: null }));
    const types = (history?.events ?? []).map(({ eventType }) => eventType);
    return types.length === 0 || types.lastIndexOf(taskCompleted) > types.lastIndexOf(taskScheduled);
  };
  return {
    now: async () => tsToMs((await testService?.getCurrentTime({}))?.time),
    skip: async (ms) => {
      await testService?.unlockTimeSkippingWithSleep({ duration: msToTs(ms) });
    },
    terminate: async (workflowIds) => {
      const end = (workflowId: string) =>
        workflowService
          .terminateWorkflowExecution({ namespace: 'default', workflowExecution: { workflowId } })
          .catch(() => undefined);
      await Promise.all(workflowIds.map(end));
    },
    idle: async (workflowIds) => (await Promise.all(workflowIds.map(idle))).every(Boolean),
  };
}

/** The time-skipping server as a process of its own: api and worker reach it like any other Temporal. */
export async function startSkippingEngine(logFile: string): Promise<TestEngine> {
  const program = await script('binaries').ensureTestServer();
  const port = await script('ports').freePort();
  const args = [String(port), '--enable-time-skipping'];
  const server = script('processes').launch('temporal-test-server', program, args, { logFile });
  const address = `127.0.0.1:${port}`;
  const connection = await prepare(address).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return {
    address,
    namespace: 'default',
    server,
    time: timeOf(connection),
    async stop() {
      await connection.close();
      await server.stop();
    },
  };
}
