import { randomUUID } from 'node:crypto';
import type { Stack } from '../support/stack';

/** Opens centres that are alike: the first by the administrator's verb, the others as its copies, password hash included. */
export async function openCenters(stack: Stack, count: number): Promise<string[]> {
  const codes = Array.from({ length: count }, (_one, index) => `bench${index}`);
  const [first = '', ...others] = codes;
  const { centerId } = await stack.openCenter({ code: first, pack: 'demo_center' });
  for (const code of others) await copyCenter(stack, centerId, code);
  return codes;
}

async function copyCenter({ sql }: Stack, from: string, code: string): Promise<void> {
  const id = randomUUID();
  await sql(
    'insert into center (id, code, title, region) select $2::uuid, $3::text, $3, region from center where id = $1',
    [from, id, code],
  );
  for (const table of ['policy_pack', 'account']) {
    const fresh = JSON.stringify({ center_id: id });
    await sql(
      `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || $2::jsonb)).* from ${table} t where center_id = $1`,
      [from, fresh],
    );
  }
}
