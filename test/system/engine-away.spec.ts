import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { until } from '../support/wait';
import { claim, openDoor, type Door } from './door';

describe('the engine is away: registration goes on, other acts wait and lose nothing (right 1, design “The way of one act”)', () => {
  let door: Door;
  let before = '';
  beforeAll(async () => {
    door = await openDoor({ name: 'system-away', time: 'dev' });
    before = (await door.register()).petition;
    await started(before);
  });
  afterAll(async () => {
    signal('SIGCONT');
    await door.stack.stop();
  });

  /** Stops the server where it stands, or lets it go on: calls hang as they do when a network is cut. */
  function signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    process.kill(door.stack.engine.server.pid, name);
  }
  const waiting = async (id: string) =>
    (
      await door.stack.sql<{ sent: boolean }>(
        `select sent_at is not null as sent from outbox where key like '%' || $1`,
        [id],
      )
    )[0];
  const started = (id: string) => until(async () => (await waiting(id))?.sent, { withinMs: 60_000, everyMs: 200 });
  const eventsOf = (id: string, name: string) =>
    door.stack.sql('select 1 from case_event where case_id = $1 and name = $2', [id, name]);

  /** How many runs the engine has ever had of a case. */
  async function runsOf(id: string): Promise<number> {
    const connection = await Connection.connect({ address: door.stack.engine.address });
    const client = new Client({ connection, namespace: door.stack.engine.namespace });
    try {
      return (await client.workflow.count(`WorkflowId = 'petition/${door.centerId}/${id}'`)).count;
    } finally {
      await connection.close();
    }
  }

  it('registers at once, answers acts with 503, and afterwards does each of them once', async () => {
    signal('SIGSTOP');
    const { petition, ...slip } = await door.register();
    expect(slip).toMatchObject({
      status: 'registered',
      slipCode: expect.any(String) as string,
      documents: [{ type: 'D01' }, { type: 'D05' }],
    });
    expect(await waiting(petition)).toEqual({ sent: false });
    expect((await door.get('triage1', `/petitions/${petition}`)).body).toMatchObject({ status: 'registered' });

    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    const triage = (id: string) => door.as('triage1', `/petitions/${id}/triage`, { body: claim, headers });
    const refused = await triage(before);
    expect([refused.status, refused.body['code']]).toEqual([503, 'engine_unavailable']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await eventsOf(before, 'petition.triaged')).toHaveLength(0);
    const ready = await door.send('/health/ready');
    expect([ready.status, ready.body]).toEqual([
      200,
      { status: 'degraded', checks: { database: 'up', engine: 'down' } },
    ]);

    signal('SIGCONT');
    const done = await until(
      async () => {
        const answer = await triage(before); // the page sends the very same request again
        return answer.status === 200 ? answer : null;
      },
      { withinMs: 60_000, everyMs: 500 },
    );
    expect(done?.body).toMatchObject({ status: 'triaged', seq: 2 });
    expect((await triage(before)).body).toMatchObject({ replay: true, seq: 2 });
    expect(await eventsOf(before, 'petition.triaged')).toHaveLength(1);

    expect(await started(petition)).toBe(true);
    expect(await until(async () => (await runsOf(petition)) === 1, { withinMs: 20_000, everyMs: 300 })).toBe(true);
    const next = await door.act('triage1', `/petitions/${petition}/triage`, claim);
    expect([next.status, next.body['status']]).toEqual([200, 'triaged']);
    expect(await runsOf(petition)).toBe(1);
  });

  it('an act that is repeated while the engine is silent is answered, and the news waits for the engine in the outbox', async () => {
    const { petition } = await door.register();
    await started(petition);
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    const triage = () => door.as('triage1', `/petitions/${petition}/triage`, { body: claim, headers });
    const first = await triage();
    expect(first.status).toBe(200);
    const news = () =>
      door.stack.sql<{ sent: boolean }>(
        `select sent_at is not null as sent from outbox where topic = 'rouse' and key like '%' || $1`,
        [petition],
      );
    expect((await triage()).body).toEqual({ ...first.body, replay: true });
    expect(await news()).toEqual([]); // the engine itself has heard it

    signal('SIGSTOP');
    expect((await triage()).body).toEqual({ ...first.body, replay: true });
    expect(await news()).toEqual([{ sent: false }]);
    signal('SIGCONT');
    expect(await until(async () => (await news())[0]?.sent, { withinMs: 60_000, everyMs: 200 })).toBe(true);
    expect(await news()).toHaveLength(1);
  });
});
