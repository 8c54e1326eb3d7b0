import { AssignHandlerDto, ForwardDto, UndoDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { AddNoteDto, LinkDto, TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { Inbox } from '@yimen/application/cases/inbox';
import { VerifyJournal } from '@yimen/application/kernel/verify-journal';
import { Database, Vault } from '@yimen/application/kernel/ports';
import { codeOf, openDesk, visitOf, wang, type Desk } from '../acts/desk';

const claim = { category: 'claim', route: 'petition', topic: '050000', flags: ['first'], repeatOf: null };
const start = Date.parse('2026-03-30T01:12:00.000Z');

describe('撤销 (screens 1.8): the dispatch is taken back, the registration stays', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('undo');
  });
  afterAll(() => desk.close());
  beforeEach(() => at(0));

  const at = (seconds: number) => (desk.levers.now = new Date(start + seconds * 1000).toISOString());
  const undo = (id: string, login = 'triage1', act = 'petition.forward') =>
    desk.act(login, id, 'undo', UndoDto, { act });
  const notices = async () => (await desk.module.get(Inbox).notices(await desk.sessionFor('wjj1'), {})).items;
  async function triaged() {
    const { id } = await desk.register('guide1', visitOf([wang]));
    const before = await desk.act('triage1', id, 'triage', TriageDto, claim);
    return { id, before };
  }

  it('state, limits and papers stand as before; the journal keeps both; nothing lies in the unit’s inbox', async () => {
    const { id, before } = await triaged();
    const sent = await desk.act('triage1', id, 'forward', ForwardDto, { to: 'health' });
    expect([sent.status, (sent.clocks as object) && Object.keys(sent.clocks as object).includes('T03')]).toEqual([
      'arrived',
      true,
    ]);
    at(9);
    expect(await notices()).toEqual([]); // it waits until it cannot be taken back
    const after = await undo(id);
    expect(after).toMatchObject({ status: 'triaged', clocks: before.clocks, papers: before.papers, lead: null });
    at(60);
    expect(await notices()).toEqual([]);
    const left = await desk.house.owner<{ n: string }>(
      `select count(*) as n from document where case_id = $1 and type = 'D10'`,
      [id],
    );
    expect(Number(left[0]?.n)).toBe(0);
    const journal = await desk.house.owner<{ name: string }>(
      'select name from case_event where case_id = $1 order by seq',
      [id],
    );
    expect(journal.map(({ name }) => name).slice(-3)).toEqual([
      'petition.forwarded',
      'petition.arrived',
      'petition.undone',
    ]);
    const report = await new VerifyJournal(desk.module.get(Database), desk.module.get(Vault)).execute();
    expect(report.broken).toBeNull();
  });

  it('the matter can be sent elsewhere at once, and that unit hears of it after ten seconds', async () => {
    const { id } = await triaged();
    await desk.act('triage1', id, 'forward', ForwardDto, { to: 'education' });
    await undo(id);
    const sent = await desk.act('triage1', id, 'forward', ForwardDto, { to: 'health' });
    expect(sent).toMatchObject({ status: 'arrived', lead: 'health' });
    expect(await notices()).toEqual([]);
    at(11);
    expect(await notices()).toMatchObject([{ about: 'petition.arrived', case: id }]);
  });

  it('too late after fifteen seconds; not when something came after; not by another person', async () => {
    const late = await triaged();
    await desk.act('triage1', late.id, 'forward', ForwardDto, { to: 'health' });
    at(16);
    expect(await codeOf(undo(late.id))).toBe('undo_too_late');
    at(0);
    const busy = await triaged();
    await desk.act('triage1', busy.id, 'forward', ForwardDto, { to: 'health' });
    expect(await codeOf(undo(busy.id, 'triage2'))).toBe('forbidden');
    await desk.act('triage1', busy.id, 'add_note', AddNoteDto, { text: '已电话告知' });
    expect(await codeOf(undo(busy.id))).toBe('undo_not_last');
  });

  it('a handler is taken back by whoever named him', async () => {
    const { id } = await triaged();
    await desk.act('triage1', id, 'forward', ForwardDto, { to: 'health' });
    await desk.act('wjj1', id, 'assign_handler', AssignHandlerDto, { handler: 'wjj1' });
    expect(await undo(id, 'wjj1', 'petition.assign_handler')).toMatchObject({ status: 'arrived', handler: null });
  });

  describe('a master that has taken others along', () => {
    const stands = async (id: string) =>
      (await desk.house.owner<{ status: string }>('select status from case_file where id = $1', [id]))[0]?.status;
    /** One triaged matter, another linked to it and one that has gone its own way, and the master sent. */
    async function sentTogether() {
      const { id } = await triaged();
      const [follower, own] = [await desk.register('guide1', visitOf([wang])), await triaged()];
      await desk.act('triage1', follower.id, 'link', LinkDto, { as: 'same_cause', to: id });
      await desk.act('triage1', own.id, 'forward', ForwardDto, { to: 'education' });
      await desk.act('triage1', id, 'forward', ForwardDto, { to: 'health' });
      expect(await stands(follower.id)).toBe('arrived');
      return { id, follower: follower.id, own: own.id };
    }

    it('taken back, those that went along go back with it, and nothing of them lies at the unit', async () => {
      const { id, follower, own } = await sentTogether();
      expect(await undo(id)).toMatchObject({ status: 'triaged', lead: null });
      expect([await stands(follower), await stands(own)]).toEqual(['triaged', 'arrived']);
      at(60);
      expect((await notices()).map((notice) => notice.case)).not.toContain(follower);
      const letters = await desk.house.owner(`select 1 from document where case_id = $1 and type = 'D10'`, [follower]);
      expect(letters).toEqual([]);
      at(0);
      await desk.act('triage1', id, 'forward', ForwardDto, { to: 'education' });
      expect(await stands(follower)).toBe('arrived'); // it travels on
    });

    it('when one of them has been worked on since, nothing is taken back, and the sentence says why', async () => {
      const { id, follower } = await sentTogether();
      await desk.act('guide1', follower, 'add_note', AddNoteDto, { text: '已电话告知' });
      await expect(undo(id)).rejects.toMatchObject({
        code: 'undo_not_last',
        message: expect.stringContaining('随本件一并办理的事项之后已有新的办理') as string,
      });
      expect([await stands(id), await stands(follower)]).toEqual(['arrived', 'arrived']);
    });
  });

  it('registration is no act that anybody takes back', async () => {
    const { id } = await desk.register('guide1', visitOf([wang]));
    expect(await codeOf(undo(id, 'guide1', 'petition.register'))).toBe('forbidden');
  });
});
