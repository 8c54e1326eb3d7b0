import type { Agreement, MediationState } from '@yimen/domain/mediation/state';
import type { EntityManager } from 'typeorm';
import { readStates } from '../kernel/case-files';
import { money } from '../papers/amount';

/** An agreement as its party reads it: sums as they stand in papers, days of Asia/Shanghai. */
export interface OwnAgreement {
  total: string;
  instalments: { due: string; amount: string; performedOn: string | null }[];
}

/**
 * What the mediation of a matter has agreed on, for a person bound by it (调解法 29, 31); null for everybody else. In: the
 * id of the mediation, and of the person as the matter knows him: the same ID number is the same person.
 */
export async function ownAgreement(
  tx: EntityManager,
  centerId: string,
  mediation: string | undefined,
  person: string,
): Promise<OwnAgreement | null> {
  const [state] = await readStates(tx, centerId, mediation ? [mediation] : []);
  const { agreement, parties = [] } = (state ?? {}) as Partial<MediationState>;
  if (!agreement) return null;
  const bound = parties.flatMap((party) => (agreement.parties.includes(party.id) && party.person) || []);
  const [own]: unknown[] = await tx.query(
    `select from person p join person o on o.center_id = p.center_id and (o.id = p.id or o.id_blind = p.id_blind)
      where p.center_id = $1 and p.id = $2 and o.id = any ($3::uuid[]) limit 1`,
    [centerId, person, bound],
  );
  return own ? written(agreement) : null;
}

function written({ total, instalments }: Agreement): OwnAgreement {
  const payments = instalments.map(({ due, amount, performedOn }) => ({
    ...{ due, amount: money(amount), performedOn: performedOn ?? null },
  }));
  return { total: money(total), instalments: payments };
}
