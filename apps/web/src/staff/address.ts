/** What an address may carry beside its path: filters, sort, drawer, tab. Never a name, a number or free text. */
export interface TabSearch {
  tab?: string;
  status?: string;
  unit?: string;
  category?: string;
  colour?: string;
  stage?: string;
  q?: string;
  sort?: string;
  cursor?: string;
  drawer?: string;
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
