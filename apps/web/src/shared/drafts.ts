const prefix = 'yimen.draft.';
let owner = '';

/** Drafts belong to one person: another one at the same desk must not see them. */
export function ownDrafts(login: string): void {
  owner = login;
}

function keyOf(name: string): string {
  return `${prefix}${owner}.${name}`;
}

/** The typed text of a form; null when there is none. Kept in this window only, through an idle log-out. */
export function readDraft<T>(name: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** Forgets a draft once it has become an act. */
export function dropDraft(name: string): void {
  sessionStorage.removeItem(keyOf(name));
}

/** 换班: nothing typed stays behind on a shared desk. */
export function dropEverything(): void {
  sessionStorage.clear();
}

/** Keeps the typed text in this window at once. */
export function keepDraft(name: string, value: unknown): void {
  sessionStorage.setItem(keyOf(name), JSON.stringify(value));
}
