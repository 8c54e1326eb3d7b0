import { workflowIdOf, type CaseRef } from '../src/contract/gateway';
import { Office } from './engine.fixture';

const day = 86_400_000;
let office: Office;

beforeAll(async () => (office = await Office.open()));
afterEach(() => office.replayAll());
afterAll(() => office.close());

const told = (ref: CaseRef) => office.client.workflow.getHandle(workflowIdOf(ref)).describe();
const statusOf = async (ref: CaseRef) => (await told(ref).catch(() => null))?.status.name ?? 'MISSING';
const kinds = async (ref: CaseRef) => (await office.history(ref)).map(({ kind }) => kind);

describe('a case that an act opens lives beside the one that opened it (design §5.5)', () => {
  it('as its child, which goes on when the parent has ended', async () => {
    const escalation = office.enter('escalation', { status: 'accepted' });
    const order = office.name('supervision');
    office.register.when('escalation.order', { status: 'ordered', opened: [order] });
    office.register.when('escalation.close', { status: 'closed' });
    await office.act(escalation, 'escalation.order');
    expect(await statusOf(order)).toBe('RUNNING');
    expect((await told(order)).parentExecution?.workflowId).toBe(workflowIdOf(escalation));
    await office.act(escalation, 'escalation.close');
    await office.see('the end of the escalation', async () => (await statusOf(escalation)) === 'COMPLETED');
    expect(await statusOf(order)).toBe('RUNNING');
  });

  it('or as the relay started it, whichever came first', async () => {
    const escalation = office.enter('escalation', { status: 'accepted' });
    const order = office.enter('supervision', { status: 'ordered' });
    await office.gateway.start(order);
    office.register.when('escalation.order', { status: 'ordered', opened: [order] });
    expect(await office.act(escalation, 'escalation.order')).toMatchObject({ status: 'ordered' });
    expect((await told(order)).parentExecution).toBeFalsy();
  });
});

describe('a petition hears how its mediation ended (调解法 26, 31)', () => {
  async function pair(status = 'accepted'): Promise<{ petition: CaseRef; mediation: CaseRef }> {
    const petition = office.enter('petition', { status, nextAt: office.register.now + 20 * day });
    const mediation = office.enter('mediation', { status: 'mediating', parent: petition.caseId });
    office.register.when('mediation.sign_agreement', { status: 'effective' });
    await office.gateway.start(mediation);
    return { petition, mediation };
  }

  it('by a signal; its own limit runs on untouched', async () => {
    const { petition, mediation } = await pair();
    await office.gateway.start(petition);
    await office.see('the timer', async () => (await kinds(petition)).includes('timerStarted'));
    await office.act(mediation, 'mediation.sign_agreement');
    await office.see('the news', () => office.register.written.includes(`heard ${mediation.caseId} effective`));
    const told = await kinds(petition);
    expect(told).toContain('workflowExecutionSignaled');
    expect(told.filter((kind) => kind.startsWith('timer'))).toEqual(['timerStarted']);
  });

  it('in its file, when the engine has lost its run', async () => {
    const { petition, mediation } = await pair();
    await office.act(mediation, 'mediation.sign_agreement');
    await office.see('the news', () => office.register.written.includes(`heard ${mediation.caseId} effective`));
    expect(await statusOf(petition)).toBe('MISSING');
    expect(await statusOf(mediation)).toBe('RUNNING');
  });

  it('not any more once it is put away, and the mediation goes on', async () => {
    const { mediation } = await pair('archived');
    await office.act(mediation, 'mediation.sign_agreement');
    office.register.when('mediation.record_performance', { status: 'performed' });
    expect(await office.act(mediation, 'mediation.record_performance')).toMatchObject({ status: 'performed' });
    expect(office.register.written).not.toContain(`heard ${mediation.caseId} effective`);
  });
});
