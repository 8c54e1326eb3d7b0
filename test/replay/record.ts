import { Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflowIdOf, type CaseRef } from '../../libs/workflows/src/contract/gateway';
import { PatientClient } from '../chaos/client';
import { people, untilCalledBack, untilHeard, untilRechecked } from '../chaos/lines';
import { Matter, type Calm } from '../chaos/matter';
import { freshFolder } from '../support/cluster';
import { startStack, type Stack } from '../support/stack';
import { until } from '../support/wait';
import { historiesFolder, replayKeys } from './places';

/** Matters of the chaos run, one of each road: a mediation handed over and a meeting, a resolution, an enforcement, an order. */
const roads = [0, 1, 2, 3];
/** So many histories of each procedure are kept. */
const ofEach = 2;
const firstDay = '2026-03-30';

/** Time of the recording: stands still between the days, so that a history always holds the same lengths. */
class Days implements Calm {
  private now = '';

  constructor(
    readonly stack: Stack,
    private readonly file: string,
  ) {}

  set(now: string): void {
    this.now = now;
    writeFileSync(this.file, now);
  }

  /** Moves to six minutes after the next milestone; the repair run tells the cases to look again. */
  async pass(): Promise<string> {
    const [row] = await this.stack.sql<{ at: Date }>('select min(next_at) as at from case_file');
    this.set(new Date((row?.at.getTime() ?? 0) + 6 * 60_000).toISOString());
    await this.stack.admin('reconcile');
    await this.none('select 1 from case_file where next_at <= $1', [this.now]);
    return this.now.slice(0, 10);
  }

  async reminded(caseId: string): Promise<void> {
    await this.none('select 1 from case_file where id = $1 and next_at <= $2', [caseId, this.now]);
  }

  async heard(petition: string): Promise<void> {
    const open = `select 1 where not exists (select from case_event where case_id = $1 and act = 'petition.hear_mediation')`;
    await this.none(open, [petition]);
  }

  private async none(question: string, values: unknown[]): Promise<void> {
    const gone = async () => (await this.stack.sql(question, values)).length === 0;
    if (!(await until(gone, { withinMs: 30_000 }))) throw new Error(`still there: ${question}`);
  }
}

/** Plays the matters on a dev server and stores every case's history under `label`, the release it belongs to. */
export async function record(label: string): Promise<void> {
  const clock = join(freshFolder('replay-clock'), 'clock');
  writeFileSync(clock, `${firstDay}T01:12:00.000Z`);
  const env = { YIMEN_KEYS_FILE: replayKeys, YIMEN_CLOCK_FILE: clock };
  const stack = await startStack({ name: 'replay-record', time: 'dev', env });
  try {
    await stack.openCenter({ code: 'replay', pack: 'demo_center' });
    const days = new Days(stack, clock);
    days.set(`${firstDay}T01:12:00.000Z`);
    await play(days);
    await store(stack, label);
  } finally {
    await stack.stop();
  }
}

/** From the desk to the archive, with a worker that dies once on the way. */
async function play(days: Days): Promise<void> {
  const client = new PatientClient(days.stack.baseUrl, 'replay', days.stack.password);
  await client.signIn(people);
  const matters = roads.map((index) => new Matter(index, client, days));
  for (const matter of matters) await untilHeard(matter, firstDay);
  for (const matter of matters.slice(0, 1)) await convene(matter, firstDay);
  const day = await days.pass();
  await days.stack.restart('worker', 'crash');
  for (const matter of matters) await untilCalledBack(matter, day);
  const [reviewed] = matters.splice(-1); // ends with the 复核
  if (reviewed) await untilRechecked(reviewed, day);
  await days.pass();
  for (const matter of matters) {
    await matter.act('petition', 'triage1', 'finalise');
    await matter.act('petition', 'triage1', 'archive');
  }
}

/** The chiefs speak of the matter; their decision is owed by a body from the minutes on. `day` is today. */
async function convene(matter: Matter, day: string): Promise<void> {
  const item = { series: 'leading_group_monthly', date: day, case: matter.id('petition'), invite: ['health'] };
  await matter.open('meeting', 'supervisor1', item);
  const resolutions = [{ what: '核查排水', owner: 'health', due: '2026-06-30' }];
  await matter.act('meeting', 'chief1', 'close', { digest: '听取汇报。', resolutions });
}

async function store(stack: Stack, label: string): Promise<void> {
  mkdirSync(historiesFolder, { recursive: true });
  const cases = await stack.sql<CaseRef>(
    `select center_id as "centerId", procedure, id as "caseId" from case_file order by opened_at, id`,
  );
  const connection = await Connection.connect({ address: stack.engine.address });
  const seen = new Map<string, number>();
  for (const one of cases) {
    const count = (seen.get(one.procedure) ?? 0) + 1;
    seen.set(one.procedure, count);
    if (count > ofEach) continue;
    const workflowId = workflowIdOf(one);
    const asked = { namespace: stack.engine.namespace, execution: { workflowId } };
    const { history } = await connection.workflowService.getWorkflowExecutionHistory(asked);
    if (!history) throw new Error(`no history of ${workflowId}`);
    const stored = { workflowId, history: JSON.parse(historyToJSON(history)) as unknown };
    writeFileSync(join(historiesFolder, `${one.procedure}-${label}-${count}.json`), JSON.stringify(stored));
  }
  await connection.close();
}
