import { caseFilters, type CaseQuery } from '../api/queries';

/** What an address may carry beside its path: filters, sort, drawer, tab. Never a name, a number or free text. */
export interface TabSearch extends CaseQuery {
  tab?: string;
  drawer?: string;
}

const names: readonly (keyof TabSearch)[] = [...caseFilters, 'tab', 'drawer'];

/** Reads the search part of an address: known words with a value, everything else is dropped. */
export function searchOf(given: Record<string, unknown>): TabSearch {
  const known = names.filter((name) => ['string', 'number'].includes(typeof given[name]) && given[name] !== '');
  return Object.fromEntries(known.map((name) => [name, String(given[name] as string)]));
}

/** Where to go: a path and what stands behind it. */
export interface Address {
  path: string;
  search: TabSearch;
}

let move: (to: Address) => void = () => undefined;

/** The router says how one moves; the pages know no router. */
export function whenMoving(act: (to: Address) => void): void {
  move = act;
}

/** Goes to an address. */
export function go(to: Address): void {
  move(to);
}
