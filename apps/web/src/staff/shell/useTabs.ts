import { useRouterState } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { go, type TabSearch } from '../address';
import { mostTabs, type OpenTab } from './tabs';
import { pageTitle } from './pages';

const store = 'yimen.tabs';

function remembered(): OpenTab[] {
  try {
    const paths = JSON.parse(sessionStorage.getItem(store) ?? '[]') as { path: string; search: TabSearch }[];
    return paths.map(({ path, search }) => ({ path, search, title: pageTitle(path), dirty: false }));
  } catch {
    return [];
  }
}

/** The open pages. The address decides which one is in front; the eleventh asks which to close. */
export function useTabs() {
  const here = useRouterState({
    select: ({ location }) => ({ path: location.pathname, search: location.search }),
  });
  const [tabs, setTabs] = useState<OpenTab[]>(remembered);
  const known = tabs.some(({ path }) => path === here.path);
  const full = !known && tabs.length >= mostTabs;
  const sameSearch = tabs.some(
    (tab) => tab.path === here.path && JSON.stringify(tab.search) === JSON.stringify(here.search),
  );
  if (here.path !== '/' && !full && !sameSearch) {
    // the address has moved on: the list of tabs follows it in the same pass
    setTabs(
      known
        ? tabs.map((tab) => (tab.path === here.path ? { ...tab, search: here.search } : tab))
        : [...tabs, newTab(here)],
    );
  }
  useEffect(() => {
    sessionStorage.setItem(store, JSON.stringify(tabs.map(({ path, search }) => ({ path, search }))));
  }, [tabs]);
  const mark = useCallback((path: string, change: Partial<OpenTab>) => {
    setTabs((all) => all.map((tab) => (tab.path === path ? { ...tab, ...change } : tab)));
  }, []);
  const close = (path: string) => {
    const at = tabs.findIndex((tab) => tab.path === path);
    const rest = tabs.filter((tab) => tab.path !== path);
    setTabs(rest);
    const neighbour = rest[Math.min(at, rest.length - 1)];
    if (path === here.path) go(neighbour ?? { path: '/todo', search: {} });
  };
  const step = (by: number) => {
    const at = tabs.findIndex((tab) => tab.path === here.path);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (next) go(next);
  };
  return { tabs, here, full, mark, close, step };
}

function newTab({ path, search }: { path: string; search: TabSearch }): OpenTab {
  return { path, search, title: pageTitle(path), dirty: false };
}
