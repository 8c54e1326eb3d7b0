import { SplitDto, TriageDto } from '@yimen/api/petitions/dto/intake.dto';
import type { ActAnswer } from '@yimen/application/acts/act-request';
import { CaseQueries } from '@yimen/application/cases/case-queries';
import { VerifyJournal } from '@yimen/application/kernel/verify-journal';
import { codeOf, openDesk, visitOf, wang, type Desk } from './desk';

const mixed = {
  request: '请求更正服务年限，并查处局长收受烟酒问题',
  facts: '共18年；去年收受烟酒',
  reasons: '有记工册，有记账本',
};
const side = (request: string) => ({ request, facts: `${request}的事实`, reasons: `${request}的理由` });
const body = {
  keep: { category: 'claim', ...side('请求更正服务年限') },
  seal: { category: 'accusation', ...side('请求查处收受烟酒'), accused: { unit: 'health', person: '隗某' } },
};

describe('Art. 30, 31: one breath, two matters; what accuses somebody goes behind the wall', () => {
  let desk: Desk;
  let id = '';
  let done: ActAnswer;
  beforeAll(async () => {
    desk = await openDesk('splitting');
    ({ id } = await desk.register('guide1', visitOf([wang], mixed)));
    await desk.act('triage1', id, 'triage', TriageDto, {
      ...{ category: 'claim', route: 'petition', topic: '050000', flags: ['first'] },
    });
    done = await desk.act('triage1', id, 'split', SplitDto, body);
  });
  afterAll(() => desk.close());

  const shown = async (login: string, caseId = id) =>
    JSON.stringify(await desk.module.get(CaseQueries).get(await desk.sessionFor(login), 'petition', caseId));
  const sibling = async () => {
    const rows = await desk.house.owner<{ id: string; sealed: string; case_code: string }>(
      'select id, sealed, case_code from case_file where id <> $1',
      [id],
    );
    expect(rows).toHaveLength(1);
    return rows[0] as { id: string; sealed: string; case_code: string };
  };

  it('the open matter goes on under its code and tells nothing of the other', async () => {
    expect(done).toMatchObject({ status: 'triaged', originalSealed: true });
    const open = await shown('triage1');
    expect(open).toContain('请求更正服务年限');
    expect(open).not.toMatch(/烟酒|隗某|accusation|originalSealed/);
    const papers = await desk.module.get(CaseQueries).documents(await desk.sessionFor('triage1'), 'petition', id);
    expect(papers.items.map((paper) => (paper as unknown as { type: string }).type)).not.toContain('D01');
    const journal = await desk.module.get(CaseQueries).journal(await desk.sessionFor('triage1'), 'petition', id);
    expect(JSON.stringify(journal)).not.toMatch(/烟酒|隗某/);
  });

  it('the accusation has a code of its own and the same people, and only its own desk knows of it', async () => {
    const { id: sealedId, sealed, case_code: code } = await sibling();
    expect(sealed).toBe('accusation');
    expect(code).not.toBe(done.caseCode);
    for (const login of ['triage1', 'bureau1', 'leader1', 'wjj1'])
      expect(await codeOf(shown(login, sealedId))).toBe('not_found');
    const desks = (await desk.sessions()).filter(({ actor }) => actor.roles.includes('discipline_officer'));
    const inside = await shown(desks[0]?.actor.login ?? '', sealedId);
    expect(inside).toContain('请求查处收受烟酒');
    expect(inside).toContain('汪德明');
    expect(inside).not.toContain('请求更正服务年限');
  });

  it('no row outside the wall holds its words, and every chain still holds', async () => {
    const { id: sealedId } = await sibling();
    for (const table of ['case_event', 'document', 'notice', 'task', 'case_party']) {
      const rows = await desk.house.owner<{ sealed: string | null }>(`select sealed from ${table} where case_id = $1`, [
        sealedId,
      ]);
      expect([table, rows.filter(({ sealed }) => sealed !== 'accusation')]).toEqual([table, []]);
    }
    const { broken } = await desk.module.get(VerifyJournal).execute();
    expect(broken).toBeNull();
  });

  it('is done once, and not from inside the wall', async () => {
    expect(await codeOf(desk.act('triage1', id, 'split', SplitDto, body))).toBe('act_not_allowed_in_status');
  });
});
