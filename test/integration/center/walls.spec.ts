import { randomUUID } from 'node:crypto';
import { openHouse, type House } from '../house';

/** Every table that says something about people or cases. */
const walled = [
  ...['account', 'policy_pack', 'case_file', 'act', 'case_event', 'approval', 'refusal_log', 'visit', 'person'],
  ...['case_party', 'document', 'notice', 'task', 'outbox', 'material', 'rating_addendum'],
];

interface Column {
  name: string;
  type: string;
}

/** Columns that must be filled, and the one that seals. */
const columnsOf = `select column_name as name, udt_name as type from information_schema.columns
  where table_name = $1 and is_identity = 'NO' and (is_nullable = 'NO' or column_name = 'sealed')`;

/** What the checks of some tables ask for. */
const fitting = { procedure: 'petition', kind: 'person', type: 'D01' };

/** Any value of a type. */
function sampleOf({ type }: Column): unknown {
  const at = '2026-03-30T01:12:00.000Z';
  const samples: Record<string, unknown> = {
    uuid: randomUUID(),
    int4: 1,
    timestamptz: at,
    date: at,
    jsonb: {},
    _text: [],
  };
  return samples[type] ?? (type === 'bool' ? false : randomUUID());
}

describe('right 2, right 11: walls held by the database itself', () => {
  let house: House;
  let [east, west] = ['', ''];
  beforeAll(async () => {
    house = await openHouse('walls');
    [east, west] = [(await house.open({ code: 'east' })).centerId, (await house.open({ code: 'west' })).centerId];
    for (const [center, sealed] of [
      [east, null],
      [west, null],
      [east, 'accusation'],
    ])
      await fill(center ?? '', sealed ?? null);
  });
  afterAll(() => house.close());

  /** One row in every table that has no rows yet, written by the owner of the database. */
  async function fill(center: string, sealed: string | null): Promise<void> {
    for (const table of walled.filter((name) => !['account', 'policy_pack'].includes(name))) {
      if (table === 'outbox' && sealed) continue;
      const columns = await house.owner<Column>(columnsOf, [table]);
      const row = Object.fromEntries(columns.map((column) => [column.name, sampleOf(column)]));
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      await house.owner(
        `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
        [{ ...row, ...fitting, center_id: center, sealed }],
      );
    }
  }

  const count = async (scope: { centerId: string; compartments: string[] }, table: string, where = 'true') => {
    const [row]: { count: string }[] = await house.database.inCenter(scope, (tx) =>
      tx.query(`select count(*) from ${table} where ${where}`),
    );
    return Number(row?.count);
  };

  it.each(walled)('%s: a session that has not said who it is sees nothing', async (table) => {
    const [row]: { count: string }[] = await house.source.query(`select count(*) from ${table}`);
    expect(row?.count).toBe('0');
    expect(Number((await house.owner<{ count: string }>(`select count(*) from ${table}`))[0]?.count)).toBeGreaterThan(
      1,
    );
  });

  it.each(walled)('%s: a centre sees its own rows only', async (table) => {
    const scope = { centerId: west, compartments: [] };
    expect(await count(scope, table, 'center_id = center_id')).toBeGreaterThan(0);
    expect(await count(scope, table, `center_id = '${east}'`)).toBe(0);
  });

  it.each(walled.filter((name) => !['account', 'policy_pack', 'outbox'].includes(name)))(
    '%s: what is sealed is seen only by who may enter that compartment (Art. 30)',
    async (table) => {
      expect(await count({ centerId: east, compartments: [] }, table, 'sealed is not null')).toBe(0);
      expect(await count({ centerId: east, compartments: ['accusation'] }, table, 'sealed is not null')).toBe(1);
      expect(await count({ centerId: west, compartments: ['accusation'] }, table, 'sealed is not null')).toBe(0);
    },
  );

  it('nobody writes into a foreign centre, and a pooled connection forgets whom it served', async () => {
    const foreign = house.database.inCenter({ centerId: west, compartments: [] }, (tx) =>
      tx.query(
        `insert into task (center_id, id, case_id, about, owner_key, what, due, opened_at)
                values ($1, gen_random_uuid(), gen_random_uuid(), 'x', 'x', 'x', '2026-01-01', now())`,
        [east],
      ),
    );
    await expect(foreign).rejects.toThrow('row-level security');
    await Promise.all(Array.from({ length: 40 }, () => count({ centerId: west, compartments: [] }, 'task')));
    expect(await house.source.query('select 1 from task')).toHaveLength(0);
  });

  it('the journal is append-only for the application; only its sealed texts may be sealed anew', async () => {
    for (const sql of ['delete from case_event', `update case_event set name = 'y'`, 'delete from refusal_log'])
      await expect(house.database.asSystem((tx) => tx.query(sql))).rejects.toThrow('permission denied');
  });
});
