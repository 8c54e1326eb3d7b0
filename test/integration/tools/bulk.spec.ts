import { PartDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { ForwardDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { shapeOf } from '@yimen/api/acts/shape';
import { BulkActs, inParallel } from '@yimen/application/bulk/bulk-acts';
import { codeOf, openDesk, visitOf, wang, type Desk } from '../acts/desk';

const sign = { name: 'petition.sign', shape: shapeOf(PartDto) };

describe('many matters at once: each for itself', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('bulk');
  });
  afterAll(() => desk.close());

  async function arrived(to = 'civil_affairs'): Promise<string> {
    const { id } = await desk.register('guide1', visitOf([wang]));
    const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'] };
    await desk.act('triage1', id, 'triage', TriageDto, claim);
    await desk.act('triage1', id, 'forward', ForwardDto, { to });
    return id;
  }

  it('signs what can be signed, says why of the rest, and may be sent again', async () => {
    const [first, second, foreign] = [await arrived(), await arrived(), await arrived('health')];
    const session = await desk.sessionFor('mzj1');
    const cases = [{ id: first }, { id: foreign }, { id: second, seq: 1 }, { id: 'nothing' }];
    const once = await desk.module.get(BulkActs).execute(session, sign, 'bulk-1', cases);
    expect(once.map(({ id, answer, error }) => [id, answer?.seq ?? (error as { code: string }).code])).toEqual([
      [first, await desk.seqOf(first)],
      [foreign, 'not_found'],
      [second, 'stale_state'],
      ['nothing', 'not_found'],
    ]);
    expect(once[1]?.caseCode).toBeNull(); // not even its code
    const counted = await desk.counts();
    const again = await desk.module.get(BulkActs).execute(session, sign, 'bulk-1', [{ id: first }]);
    expect(again[0]?.answer).toEqual({ ...once[0]?.answer, replay: true });
    const after = await desk.counts();
    expect([after['case_event'], after['act']]).toEqual([counted['case_event'], counted['act']]);
    expect(await codeOf(desk.module.get(BulkActs).execute(session, sign, null, cases))).toBe('idempotency_key_missing');
  });

  it('two hundred go through, a few at a time', async () => {
    let [now, most] = [0, 0];
    const results = await inParallel([...Array(200).keys()], 6, async (n) => {
      most = Math.max(most, ++now);
      await new Promise((done) => setImmediate(done));
      now--;
      return n;
    });
    expect([results, most]).toEqual([[...Array(200).keys()], 6]);
  });
});
