import { randomUUID } from 'node:crypto';
import { Reseal, sealedColumns } from '@yimen/application/center/reseal';
import { genesis, journalRows } from '@yimen/application/kernel/journal';
import { VerifyJournal } from '@yimen/application/kernel/verify-journal';
import { Writes } from '@yimen/application/kernel/writes';
import type { CaseEvent } from '@yimen/domain/kernel/case-state';
import { openHouse, type House } from '../house';

const at = '2026-03-30T01:12:00.000Z';

describe('right 12: the journal cannot be rewritten unnoticed', () => {
  let house: House;
  let centerId = '';
  let cases: string[] = [];
  beforeAll(async () => {
    house = await openHouse('journal');
    ({ centerId } = await house.open({ code: 'zx' }));
    cases = [];
    for (let i = 0; i < 205; i++) cases.push(await fileCase(i === 0 ? 'accusation' : null));
    cases.sort();
  });
  afterAll(() => house.close());

  /** A case of three acts, written with the kernel's own functions. */
  async function fileCase(sealed: string | null): Promise<string> {
    const caseId = randomUUID();
    const event = (name: string, seq: number): CaseEvent =>
      ({ name, seq, at, by: 'guide1', data: { amount: 1234.5, members: 1 } }) as unknown as CaseEvent;
    let [prevHash, seq] = [genesis, 0];
    const writes = new Writes();
    for (const act of ['petition.register', 'petition.triage', 'petition.accept']) {
      const head = { centerId, caseId, act, commandId: randomUUID(), seq, prevHash, sealed };
      const rows = journalRows(
        head,
        [event(`${act}ed`, seq), event('petition.noted', seq + 1)],
        { request: '要求补发工资' },
        house.vault,
      );
      writes.insert('case_event', ...(rows as unknown as Record<string, unknown>[]));
      [prevHash, seq] = [rows.at(-1)?.hash ?? '', seq + rows.length];
    }
    writes.insert('case_file', {
      ...{
        center_id: centerId,
        id: caseId,
        procedure: 'petition',
        case_code: caseId,
        status: 'accepted',
        stage: 'feedback',
      },
      ...{ seq, head_hash: prevHash, state: {}, readers: [], flags: [], sealed, opened_at: at, policy_version: 1 },
    });
    await house.database.asSystem((tx) => writes.flush(tx));
    return caseId;
  }

  const verify = () => new VerifyJournal(house.database, house.vault).execute();

  /** Tampers as the owner of the database can, looks, and puts everything back. */
  async function tampered(change: string, undo: string, caseId = cases[203]) {
    await house.owner(change.replaceAll('$case', `'${caseId}'`));
    const { broken } = await verify();
    await house.owner(undo.replaceAll('$case', `'${caseId}'`));
    return broken;
  }

  it('every chain holds as it was written, sealed cases included', async () => {
    expect(await verify()).toEqual({ cases: 205, events: 205 * 6, broken: null });
  });

  it.each([
    [
      'an event',
      `event = jsonb_set(event, '{data,amount}', '9')`,
      `event = jsonb_set(event, '{data,amount}', '1234.5')`,
    ],
    ['who did it', `by = 'guide2'`, `by = 'guide1'`],
    ['when it was done', `at = at + interval '1 day'`, `at = at - interval '1 day'`],
    ['the act', `act = 'petition.decline'`, `act = 'petition.triage'`],
  ])('a rewritten row is named: %s', async (_what, change, undo) => {
    const where = 'where case_id = $case and seq = 3';
    const broken = await tampered(`update case_event set ${change} ${where}`, `update case_event set ${undo} ${where}`);
    expect(broken).toEqual({ centerId, caseId: cases[203], seq: 3, why: '内容与散列不符，已被改动' });
  });

  it('a changed text is named, though it is sealed', async () => {
    const [row] = await house.owner<{ content: string }>(
      `select content from case_event where case_id = $1 and seq = 3`,
      [cases[203]],
    );
    const other = house.vault.sealJson({ salt: 'x', body: { request: '什么也不要' } });
    const set = (value: string) => `update case_event set content = '${value}' where case_id = $case and seq = 3`;
    expect(await tampered(set(other), set(row?.content ?? ''))).toMatchObject({
      seq: 3,
      why: expect.stringContaining('密封文字'),
    });
    expect(await tampered(set('v1:k9:a:b:c'), set(row?.content ?? ''))).toMatchObject({ seq: 3 });
  });

  it('rows that are missing in the middle or at the end are noticed, and so is a lost case file', async () => {
    const hide = (condition: string) =>
      [
        `create table hidden as select * from case_event where case_id = $case and ${condition}; delete from case_event where case_id = $case and ${condition}`,
        `insert into case_event select * from hidden; drop table hidden`,
      ] as const;
    expect(await tampered(...hide('seq = 4'))).toMatchObject({ seq: 5, why: '序号不连续：应为第 4 条' });
    expect(await tampered(...hide('seq > 4'))).toMatchObject({
      seq: 4,
      why: expect.stringContaining('日志止于第 4 条'),
    });
    const file = [
      `create table hidden as select * from case_file where id = $case; delete from case_file where id = $case`,
      `insert into case_file select * from hidden; drop table hidden`,
    ] as const;
    expect(await tampered(...file)).toMatchObject({ caseId: cases[203], why: '日志尚在而案卷已不存在' });
    expect((await verify()).broken).toBeNull();
  });

  it('a new key seals everything anew and the chain still holds', async () => {
    const sealed = house.vault.seal('汪德明');
    await house.database.asSystem((tx) =>
      tx.query(
        `insert into person (center_id, id, kind, name, phone, sealed) select $1, gen_random_uuid(), 'person', $2, $2, 'accusation' from generate_series(1, 1201)`,
        [centerId, sealed],
      ),
    );
    expect(house.ring.add()).toBe('k2');
    const reseal = new Reseal(house.database, house.vault);
    expect(await reseal.execute()).toBe(205 * 3 + 1201 * 2);
    for (const { table, column } of sealedColumns)
      expect(await house.owner(`select from ${table} where ${column} like 'v1:k1:%'`)).toHaveLength(0);
    const [person] = await house.owner<{ name: string }>('select name from person limit 1');
    expect(house.vault.open(person?.name ?? '')).toBe('汪德明');
    expect(await verify()).toEqual({ cases: 205, events: 205 * 6, broken: null });
    expect(await reseal.execute()).toBe(0);
  });

  it('a rotation that was broken off goes on where it stood', async () => {
    house.ring.add();
    const [half] = await house.owner<{ id: string; name: string }>('select id, name from person order by id limit 1');
    const anew = house.vault.seal(house.vault.open(half?.name ?? ''));
    await house.owner('update person set name = $1 where id = $2', [anew, half?.id]);
    expect(await new Reseal(house.database, house.vault).execute()).toBe(205 * 3 + 1201 * 2 - 1);
    expect((await house.owner<{ name: string }>('select name from person where id = $1', [half?.id]))[0]?.name).toBe(
      anew,
    );
  });
});
