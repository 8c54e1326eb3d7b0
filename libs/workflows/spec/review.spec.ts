import { workflowIdOf, type CaseRef } from '../src/contract/gateway';
import { Office } from './engine.fixture';

const day = 86_400_000;
let office: Office;

beforeAll(async () => (office = await Office.open()));
afterEach(() => office.replayAll());
afterAll(() => office.close());

const statusOf = async (ref: CaseRef) =>
  (await office.client.workflow.getHandle(workflowIdOf(ref)).describe()).status.name;

/** Acts in the order of the process, each with the status it leads to. */
const lines = {
  review: [
    ['review.accept', 'accepted'],
    ['review.decide', 'decided'],
    ['review.deliver', 'delivered'],
  ],
  recheck: [
    ['recheck.accept', 'accepted'],
    ['recheck.hold_hearing', 'hearing'],
    ['recheck.hold_hearing', 'accepted'],
    ['recheck.decide', 'decided'],
    ['recheck.deliver', 'delivered'],
  ],
} as const;

describe.each(['review', 'recheck'] as const)('a %s goes from stage to stage (Art. 35, 36)', (level) => {
  it('and its run ends with the delivery of what was decided', async () => {
    const ref = office.enter(level, { status: 'applied', nextAt: office.register.now + 30 * day });
    await office.gateway.start(ref);
    for (const [act, status] of lines[level]) {
      expect(await statusOf(ref)).toBe('RUNNING');
      office.register.when(act, { status });
      expect(await office.act(ref, act)).toMatchObject({ status });
    }
    await office.see('the end of the run', async () => (await statusOf(ref)) === 'COMPLETED');
  });

  it('or when it is not taken on', async () => {
    const ref = office.enter(level, { status: 'applied' });
    office.register.when(`${level}.decline`, { status: 'declined' });
    await office.act(ref, `${level}.decline`);
    await office.see('the end of the run', async () => (await statusOf(ref)) === 'COMPLETED');
  });

  it('begins where its file stands, and passes the thirtieth day once', async () => {
    const ref = office.enter(level, { status: 'accepted', nextAt: office.register.now + 30 * day });
    await office.gateway.start(ref);
    const passed = office.register.written.length;
    await office.skip(30 * day);
    await office.see('the milestone', () => office.register.written.slice(passed).includes('milestone'));
    expect(await statusOf(ref)).toBe('RUNNING');
  });
});
