import { randomUUID } from 'node:crypto';
import { workflowIdOf, type CaseRef } from '../src/contract/gateway';
import { restMs } from '../src/contract/search-attributes';
import { Office } from './engine.fixture';

const day = 86_400_000;
let office: Office;

beforeAll(async () => (office = await Office.open()));
afterEach(() => office.replayAll());
afterAll(() => office.close());

const statusOf = async (ref: CaseRef) =>
  (await office.client.workflow.getHandle(workflowIdOf(ref)).describe()).status.name;
const kinds = async (ref: CaseRef) => (await office.history(ref)).map(({ kind }) => kind);
const sleeps = async (ref: CaseRef) => (await office.history(ref)).flatMap(({ ms }) => (ms === undefined ? [] : [ms]));
/** Those for limits; the one that waits for the case to rest in its stage is none. */
const timers = async (ref: CaseRef) => (await sleeps(ref)).filter((ms) => ms !== restMs);
const count = <T>(list: T[], one: T) => list.filter((each) => each === one).length;

/** One act into each stage, in the order of the process (design §5.1). */
const line = [
  ['petition.triage', 'triaged'],
  ['petition.assign', 'arrived'],
  ['petition.sign', 'signed'],
  ['petition.accept', 'accepted'],
  ['petition.issue_opinion', 'opinion_issued'],
  ['petition.deliver', 'opinion_delivered'],
  ['petition.settle', 'settled'],
  ['petition.finalise', 'finalised'],
  ['petition.archive', 'archived'],
] as const;

describe('a matter goes from stage to stage and waits in each (design §5.1)', () => {
  it('until it is put away; then its run ends', async () => {
    const ref = office.enter('petition');
    await office.gateway.start(ref);
    for (const [act, status] of line) {
      expect(await statusOf(ref)).toBe('RUNNING');
      office.register.when(act, { status });
      expect(await office.act(ref, act)).toMatchObject({ status });
    }
    await office.see('the end of the run', async () => (await statusOf(ref)) === 'COMPLETED');
  });

  it('begins at the stage where its file stands', async () => {
    const ref = office.enter('petition', { status: 'opinion_delivered' });
    await office.gateway.start(ref);
    office.register.when('petition.settle', { status: 'settled' });
    expect(await office.act(ref, 'petition.settle')).toMatchObject({ status: 'settled' });
  });

  it('an act after the end finds a hand: a new run takes it', async () => {
    const ref = office.enter('petition', { status: 'settled' });
    office.register.when('petition.finalise', { status: 'archived' });
    await office.act(ref, 'petition.finalise');
    await office.see('the end of the run', async () => (await statusOf(ref)) === 'COMPLETED');
    await expect(office.act(ref, 'petition.archive')).rejects.toMatchObject({ code: 'act_not_allowed_in_status' });
  });
});

describe('one timer per case (design §4)', () => {
  it('a reminder is sent at its time, once', async () => {
    const ref = office.enter('petition', { nextAt: office.register.now + 10 * day });
    await office.gateway.start(ref);
    await office.see('the timer', async () => (await timers(ref)).length === 1);
    expect(await timers(ref)).toEqual([10 * day]);
    const before = count(office.register.written, 'milestone');
    await office.skip(9 * day);
    expect(count(office.register.written, 'milestone')).toBe(before);
    await office.skip(day);
    await office.see('the reminder', () => count(office.register.written, 'milestone') === before + 1);
    await office.skip(30 * day);
    expect(count(office.register.written, 'milestone')).toBe(before + 1);
  });

  it('one that is due already is sent without sleeping', async () => {
    const before = count(office.register.written, 'milestone');
    const ref = office.enter('petition', { nextAt: office.register.now - 1 });
    await office.gateway.start(ref);
    await office.see('the reminder', () => count(office.register.written, 'milestone') === before + 1);
    expect(await timers(ref)).toEqual([]);
  });

  it('an act while it sleeps moves the timer', async () => {
    const start = office.register.now;
    const ref = office.enter('petition', { nextAt: start + 10 * day });
    await office.gateway.start(ref);
    office.register.when('petition.triage', { status: 'triaged', nextAt: start + 4 * day });
    await office.act(ref, 'petition.triage');
    await office.see('the new timer', async () => (await timers(ref)).length === 2);
    expect(await timers(ref)).toEqual([10 * day, 4 * day]);
    expect(count(await kinds(ref), 'timerCanceled')).toBe(1);
  });

  it('an act that leaves the limits as they are leaves the timer alone', async () => {
    const ref = office.enter('petition', { status: 'accepted', nextAt: office.register.now + 10 * day });
    await office.gateway.start(ref);
    await office.see('the timer', async () => (await timers(ref)).length === 1);
    office.register.when('petition.record_interview', {});
    await office.act(ref, 'petition.record_interview');
    expect(await timers(ref)).toEqual([10 * day]);
    expect(count(await kinds(ref), 'timerCanceled')).toBe(0);
  });

  it('a reminder that was slept through is sent when the repair says: look again', async () => {
    const ref = office.enter('petition', { nextAt: office.register.now + 10 * day });
    await office.gateway.start(ref);
    await office.see('the timer', async () => (await timers(ref)).length === 1);
    const before = count(office.register.written, 'milestone');
    office.register.now += 11 * day; // the house's clock went on, the engine's did not
    await office.gateway.signal(ref, 'lookAgain', null);
    await office.see('the reminder', () => count(office.register.written, 'milestone') === before + 1);
  });
});

