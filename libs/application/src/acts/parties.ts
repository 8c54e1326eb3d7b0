import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Facts } from '@yimen/domain/kernel/types';
import { documentWarnings } from '@yimen/domain/people/documents';
import type { Writes } from '../kernel/writes';
import { People, type PersonInput } from '../people/people';

/** A person or organisation that enters a case: its id in the rules ('p1'), its row, its side. */
export interface NewParty {
  id: string;
  personId: string;
  side: string;
  name: string;
  organisation: boolean;
  represents?: string;
  person: PersonInput;
  warnings: string[];
}

type Raw = Record<string, unknown>;

const records = (value: unknown): Raw[] =>
  (Array.isArray(value) ? value : value ? [value] : []).filter(
    (item): item is Raw => typeof item === 'object' && item !== null,
  );
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;

/** Reads people out of an act's input and keeps them apart from it: rules and journal see ids, the vault has the names. */
@Injectable()
export class Parties {
  constructor(private readonly people: People) {}

  /** Parties of a mediation: `parties: [{side, person | people | organisation}]` (README §6). */
  read(body: unknown): NewParty[] {
    const rows = records((body as Raw | null)?.parties).flatMap((party) =>
      [...records(party.person), ...records(party.people), ...records(party.organisation)].map((person) => ({
        party,
        person,
      })),
    );
    return rows.map(({ party, person }, index) =>
      this.party(`p${index + 1}`, text(party.side) ?? '', person, text(party.represents)),
    );
  }

  /** Petitioners of a visit, in their order. */
  petitioners(list: unknown): NewParty[] {
    return records(list).map((person, index) => this.party(`p${index + 1}`, 'petitioner', person));
  }

  /** What the rules may know of them. */
  facts(parties: NewParty[]): Facts {
    if (!parties.length) return {};
    const list = parties.map(({ id, side, personId, organisation, represents }) => ({
      id,
      side,
      personId,
      organisation,
      represents,
    }));
    return { parties: list };
  }

  /** Rows of the people and of their part in the case. */
  write(writes: Writes, centerId: string, caseId: string, parties: NewParty[], sealed: string | null): void {
    writes.insert(
      'person',
      ...parties.map((one) => this.people.rowOf(centerId, one.personId, one.person, sealed, one.warnings)),
    );
    const rows = parties.map((one) => ({
      center_id: centerId,
      case_id: caseId,
      party: one.id,
      person_id: one.personId,
      side: one.side,
      sealed,
    }));
    writes.insert('case_party', ...rows);
  }

  /** The input without its people: this is what the journal seals. */
  withoutPeople(body: unknown): Raw {
    const { people: _people, parties: _parties, ...rest } = (body ?? {}) as Raw;
    return rest;
  }

  private party(id: string, side: string, raw: Raw, represents?: string): NewParty {
    const person: PersonInput = {};
    for (const key of [
      'name',
      'sex',
      'idType',
      'idNumber',
      'phone',
      'address',
      'creditCode',
      'representative',
    ] as const) {
      const value = text(raw[key]);
      if (value) person[key] = value;
    }
    return {
      id,
      personId: uuidv7(),
      side,
      name: person.name ?? '',
      organisation: person.creditCode !== undefined || person.representative !== undefined,
      ...(represents ? { represents } : {}),
      person,
      warnings: [
        ...documentWarnings(person.idType ?? 'resident_id', person.idNumber ?? ''),
        ...documentWarnings('credit_code', person.creditCode ?? ''),
      ],
    };
  }
}
