import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { searchOf, whenMoving } from './address';
import { App } from './App';

const root = createRootRoute({ component: App, notFoundComponent: () => null, validateSearch: searchOf });

/** The pages of the house are drawn by the shell, which keeps the hidden ones alive; routes only name them. */
const page = <const Path extends string>(path: Path) =>
  createRoute({ getParentRoute: () => root, path, component: () => null });

const routes = [
  page('/'), // the shell goes on to the home of the person's role
  page('/todo'),
  page('/desk'),
  page('/petitions'),
  page('/reviews'),
  page('/rechecks'),
  page('/mediations'),
  page('/orders'),
  page('/escalations'),
  page('/meetings'),
  page('/petitions/$id'),
  page('/petitions/$id/paper/$type'),
  page('/reviews/$id'),
  page('/rechecks/$id'),
  page('/mediations/$id'),
  page('/orders/$id'),
  page('/escalations/$id'),
  page('/meetings/$id'),
  page('/gallery'),
];

export const router = createRouter({ routeTree: root.addChildren(routes), defaultPreload: false });

whenMoving(({ path, search }) => void router.navigate({ to: path, search }));

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
