import { randomUUID } from 'node:crypto';
import { AddNoteDto, TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { ApplyCommand } from '@yimen/application/kernel/apply-command';
import { VerifyJournal } from '@yimen/application/kernel/verify-journal';
import { RegisterVisit } from '@yimen/application/visits/register-visit';
import { RegisterVisitDto } from '@yimen/api/visits/dto/visits.dto';
import { codeOf, openDesk, visitOf, wang, type Desk } from './desk';

const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'] };

describe('one writer, exactly once in effect (design “The way of one act”)', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('writing');
  });
  afterAll(() => desk.close());

  it('an act sent again gets its first answer and writes nothing', async () => {
    const { id } = await desk.register('guide1', visitOf([wang]));
    const key = randomUUID();
    const first = await desk.act('triage1', id, 'triage', TriageDto, claim, { idempotencyKey: key });
    expect(first).toMatchObject({ status: 'triaged', seq: 2 });
    const before = await desk.counts();
    const again = await desk.act('triage1', id, 'triage', TriageDto, claim, { idempotencyKey: key, ifMatch: '"1"' });
    expect(again).toEqual({ ...first, replay: true });
    expect(await desk.counts()).toEqual(before);
  });

  it('the writer itself knows the repeat, should the engine ask it twice', async () => {
    const { id } = await desk.register('guide1', visitOf([wang]));
    const { actor } = await desk.sessionFor('triage1');
    const act = {
      centerId: desk.centerId,
      caseId: id,
      commandId: randomUUID(),
      name: 'petition.triage',
      actor,
      facts: claim,
      expectedSeq: 1,
    };
    const scope = { centerId: desk.centerId, compartments: [] };
    const apply = () => desk.house.database.inCenter(scope, (tx) => desk.module.get(ApplyCommand).execute(tx, act));
    const first = await apply();
    const before = await desk.counts();
    expect(await apply()).toEqual(first);
    expect(await desk.counts()).toEqual(before);
    act.commandId = randomUUID();
    expect(await codeOf(apply())).toBe('stale_state');
    expect(await desk.counts()).toEqual(before);
  });

  it('a key that was used for something else is refused, and so is a missing one', async () => {
    const { id } = await desk.register('guide1', visitOf([wang]));
    const key = randomUUID();
    await desk.act('guide1', id, 'add_note', AddNoteDto, { text: '材料在二楼' }, { idempotencyKey: key });
    const note = (text: string, idempotencyKey: string | null) =>
      desk.act('guide1', id, 'add_note', AddNoteDto, { text }, { idempotencyKey });
    expect(await codeOf(note('材料在三楼', key))).toBe('idempotency_key_reused');
    expect(await codeOf(note('材料在三楼', null))).toBe('idempotency_key_missing');
    expect(await codeOf(note('材料在三楼', 'k'.repeat(65)))).toBe('idempotency_key_missing');
  });

  it('of two acts on one version one wins; the other is told the new state, and nothing of it remains', async () => {
    const { id } = await desk.register('guide1', visitOf([wang]));
    let waiting = 0;
    let go: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (go = resolve));
    desk.levers.beforeApply = () => (++waiting === 2 && go(), both); // both have passed the door before either is applied
    const before = await desk.counts();
    const racers = ['triage1', 'triage2'].map((login) =>
      desk.act(login, id, 'triage', TriageDto, claim, { ifMatch: '"1"' }),
    );
    const ends = await Promise.allSettled(racers);
    desk.levers.beforeApply = async () => undefined;
    const lost = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatchObject({ code: 'stale_state', state: { id, seq: 2, status: 'triaged' } });
    const after = await desk.counts();
    expect(after).toMatchObject({ case_event: (before['case_event'] ?? 0) + 1, act: (before['act'] ?? 0) + 1 });
    expect(after['refusal_log']).toBe((before['refusal_log'] ?? 0) + 1);
  });

  it('the same request sent twice at once is one act with one answer', async () => {
    const key = randomUUID();
    const twice = await Promise.all([1, 2].map(() => desk.register('guide1', visitOf([wang]), key)));
    expect(twice[0]?.id).toBe(twice[1]?.id);
    expect(twice.filter((answer) => answer.replay)).toHaveLength(1);
    const id = twice[0]?.id ?? '';
    const noteKey = randomUUID();
    const note = () =>
      desk.act('guide1', id, 'add_note', AddNoteDto, { text: '来电催问' }, { idempotencyKey: noteKey, ifMatch: '"1"' });
    const notes = await Promise.all([note(), note()]);
    expect(notes.map(({ seq }) => seq)).toEqual([2, 2]);
  });

  it('an old version or none is refused with the case as it stands; so is an act that the status does not have', async () => {
    const { id } = await desk.register('guide1', visitOf([wang]));
    const triage = (ifMatch: string | null) => desk.act('triage1', id, 'triage', TriageDto, claim, { ifMatch });
    expect(await codeOf(triage(null))).toBe('precondition_missing');
    await triage('"1"');
    await expect(triage('"1"')).rejects.toMatchObject({ code: 'stale_state', state: { seq: 2, status: 'triaged' } });
    expect(await codeOf(triage('W/"2"'))).toBe('ok');
  });

  it('fifty registrations at once, some broken off: codes without a gap, one outbox row each, every chain whole', async () => {
    const { centerId } = await desk.house.open({ code: 'fresh' });
    const guide = await desk.sessionFor('guide1');
    let reached = 0;
    desk.levers.reach = (point) => {
      if (point === 'open.before_commit' && ++reached % 5 === 0) throw new Error('power cut');
    };
    const register = async (index: number) => {
      const body = visitOf([{ ...wang, name: `来访人${index}` }]);
      const asked = await desk.request('guide1', 'visit.register', RegisterVisitDto, body, {
        centerId,
        actor: guide.actor,
      });
      return desk.module.get(RegisterVisit).execute(asked);
    };
    const ends = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => register(index)));
    desk.levers.reach = () => undefined;
    const broken = ends.flatMap((end) => (end.status === 'rejected' ? [(end.reason as Error).message] : []));
    expect(broken).toEqual(Array.from({ length: 10 }, () => 'power cut')); // nothing else may stop a registration
    const done = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
    const serials = done.map(({ caseCode }) => Number(String(caseCode).split('-')[2])).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    const rows = await desk.house.owner<{ payload: { caseId: string } }>(
      `select payload from outbox where center_id = $1 and topic = 'start'`,
      [centerId],
    );
    expect(rows.map(({ payload }) => payload.caseId).sort()).toEqual(done.map(({ id }) => id).sort());
    const slips = await desk.house.owner(`select 1 from slip where center_id = $1`, [centerId]);
    expect(slips).toHaveLength(80); // the token of the QR and the code that is typed
    for (const table of ['person', 'visit', 'desk_entry', 'case_party', 'act'])
      expect(await desk.house.owner(`select 1 from ${table} where center_id = $1`, [centerId])).toHaveLength(40);
    expect(await new VerifyJournal(desk.house.database, desk.house.vault).execute()).toMatchObject({ broken: null });
  });
});
