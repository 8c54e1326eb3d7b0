import { AcceptDto } from '@yimen/api/petitions/dto/feedback.dto';
import { ForwardDto, PartDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { Policies } from '@yimen/application/kernel/policies';
import { loadPack } from '@yimen/application/policy/load';
import { SimulatePack } from '@yimen/application/policy/simulate';
import { openDesk, visitOf, wang, type Desk } from '../acts/desk';

const promise = {
  ...{ id: 'L9', title: '中心承诺', kind: 'commitment', procedure: 'petition', tightens: 'T05', budget: 45 },
  ...{ unit: 'natural', anchor: 'petition.accepted', stops_on: ['petition.opinion_delivered'] },
};
const stricter = { pack: { effective_from: '2026-04-05' }, clocks: [promise] };

describe('a changed pack, and the matters that have begun', () => {
  let desk: Desk;
  beforeAll(async () => (desk = await openDesk('versions')));
  afterAll(() => desk.close());

  const versionOf = async (id: string) =>
    (await desk.house.owner<{ policy_version: number }>('select policy_version from case_file where id = $1', [id]))[0]
      ?.policy_version;
  const signed = async () => {
    const { id } = await desk.register('guide1', visitOf([wang]));
    const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'] };
    await desk.act('triage1', id, 'triage', TriageDto, claim);
    await desk.act('triage1', id, 'forward', ForwardDto, { to: 'health' });
    await desk.act('wjj1', id, 'sign', PartDto, {});
    return id;
  };
  const accept = (id: string) =>
    desk.act('wjj1', id, 'accept', AcceptDto, {
      handlingMode: 'ordinary',
      contact: { name: '卫健局', phone: '0724-0000000' },
      notice: { opinion: '依法核查', limitDays: 60 },
    });

  it('a version counts from its effective day; an accepted matter keeps the law it was accepted under', async () => {
    const [early, late] = [await signed(), await signed()];
    await desk.house.open({ code: 'zx', overlay: stricter });
    desk.module.get(Policies).forget();
    desk.levers.now = '2026-04-02T01:00:00.000Z';
    const before = await accept(early);
    expect([await versionOf(early), Object.keys(before.clocks as object)]).toEqual([
      1,
      expect.not.arrayContaining(['L9']),
    ]);
    desk.levers.now = '2026-04-08T01:00:00.000Z';
    desk.module.get(Policies).forget();
    const after = await accept(late);
    expect([await versionOf(late), Object.keys(after.clocks as object)]).toEqual([
      2,
      expect.arrayContaining(['L9', 'T05']),
    ]);
    expect(await versionOf(early)).toBe(1);
  });

  it('推演: what a stricter promise would have moved, and nothing is written', async () => {
    const rows = await desk.counts();
    const { policy } = loadPack('demo_center', { overlay: { clocks: [{ ...promise, budget: 30 }] } });
    const found = await new SimulatePack(desk.house.database, desk.module.get(Policies)).execute(desk.centerId, policy);
    expect(found).toMatchObject({ cases: 2, movedCases: 2 });
    expect(found.moved['L9']).toEqual({ earlier: 1, later: 0, added: 1, gone: 0 });
    expect(await desk.counts()).toEqual(rows);
  });
});
