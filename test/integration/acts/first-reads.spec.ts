import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApplyCommand, foundIn, readFor } from '@yimen/application/kernel/apply-command';
import { openDesk, visitOf, wang, type Desk } from './desk';

const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'] };

describe("a writer that begins with its reads (the act's row is read after the lock, not with it)", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('firstreads');
  });
  afterAll(() => desk.close());

  it('the same act given to two workers: who waited for the case sees what the other wrote, and writes nothing', async () => {
    const { id } = await desk.register('guide1', visitOf([wang]));
    const { actor } = await desk.sessionFor('triage1');
    const common = { centerId: desk.centerId, caseId: id, commandId: randomUUID(), actor };
    const act = { ...common, name: 'petition.triage', facts: claim, expectedSeq: 1 };
    const scope = { centerId: desk.centerId, compartments: [] };
    const apply = (pause: number) =>
      desk.house.database.afterReading(scope, readFor(act), async (tx, rows) => {
        const applied = await desk.module.get(ApplyCommand).execute(tx, act, foundIn(rows));
        await sleep(pause);
        return applied;
      });
    const first = apply(300);
    await sleep(100);
    const [one, other] = await Promise.all([first, apply(0)]);
    expect([one.seq, other.seq]).toEqual([2, 2]);
    const events = await desk.house.owner('select 1 from case_event where case_id = $1', [id]);
    expect(events).toHaveLength(2);
  });

  it('a case that is not there is told as such', async () => {
    const { actor } = await desk.sessionFor('triage1');
    const common = { centerId: desk.centerId, caseId: randomUUID(), commandId: randomUUID(), actor };
    const act = { ...common, name: 'petition.triage', facts: claim, expectedSeq: 1 };
    const scope = { centerId: desk.centerId, compartments: [] };
    const applied = desk.house.database.afterReading(scope, readFor(act), (tx, rows) =>
      desk.module.get(ApplyCommand).execute(tx, act, foundIn(rows)),
    );
    await expect(applied).rejects.toMatchObject({ code: 'not_found' });
  });
});
