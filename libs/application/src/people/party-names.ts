import type { PartyView } from './people';

/** Attributes of an answer that stand as ids of parties in the state: names are kept nowhere but with their owners (right 11). */
const asIds = ['refusedBy'] as const;

/** Are there parties in this answer whose names its reader wants? */
export function namesParties(answer: Record<string, unknown>): boolean {
  return asIds.some((field) => listOf(answer[field]).length > 0);
}

/** The answer with names in place of the ids of parties, for a reader of the case; an unknown id stays as it is. Pure. */
export function withPartyNames<T extends Record<string, unknown>>(answer: T, parties: PartyView[]): T {
  const names = new Map(parties.map(({ party, name }) => [party, name]));
  const nameOf = (id: unknown) => names.get(String(id)) ?? id;
  const named: Record<string, unknown> = {};
  for (const field of asIds) if (field in answer) named[field] = listOf(answer[field]).map(nameOf);
  return { ...answer, ...named, ...windowsOf(answer, parties) };
}

/** The windows of single petitioners (T07/<person>) by the ids that the answer gives its people. */
function windowsOf({ personClocks }: Record<string, unknown>, parties: PartyView[]): Record<string, unknown> {
  if (typeof personClocks !== 'object' || personClocks === null) return {};
  const own = Object.entries(personClocks).map(([person, clocks]) => [partyOf(person, parties), clocks as unknown]);
  return { personClocks: Object.fromEntries(own) as Record<string, unknown> };
}

/** The id that a person has among the parties of a case; whoever is none of them (any more) keeps his own. */
export function partyOf(person: string, parties: Pick<PartyView, 'party' | 'personId'>[]): string {
  return parties.find(({ personId }) => personId === person)?.party ?? person;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
