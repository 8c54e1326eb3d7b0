import { useEffect, useState } from 'react';
import { hourOf } from './words/days';

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

/** Saves `value` a moment after the last change; out: when it was saved, as '10:42'. */
export function useDraft(name: string, value: unknown, dirty: boolean): string | null {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  useEffect(() => {
    if (!dirty) return undefined;
    const timer = setTimeout(() => {
      sessionStorage.setItem(keyOf(name), JSON.stringify(value));
      setSavedAt(hourOf(new Date().toISOString()));
    }, 500);
    return () => clearTimeout(timer);
  }, [name, value, dirty]);
  return savedAt;
}
