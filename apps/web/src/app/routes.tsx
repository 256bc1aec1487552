import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Shell } from './Shell.js';

const root = createRootRoute({ component: Shell });
const page = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

/** A page for each task a person has, at an address that works from an e-mail. */
const pages = [
  page(
    '/',
    lazyRouteComponent(() => import('../desk/Desk.js'), 'Desk'),
  ),
  page(
    '/piloter/$id',
    lazyRouteComponent(() => import('../pilot/PilotPage.js'), 'PilotPage'),
  ),
];

export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