describe("the engine's own lists show where a case rests, not every stage that it runs through", () => {
  const shows = async (ref: CaseRef) => count(await kinds(ref), 'upsertWorkflowSearchAttributes');

  it('one that is entered and waits is shown at once', async () => {
    const ref = office.enter('petition');
    await office.gateway.start(ref);
    await office.see('the entry', async () => (await shows(ref)) === 1);
    expect(await sleeps(ref)).toEqual([]);
  });

  it('one whose start tells where it stands needs no entry of its own', async () => {
    const ref = office.enter('petition');
    await office.gateway.start({ ...ref, shown: { stage: 'intake', next: null } });
    await office.see('the look', async () => (await kinds(ref)).includes('markerRecorded'));
    expect(await shows(ref)).toBe(0);
  });

  it('one that goes through four stages at the counter costs no entry', async () => {
    const ref = office.enter('petition');
    for (const [act, status] of line) {
      office.register.when(act, { status });
      await office.act(ref, act);
    }
    await office.see('the end of the run', async () => (await statusOf(ref)) === 'COMPLETED');
    expect([await shows(ref), await sleeps(ref)]).toEqual([0, [restMs]]);
  });

  it('one that comes to rest on the way is shown there a minute later', async () => {
    const ref = office.enter('petition');
    office.register.when('petition.triage', { status: 'triaged' });
    await office.act(ref, 'petition.triage');
    expect(await shows(ref)).toBe(0);
    await office.skip(restMs);
    await office.see('the entry', async () => (await shows(ref)) === 1);
  });
});

describe('an act that comes with the start', () => {
  it('tells how the case stands: nobody looks it up besides', async () => {
    const ref = office.enter('petition');
    office.register.when('petition.triage', { status: 'triaged' });
    await office.act(ref, 'petition.triage');
    expect(count(await kinds(ref), 'markerRecorded')).toBe(1);
  });

  it('and is refused leaves the case to be looked up', async () => {
    const ref = office.enter('petition');
    office.register.when('petition.triage', { refuse: 'stale_state' });
    await expect(office.act(ref, 'petition.triage')).rejects.toMatchObject({ code: 'stale_state' });
    await office.see('the look', async () => count(await kinds(ref), 'markerRecorded') === 2);
  });
});

describe('acts are taken once, or leave no trace', () => {
  it('what the writer refuses is told with its code, and the case goes on', async () => {
    const ref = office.enter('petition');
    office.register.when('petition.triage', { refuse: 'stale_state' });
    await expect(office.act(ref, 'petition.triage')).rejects.toMatchObject({ code: 'stale_state' });
    office.register.when('petition.triage', { status: 'triaged' });
    expect(await office.act(ref, 'petition.triage')).toMatchObject({ status: 'triaged' });
  });

  it('the same key sent twice is one act', async () => {
    const ref = office.enter('petition');
    office.register.when('petition.triage', { status: 'triaged' });
    const before = count(office.register.written, 'petition.triage');
    const commandId = randomUUID();
    const expectedSeq = 1;
    const send = () => office.act(ref, 'petition.triage', { commandId, expectedSeq });
    const [one, other] = await Promise.all([send(), send()]);
    expect([other, await send()]).toEqual([one, one]);
    expect(count(office.register.written, 'petition.triage')).toBe(before + 1);
  });

  it('an act that starts the run finds its handler, and the run then goes on', async () => {
    const ref = office.enter('petition');
    office.register.when('petition.triage', { status: 'triaged' });
    expect(await office.act(ref, 'petition.triage')).toMatchObject({ status: 'triaged', seq: 2 });
    expect(await statusOf(ref)).toBe('RUNNING');
  });

  it('acts that come together are taken one after the other', async () => {
    const ref = office.enter('petition', { status: 'accepted' });
    office.register.when('petition.record_interview', {});
    const acts = Array.from({ length: 6 }, () => office.act(ref, 'petition.record_interview', { expectedSeq: null }));
    expect((await Promise.all(acts)).map(({ seq }) => seq).sort()).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('an act waits for a worker that is away', async () => {
    const ref = office.enter('petition');
    await office.rest();
    office.register.when('petition.triage', { status: 'triaged' });
    const answer = office.act(ref, 'petition.triage');
    await office.work();
    expect(await answer).toMatchObject({ status: 'triaged' });
  });
});
