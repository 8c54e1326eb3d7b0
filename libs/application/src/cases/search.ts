import { Injectable } from '@nestjs/common';
import { keysOf } from '@yimen/domain/kernel/hats';
import type { Session } from '../accounts/session';
import { Database, Vault } from '../kernel/ports';
import { People } from '../people/people';

interface Hit {
  id: string;
  procedure: string;
  caseCode: string;
  status: string;
}

/**
 * Search by name, ID number, phone or their last four, and by case code: exact, through blind indexes; only what the person
 * may know. In SQL, so that each alternative meets its own index.
 */
@Injectable()
export class Search {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly people: People,
  ) {}

  /** In: one word. Out: hits with masked people, and how many. */
  query(session: Session, q: string) {
    const word = q.trim();
    const scope = { centerId: session.centerId, compartments: session.actor.compartments };
    return this.database.inCenter(scope, async (tx) => {
      const hits: Hit[] = await tx.query(
        `select f.id, f.procedure, f.case_code as "caseCode", f.status from case_file f
          where f.center_id = $1 and f.readers && $2::text[] and (f.case_code = $3 or f.id in (
            select c.case_id from case_party c join person p on p.center_id = c.center_id and p.id = c.person_id
             where c.center_id = $1 and (p.name_blind = $4 or p.id_blind = $5 or p.phone_blind = $6
               or ($9 and (p.id_tail_blind = $7 or p.phone_tail_blind = $8)))))
          order by f.opened_at desc limit 50`,
        [
          session.centerId,
          keysOf(session.actor),
          word,
          this.vault.blind('name', word),
          this.vault.blind('idNumber', word),
          this.vault.blind('phone', word),
          this.vault.blind('idTail', word.toUpperCase()),
          this.vault.blind('phoneTail', word),
          /^\d{3}[\dXx]$/.test(word),
        ],
      );
      const items = [];
      for (const hit of hits) {
        const parties = await this.people.partiesOf(tx, session.centerId, hit.id);
        items.push({
          ...hit,
          people: parties.map(({ name, idMasked, phoneMasked }) => ({ name, idMasked, phoneMasked })),
        });
      }
      return { items, count: items.length };
    });
  }
}
