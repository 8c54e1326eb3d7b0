import { workflowIdOf } from '../src/contract/gateway';
import { restMs, searchAttributes } from '../src/contract/search-attributes';
import { script } from '../../../test/support/native';
import type { TestEngine } from '../../../test/support/engine';
import { Office } from './engine.fixture';

/** A server that thinks a history long after some dozens of events, as a real one does after thousands. */
async function impatientEngine(logFile: string): Promise<TestEngine> {
  const dynamicConfig = { 'limit.historyCount.suggestContinueAsNew': 40 };
  const server = await script('engine').startTemporal({ headless: true, logFile, dynamicConfig });
  return { address: server.address, namespace: server.namespace, server, stop: async () => void (await server.stop()) };
}

let office: Office;

beforeAll(async () => {
  office = await Office.open(impatientEngine);
  const { connection, options } = office.client;
  const attributes = Object.values(searchAttributes).map(({ name, type }) => [name, type === 'DATETIME' ? 6 : 2]);
  await connection.operatorService.addSearchAttributes({
    namespace: options.namespace,
    searchAttributes: Object.fromEntries(attributes) as Record<string, number>,
  });
});
afterEach(() => office.replayAll());
afterAll(() => office.close());

describe('a matter that comes back again and again (endless returns)', () => {
  it('goes on in a fresh run; no act is lost on the way, and the limit keeps its day', async () => {
    const nextAt = office.register.now + 86_400_000;
    const ref = office.enter('petition', { status: 'accepted', nextAt });
    office.register.when('petition.record_interview', {});
    for (let visit = 0; visit < 40; visit += 1) await office.act(ref, 'petition.record_interview');
    expect(office.register.seqOf(ref)).toBe(41);
    const { status, historyLength } = await office.client.workflow.getHandle(workflowIdOf(ref)).describe();
    expect(status.name).toBe('RUNNING');
    expect(historyLength).toBeLessThan(80);
    const lengths = (await office.history(ref)).flatMap(({ ms }) => (ms === undefined ? [] : [ms]));
    expect(lengths.filter((ms) => ms !== restMs)).toEqual([86_400_000]);
  });
});

describe('an act that the status machine has no step for', () => {
  it('is refused before anything is written down: the history stays as it was', async () => {
    const ref = office.enter('petition', { nextAt: office.register.now + 86_400_000 });
    await office.gateway.start(ref);
    const kinds = async () => (await office.history(ref)).map(({ kind }) => kind);
    await office.see('the timer', async () => (await kinds()).includes('timerStarted'));
    const before = await kinds();
    await expect(office.act(ref, 'petition.settle')).rejects.toMatchObject({ code: 'act_not_allowed_in_status' });
    await expect(office.act(ref, 'petition.suspend')).rejects.toMatchObject({ code: 'act_not_found' });
    expect(await kinds()).toEqual(before);
  });
});
