import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActRequest } from '../acts/act-request';
import type { NewParty } from '../acts/parties';
import { Vault } from '../kernel/ports';

/** 同人: an open matter of the same person, found by blind index; only a suggestion, a person decides (domain.md §1.5). */
@Injectable()
export class EarlierMatters {
  constructor(private readonly vault: Vault) {}

  /** Id of the latest open petition of one of these people, '' when there is none. Sealed matters do not exist here (right 2). */
  async of(tx: EntityManager, request: ActRequest, people: NewParty[]): Promise<string> {
    const ids = people.flatMap(({ person }) =>
      person.idNumber ? [this.vault.blind('idNumber', person.idNumber)] : [],
    );
    const phones = people.flatMap(({ person }) =>
      person.phone && person.name ? [this.vault.blind('phone', person.phone)] : [],
    );
    if (!ids.length && !phones.length) return '';
    const rows: { id: string }[] = await tx.query(
      `select f.id from person p
         join case_party c on c.center_id = p.center_id and c.person_id = p.id
         join case_file f on f.center_id = c.center_id and f.id = c.case_id
        where p.center_id = $1 and (p.id_blind = any ($2) or p.phone_blind = any ($3))
          and f.procedure = 'petition' and f.closed_at is null and f.sealed is null and f.status <> 'merged'
        order by f.opened_at desc limit 1`,
      [request.centerId, ids, phones],
    );
    return rows[0]?.id ?? '';
  }
}
