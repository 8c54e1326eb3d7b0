import { AcceptDto } from '@yimen/api/petitions/dto/feedback.dto';
import { ForwardDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { RedateCases } from '@yimen/application/deadlines/redate-cases';
import { VerifyJournal } from '@yimen/application/kernel/verify-journal';
import { openDesk, visitOf, wang, type Desk } from './desk';

const rests = [{ day: '2026-06-01', name: '防汛停工' }];

describe('A changed calendar dates open cases anew, with the reason in their journal, after a look at what would move', () => {
  let desk: Desk;
  let id = '';
  beforeAll(async () => {
    desk = await openDesk('redating');
    ({ id } = await desk.register('guide1', visitOf([wang])));
    const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'] };
    await desk.act('triage1', id, 'triage', TriageDto, claim);
    await desk.act('triage1', id, 'forward', ForwardDto, { to: 'civil_affairs' });
    await desk.act('mzj1', id, 'accept', AcceptDto, {
      handlingMode: 'ordinary',
      contact: { name: '社会救助科', phone: '13900000199' },
      notice: { opinion: '核查后答复', limitDays: 60 },
    });
  });
  afterAll(() => desk.close());

  const redates = () => desk.module.get(RedateCases);
  const order = () => ({
    ...{ centerId: desk.centerId, reason: 'local_rest_day' as const, note: '增加地方休息日：2026-06-01', by: 'admin' },
  });
  const dueOf = async () => {
    const shown = await desk.module.get(CaseQueries).get(await desk.sessionFor('mzj1'), 'petition', id);
    return (shown as unknown as { clocks: Record<string, { dueRaw: string; dueRolled: string }> }).clocks.T05;
  };

  it('the preview says which limit of which case would move, and writes nothing', async () => {
    expect(await dueOf()).toMatchObject({ dueRaw: '2026-05-29', dueRolled: '2026-05-29' });
    const before = await desk.seqOf(id);
    const none = await redates().preview(order(), rests);
    expect(none).toMatchObject({ open: 1, changed: 0 });
    const last = [{ day: '2026-05-29', name: '防汛停工' }];
    const { changed, cases } = await redates().preview(order(), last);
    expect(changed).toBe(1);
    expect(cases[0]?.moved).toContainEqual({
      clock: 'T05',
      was: { dueRaw: '2026-05-29', dueRolled: '2026-05-29' },
      now: { dueRaw: '2026-05-29', dueRolled: '2026-06-01' },
    });
    expect(await desk.seqOf(id)).toBe(before);
  });

  it('applied, the case is dated anew once, its journal says why, and its workflow is told to look again', async () => {
    await desk.house.owner('insert into local_rest_day (center_id, day, name) values ($1, $2, $3)', [
      desk.centerId,
      '2026-05-29',
      '防汛停工',
    ]);
    expect(await redates().apply(order())).toMatchObject({ open: 1, changed: 1 });
    expect(await dueOf()).toMatchObject({ dueRaw: '2026-05-29', dueRolled: '2026-06-01' });
    const events = await desk.house.owner<{ event: { data: object }; by: string }>(
      `select event, by from case_event where case_id = $1 and name = 'clock.redated'`,
      [id],
    );
    expect(events).toMatchObject([{ by: 'admin', event: { data: { reason: 'local_rest_day' } } }]);
    expect(await desk.house.owner(`select 1 from outbox where key = $1`, [`rouse/petition/${id}`])).toHaveLength(1);
    expect(await redates().apply(order())).toMatchObject({ open: 1, changed: 0 });
    const { broken } = await desk.module.get(VerifyJournal).execute();
    expect(broken).toBeNull();
  });
});
