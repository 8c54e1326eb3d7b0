import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Vault } from '../kernel/ports';
import { searchBlinds } from '../search/search-keys';

/** A person or organisation as the desk writes it down; everything may be missing but registration goes on (right 1). */
export interface PersonInput {
  name?: string;
  sex?: string;
  idType?: string;
  idNumber?: string;
  phone?: string;
  address?: string;
  creditCode?: string;
  representative?: string;
}

/** A party of a case as a clerk may see it: the name in clear, numbers masked. */
export interface PartyView {
  party: string;
  personId: string;
  side: string;
  kind: string;
  name: string;
  idMasked: string;
  phoneMasked: string;
}

/** '420899195809123117' → '420899********3117'. */
export function maskId(idNumber: string): string {
  return idNumber.length > 10 ? `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}` : idNumber.replace(/./g, '*');
}

/** '13900000101' → '139****0101'. */
export function maskPhone(phone: string): string {
  return phone.length > 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : phone.replace(/./g, '*');
}

interface PersonRow {
  party: string;
  id: string;
  side: string;
  kind: string;
  name: string | null;
  id_number: string | null;
  phone: string | null;
}

/** People and organisations: sealed in the database, matched by blind index, shown masked (right 11). */
@Injectable()
export class People {
  constructor(private readonly vault: Vault) {}

  /** The row of one person, encrypted, with blind indexes for exact match. */
  rowOf(
    centerId: string,
    id: string,
    person: PersonInput,
    sealed: string | null,
    warnings: string[],
  ): Record<string, unknown> {
    const organisation = person.creditCode !== undefined || person.representative !== undefined;
    const number = person.idNumber ?? person.creditCode;
    const seal = (text: string | undefined) => (text ? this.vault.seal(text) : null);
    const blind = (kind: string, text: string | undefined) => (text ? this.vault.blind(kind, text) : null);
    return {
      center_id: centerId,
      id,
      kind: organisation ? 'organisation' : 'person',
      name: seal(person.name),
      name_blind: blind('name', person.name),
      sex: person.sex ?? null,
      id_type: person.idType ?? null,
      id_number: seal(number),
      id_blind: blind('idNumber', number),
      id_tail_blind: blind('idTail', number?.slice(-4).toUpperCase()),
      phone: seal(person.phone),
      phone_blind: blind('phone', person.phone),
      phone_tail_blind: blind('phoneTail', person.phone?.slice(-4)),
      address: seal(person.address),
      search_blinds: searchBlinds((kind, text) => this.vault.blind(kind, text), centerId, { ...person, number }),
      warnings,
      sealed,
    };
  }

  /** Parties of a case in their order, names opened, numbers masked. In SQL: every act reads them, and p10 comes after p9. */
  async partiesOf(tx: EntityManager, centerId: string, caseId: string): Promise<PartyView[]> {
    const rows: PersonRow[] = await tx.query(
      `select c.party, c.side, p.id, p.kind, p.name, p.id_number, p.phone from case_party c
         join person p on p.center_id = c.center_id and p.id = c.person_id
        where c.center_id = $1 and c.case_id = $2 order by length(c.party), c.party`,
      [centerId, caseId],
    );
    return rows.map((row) => ({
      party: row.party,
      personId: row.id,
      side: row.side,
      kind: row.kind,
      name: row.name ? this.vault.open(row.name) : '（未提供姓名）',
      idMasked: row.id_number ? maskId(this.vault.open(row.id_number)) : '',
      phoneMasked: row.phone ? maskPhone(this.vault.open(row.phone)) : '',
    }));
  }

  /** Is `proof` the last four of this person's ID number, or of the phone when there is no ID number? */
  async proves(tx: EntityManager, centerId: string, personId: string, proof: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select 1 from person where center_id = $1 and id = $2
          and coalesce(id_tail_blind, phone_tail_blind) = case when id_tail_blind is null then $4 else $3 end`,
      [centerId, personId, this.vault.blind('idTail', proof.toUpperCase()), this.vault.blind('phoneTail', proof)],
    );
    return rows.length > 0;
  }
}
