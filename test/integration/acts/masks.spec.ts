import { AddNoteDto, RegisterPetitionDto, TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { ForwardDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { RecordInterviewDto } from '@yimen/api/petitions/dto/feedback.dto';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { RegisterVisit } from '@yimen/application/visits/register-visit';
import { openDesk, visitOf, wang, type Desk } from './desk';

describe('right 11: a masked value that is sent back never overwrites the real one', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('masks');
  });
  afterAll(() => desk.close());

  const people = () => desk.house.owner<{ id_number: string; phone: string }>('select * from person order by id');

  it('no act writes to a person who is there: what came back masked lies in the act’s own text alone', async () => {
    const { id, visit } = await desk.register('guide1', visitOf([wang]));
    const read = await desk.module.get(CaseQueries).get(await desk.sessionFor('triage1'), 'petition', id);
    const [shown] = read.people;
    expect(shown).toMatchObject({ name: wang.name, idMasked: '420899********3117', phoneMasked: '139****0101' });
    const original = await people();

    const masked = { name: wang.name, idType: 'resident_id', idNumber: shown?.idMasked, phone: shown?.phoneMasked };
    await desk.act('triage1', id, 'triage', TriageDto, {
      category: 'claim',
      route: 'petition',
      topic: '050000',
      flags: ['first'],
    });
    await desk.act('triage1', id, 'add_note', AddNoteDto, { text: `${masked.idNumber} ${masked.phone}` });
    await desk.act('triage1', id, 'forward', ForwardDto, { to: 'health' });
    const interview = {
      date: '2026-03-30',
      people: [wang.name, masked.idNumber],
      content: '核对',
      readBack: true,
      signed: true,
    };
    await desk.act('wjj1', id, 'record_interview', RecordInterviewDto, interview);
    expect(await people()).toEqual(original);

    const further = { visit, people: [masked], request: '另一件事', facts: '略', reasons: '略' };
    await desk.module
      .get(RegisterVisit)
      .execute(await desk.request('guide1', 'petition.register', RegisterPetitionDto, further));
    const now = await people();
    expect(now.slice(0, original.length)).toEqual(original);
    expect(desk.house.vault.open(now[0]?.id_number ?? '')).toBe(wang.idNumber);
    expect(desk.house.vault.open(now[0]?.phone ?? '')).toBe(wang.phone);
  });

  it('a person lies encrypted: neither name nor number stands anywhere in the tables', async () => {
    const tables = Object.keys(await desk.counts());
    for (const table of tables) {
      const rows = await desk.house.owner(`select * from "${table}"`);
      const text = JSON.stringify(rows);
      for (const secret of [wang.idNumber, wang.phone, wang.address])
        expect([table, text.includes(secret)]).toEqual([table, false]);
    }
  });
});
