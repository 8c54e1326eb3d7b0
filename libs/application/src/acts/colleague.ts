import type { Facts, Json } from '@yimen/domain/kernel/types';
import { textOf } from '@yimen/domain/kernel/facts';
import type { EntityManager } from 'typeorm';

const heads = ['unit_head', 'town_head', 'bureau_head', 'leader', 'chief'];

interface Row {
  unit: string;
  covers: string[];
  roles: string[];
}

/** Login that an act names: who shall handle a matter, or keep away from it (Art. 28). '' when it names nobody. */
export function loginNamed(name: string, facts: Facts): string {
  const field = { 'petition.assign_handler': 'handler', 'petition.recuse': 'who' }[name];
  return field ? textOf(facts[field]) : '';
}

/** What the rules may know of that account: the bodies whose work he does and whether he heads his own; none for a strange login. */
export async function colleague(tx: EntityManager, centerId: string, login: string): Promise<Json> {
  const sql = `select unit, covers, roles from account where center_id = $1 and login = $2 and enabled`;
  const [row]: Row[] = await tx.query(sql, [centerId, login]);
  if (!row) return { units: [] };
  return { units: [row.unit, ...row.covers], head: row.roles.some((role) => heads.includes(role)) };
}
