import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { whenMoving, type TabSearch } from './address';
import { App } from './App';

const names = ['tab', 'status', 'unit', 'category', 'colour', 'stage', 'q', 'sort', 'cursor', 'drawer'] as const;

function searchOf(given: Record<string, unknown>): TabSearch {
  const known = names.filter((name) => ['string', 'number'].includes(typeof given[name]) && given[name] !== '');
  return Object.fromEntries(known.map((name) => [name, String(given[name] as string)]));
}

const root = createRootRoute({ component: App, notFoundComponent: () => null, validateSearch: searchOf });

/** The pages of the house are drawn by the shell, which keeps the hidden ones alive; routes only name them. */
const page = <const Path extends string>(path: Path) =>
  createRoute({ getParentRoute: () => root, path, component: () => null });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => redirect({ to: '/todo', throw: true }),
});

const routes = [
  home,
  page('/todo'),
  page('/petitions'),
  page('/mediations'),
  page('/orders'),
  page('/escalations'),
  page('/petitions/$id'),
  page('/mediations/$id'),
  page('/orders/$id'),
  page('/escalations/$id'),
];

export const router = createRouter({ routeTree: root.addChildren(routes), defaultPreload: false });

whenMoving(({ path, search }) => void router.navigate({ to: path, search }));

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
