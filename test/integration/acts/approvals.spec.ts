import { ApproveDto, ReturnDto } from '@yimen/api/approvals/dto/approvals.dto';
import { EmptyDto } from '@yimen/api/acts/common.dto';
import { ForwardDto } from '@yimen/api/petitions/dto/dispatch.dto';
import { AcceptDto, DeclinePartDto, RequestExtensionDto } from '@yimen/api/petitions/dto/feedback.dto';
import { TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { ApprovalQueries } from '@yimen/application/cases/approval-queries';
import { codeOf, openDesk, visitOf, wang, type Desk } from './desk';

interface Row {
  id: string;
  act: string;
  by: string[];
  proposed_by: string;
  decided_by: string | null;
  decision: string | null;
}

const refusal = {
  ...{ ground: 'DG04', article: '条例 23', whomToAsk: '民政局信访接待室', remedy: '可以在30日内向市人民政府提出' },
};

describe('right 7, design “Second signatures”: an act that waits for another person', () => {
  let desk: Desk;
  let id = '';
  beforeAll(async () => {
    desk = await openDesk('approvals');
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    ({ id } = await desk.register('guide1', visitOf([wang])));
    await desk.act('triage1', id, 'triage', TriageDto, {
      category: 'claim',
      route: 'petition',
      topic: '050000',
      flags: ['first'],
    });
    await desk.act('triage1', id, 'forward', ForwardDto, { to: 'civil_affairs' });
  });

  const rows = () =>
    desk.house.owner<Row>('select id, act, by, proposed_by, decided_by, decision from approval where case_id = $1', [
      id,
    ]);
  const status = async () =>
    (await desk.house.owner<{ status: string }>('select status from case_file where id = $1', [id]))[0]?.status;
  const decide = async (login: string, name: string, body: object) => {
    const asked = await desk.request(login, `approval.${name}`, name === 'approve' ? ApproveDto : ReturnDto, body, {
      caseId: id,
    });
    return desk.module.get(SubmitAct).execute({ ...asked, ifMatch: `"${await desk.seqOf(id)}"` });
  };

  it('changes nothing but the file of approvals until it is signed; then the act happens once', async () => {
    const asked = await desk.act('mzj1', id, 'decline', DeclinePartDto, refusal);
    expect(asked).toMatchObject({
      status: 'arrived',
      pending: { act: 'petition.decline', by: ['unit_head'] },
      documents: [],
    });
    expect(await rows()).toMatchObject([
      { act: 'petition.decline', proposed_by: 'mzj1', decision: null, decided_by: null },
    ]);
    const waiting = await desk.module.get(ApprovalQueries).list(await desk.sessionFor('mzj2'), id);
    expect(waiting.items).toMatchObject([{ act: 'petition.decline', case: id, proposedBy: 'mzj1' }]);
    expect((await desk.module.get(ApprovalQueries).list(await desk.sessionFor('mzj1'), id)).items).toHaveLength(1); // his own
    for (const other of ['wjj1', 'triage1', 'bureau1', 'leader1'])
      // may know of the matter, but sign nothing
      expect((await desk.module.get(ApprovalQueries).list(await desk.sessionFor(other), id)).items).toEqual([]);

    expect(await codeOf(decide('mzj1', 'approve', { act: 'petition.decline' }))).toBe('second_person_required');
    const signed = await decide('mzj2', 'approve', { act: 'petition.decline' });
    expect(signed).toMatchObject({ status: 'declined', pending: null, documents: [{ type: 'D07' }] });
    expect(await rows()).toMatchObject([{ decision: 'approved', decided_by: 'mzj2' }]);
    expect(await codeOf(decide('mzj2', 'approve', { act: 'petition.decline' }))).not.toBe('ok');
  });

  it('returned with a reason it leaves the matter as it was, and may be proposed anew', async () => {
    await desk.act('mzj1', id, 'decline', DeclinePartDto, refusal);
    await decide('mzj2', 'return', { act: 'petition.decline', reason: '属于本局职责，应当受理' });
    expect(await rows()).toMatchObject([{ decision: 'returned', decided_by: 'mzj2' }]);
    expect(await status()).toBe('arrived');
    await desk.act('mzj1', id, 'decline', DeclinePartDto, refusal);
    expect((await rows()).map(({ decision }) => decision).sort()).toEqual([null, 'returned'].sort());
  });

  it('Art. 34: the head of the unit grants an extension by an act of his own; the row says who', async () => {
    const notice = {
      contact: { name: '民政局窗口', phone: '13900000190' },
      notice: { opinion: '依法核查', limitDays: 60 },
    };
    await desk.act('mzj1', id, 'accept', AcceptDto, { handlingMode: 'ordinary', ...notice });
    await desk.act('mzj1', id, 'request_extension', RequestExtensionDto, { days: 30, reason: '需要调取档案' });
    expect(await rows()).toMatchObject([{ act: 'petition.approve_extension', proposed_by: 'mzj1', decision: null }]);
    const granted = await desk.act('mzj2', id, 'approve_extension', EmptyDto, {});
    expect(granted).toMatchObject({ clocks: { T06: { days: 30 } }, documents: [{ type: 'D15' }] });
    expect(await rows()).toMatchObject([{ decision: 'approved', decided_by: 'mzj2' }]);
  });
});
