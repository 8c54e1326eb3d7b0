import { createContext, useCallback, useContext, useEffect } from 'react';
import { go, type TabSearch } from '../address';

/** One of the pages that are open: its address, and what its label says. */
export interface OpenTab {
  path: string;
  search: TabSearch;
  title: string;
  dirty: boolean;
}

export const mostTabs = 10;

/** What a page knows of its tab; the search part of the address is the only store of filters. */
export interface TabValue {
  path: string;
  search: TabSearch;
  active: boolean;
  setTitle: (title: string) => void;
  setDirty: (dirty: boolean) => void;
}

export const TabContext = createContext<TabValue | null>(null);

function useTab(): TabValue {
  const value = useContext(TabContext);
  if (!value) throw new Error('Not inside a tab');
  return value;
}

/** The search part of this tab's address, and a way to change it; blank values are left out. */
export function useTabSearch(): [TabSearch, (change: Partial<TabSearch>) => void] {
  const { path, search } = useTab();
  const change = useCallback(
    (more: Partial<TabSearch>) => {
      const next = Object.entries({ ...search, ...more }).filter(([, value]) => value !== undefined && value !== '');
      go({ path, search: Object.fromEntries(next) });
    },
    [path, search],
  );
  return [search, change];
}

/** Names the tab; undefined while the name is not known. */
export function useTabTitle(title: string | undefined): void {
  const { setTitle } = useTab();
  useEffect(() => {
    if (title) setTitle(title);
  }, [title, setTitle]);
}

/** Marks the tab as holding text that is not yet an act. */
export function useDirtyMark(): (dirty: boolean) => void {
  return useTab().setDirty;
}

/** Opens a page in its tab. */
export function openPath(path: string): void {
  go({ path, search: {} });
}

const noun: Record<string, string> = {
  petition: 'petitions',
  mediation: 'mediations',
  review: 'reviews',
  recheck: 'rechecks',
  supervision: 'orders',
  escalation: 'escalations',
  meeting: 'meetings',
};

/** The address of a case by its procedure. */
export function casePath(procedure: string, id: string): string {
  return `/${noun[procedure] ?? 'petitions'}/${id}`;
}
