import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { KeyRing } from '@yimen/platform/crypto/key-ring';
import { dataConverter } from '@yimen/platform/temporal/data-converter';
import { TemporalGateway } from '@yimen/platform/temporal/gateway';
import { taskQueue, workflowIdOf, type ActInvocation, type ActOutcome, type CaseRef } from '../src/contract/gateway';
import { freshFolder } from '../../../test/support/cluster';
import { startSkippingEngine, type TestEngine } from '../../../test/support/engine';
import { until } from '../../../test/support/wait';
import { houseBundle } from '../../../test/purity/source-bundle';
import { Register } from './register.fixture';

const actor = {
  login: 'wjj1',
  unit: 'health',
  roles: ['handler'],
  covers: [],
  compartments: [],
  door: 'staff' as const,
};
const centerId = randomUUID();

/** An event of a history by its kind: 'timerStarted', 'workflowExecutionUpdateCompleted' … */
export interface Told {
  kind: string;
  /** Length of a timer in milliseconds. */
  ms?: number;
}

/** A server, a worker with the house's own bundle, and the register in the place of Postgres. */
export class Office {
  readonly register = new Register();
  private readonly refs: CaseRef[] = [];
  private worker: Worker | undefined;
  private running: Promise<void> = Promise.resolve();

  private constructor(
    readonly engine: TestEngine,
    private readonly native: NativeConnection,
    readonly client: Client & { connection: Connection },
    readonly gateway: TemporalGateway,
    private readonly ring: KeyRing,
  ) {}

  /** Opens the office over a server that is started for it; by default the one whose time can be moved. */
  static async open(start = startSkippingEngine): Promise<Office> {
    quiet();
    const folder = freshFolder('workflows');
    const engine = await start(join(folder, 'engine.log'));
    const ring = KeyRing.open(join(folder, 'keys.json'));
    const native = await NativeConnection.connect({ address: engine.address });
    const connection = await Connection.connect({ address: engine.address });
    const options = { connection, namespace: engine.namespace, dataConverter: dataConverter(ring) };
    const client = new Client(options) as Office['client'];
    const office = new Office(engine, native, client, new TemporalGateway(client, taskQueue), ring);
    await office.work();
    return office;
  }

  /** A case in the register, ready for its workflow. */
  enter(procedure: CaseRef['procedure'], more: Parameters<Register['enter']>[1] = {}): CaseRef {
    const ref = this.name(procedure);
    this.register.enter(ref, more);
    return ref;
  }

  /** A name for a case that will be opened by an act. */
  name(procedure: CaseRef['procedure']): CaseRef {
    const ref = { centerId, procedure, caseId: randomUUID() };
    this.refs.push(ref);
    return ref;
  }

  /** Sends an act on the present version, as the api does. */
  act(ref: CaseRef, name: string, more: Partial<ActInvocation> = {}): Promise<ActOutcome> {
    const expectedSeq = this.register.seqOf(ref);
    return this.gateway.execute({ ...ref, commandId: randomUUID(), name, actor, facts: {}, expectedSeq, ...more });
  }

  /** Moves the register's time and the engine's; timers that fall due fire. */
  async skip(ms: number): Promise<void> {
    this.register.now += ms;
    await this.engine.time?.skip(ms + 1000);
  }

  /** Waits until something holds; throws after ten seconds. */
  async see(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    if (!(await until(async () => holds(), { everyMs: 20 }))) throw new Error(`never came: ${what}`);
  }

  /** What the engine has written down of a case's latest run. */
  async history(ref: CaseRef): Promise<Told[]> {
    const history = await this.client.workflow.getHandle(workflowIdOf(ref)).fetchHistory();
    return (history.events ?? []).map((event) => {
      const [kind = ''] = Object.keys(event).filter((key) => key.endsWith('EventAttributes'));
      const length = event.timerStartedEventAttributes?.startToFireTimeout;
      const ms = length ? Number(length.seconds ?? 0) * 1000 + (length.nanos ?? 0) / 1e6 : undefined;
      return { kind: kind.replace('EventAttributes', ''), ...(ms === undefined ? {} : { ms }) };
    });
  }

  /** Every history that was made here must lead the same code the same way again. Throws when one does not. */
  async replayAll(): Promise<void> {
    const { code } = await houseBundle();
    const options = { workflowBundle: { code }, dataConverter: dataConverter(this.ring) };
    for (const ref of this.refs) {
      const handle = this.client.workflow.getHandle(workflowIdOf(ref));
      const history = await handle.fetchHistory().catch(() => null);
      if (history) await Worker.runReplayHistory(options, JSON.parse(historyToJSON(history)), handle.workflowId);
    }
    this.refs.length = 0;
  }

  /** A worker takes tasks; after `rest` another one may. */
  async work(): Promise<void> {
    const { code } = await houseBundle();
    this.worker = await Worker.create({
      connection: this.native,
      namespace: this.engine.namespace,
      taskQueue,
      workflowBundle: { code },
      dataConverter: dataConverter(this.ring),
      activities: { ...this.register.activities },
    });
    this.running = this.worker.run();
  }

  /** The worker goes home; nobody takes tasks. */
  async rest(): Promise<void> {
    this.worker?.shutdown();
    await this.running;
  }

  async close(): Promise<void> {
    await this.rest();
    await this.native.close();
    await this.client.connection.close();
    await this.engine.stop();
  }
}

let installed = false;

function quiet(): void {
  if (installed) return;
  installed = true;
  const logger = new DefaultLogger('ERROR', () => undefined);
  Runtime.install({ logger, shutdownSignals: [], telemetryOptions: { logging: { filter: 'OFF', forward: {} } } });
}
