import type { Policy } from '@yimen/domain/policy/policy';
import type { EntityManager } from 'typeorm';
import { contentOf } from '../kernel/journal';
import type { Vault } from '../kernel/ports';

/** Name and telephone of the centre as its pack gives them. */
export function centreOf({ pack, raw }: Policy): { title: string; phone?: string } {
  const { title, phone } = (raw.center ?? {}) as { title?: unknown; phone?: unknown };
  const name = typeof title === 'string' ? title : pack.title;
  return typeof phone === 'string' && phone ? { title: name, phone } : { title: name };
}

/** The office telephone that the unit has last told the petitioner in writing; never somebody's mobile (screens p). */
export async function windowPhone(
  tx: EntityManager,
  centerId: string,
  caseId: string,
  vault: Vault,
): Promise<string | null> {
  const rows: { content: string | null }[] = await tx.query(
    `select content from case_event where center_id = $1 and case_id = $2
        and act in ('petition.accept', 'petition.notify_whereabouts') and content is not null order by seq desc`,
    [centerId, caseId],
  );
  for (const { content } of rows) {
    const { contact } = (contentOf(content, vault) ?? {}) as { contact?: { phone?: unknown } };
    const phone = typeof contact?.phone === 'string' ? contact.phone.replace(/\s+/g, '') : '';
    if (/^[\d-]{7,16}$/.test(phone) && !/^(\+?86)?1[3-9]\d{9}$/.test(phone.replace(/-/g, ''))) return phone;
  }
  return null;
}
