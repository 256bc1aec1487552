import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Broken } from './Broken.js';
import { Missing } from './Missing.js';
import { Shell } from './Shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: Missing });
const at = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

/** What an address says after its `?`: these words and no others, each once. */
const only =
  <K extends string>(...keys: readonly K[]) =>
  (search: Record<string, unknown>): Partial<Record<K, string>> =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = search[key];
        // What looks like a number is read as one.
        return typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [];
      }),
    ) as Partial<Record<K, string>>;

/** A page for each task a person has, at an address that works from an e-mail. */
const pages = [
  at(
    '/',
    lazyRouteComponent(() => import('../desk/Desk.js'), 'Desk'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/tiltak',
    validateSearch: only('q', 'omrade', 'potensial'),
    component: lazyRouteComponent(() => import('../list/List.js'), 'List'),
  }),
  at(
    '/tiltak/$code',
    lazyRouteComponent(() => import('../list/MeasurePage.js'), 'MeasurePage'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/forslag/nytt',
    validateSearch: ({ tiltak }) => (typeof tiltak === 'string' ? { tiltak } : {}),
    component: lazyRouteComponent(() => import('../propose/Propose.js'), 'Propose'),
  }),
  at(
    '/forslag/$id',
    lazyRouteComponent(() => import('../propose/GoOn.js'), 'GoOn'),
  ),
  at(
    '/piloter/$id/samtykke',
    lazyRouteComponent(() => import('../consent/Consent.js'), 'Consent'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/piloter',
    validateSearch: only('q', 'fase', 'tiltak', 'part', 'vis'),
    component: lazyRouteComponent(() => import('../board/Board.js'), 'Board'),
  }),
  at(
    '/piloter/$id',
    lazyRouteComponent(() => import('../pilot/PilotPage.js'), 'PilotPage'),
  ),
  at(
    '/piloter/$id/status',
    lazyRouteComponent(() => import('../report-status/ReportStatus.js'), 'ReportStatus'),
  ),
  at(
    '/piloter/$id/evaluering',
    lazyRouteComponent(() => import('../evaluate/Evaluate.js'), 'Evaluate'),
  ),
  at(
    '/fsu',
    lazyRouteComponent(() => import('../fsu/Fsu.js'), 'Fsu'),
  ),
  at(
    '/fsu/prioriteringer',
    lazyRouteComponent(() => import('../fsu/SetPriorities.js'), 'SetPriorities'),
  ),
  at(
    '/moter',
    lazyRouteComponent(() => import('../meetings/Meetings.js'), 'Meetings'),
  ),
  at(
    '/moter/$committee',
    lazyRouteComponent(() => import('../meetings/CommitteePage.js'), 'CommitteePage'),
  ),
  at(
    '/moter/$committee/$id',
    lazyRouteComponent(() => import('../meetings/MeetingPage.js'), 'MeetingPage'),
  ),
  at(
    '/saker/$committee/$id',
    lazyRouteComponent(() => import('../meetings/CasePage.js'), 'CasePage'),
  ),
  at(
    '/sekretar/$committee',
    lazyRouteComponent(() => import('../secretary/Secretary.js'), 'Secretary'),
  ),
  at(
    '/sekretar/$committee/$id',
    lazyRouteComponent(() => import('../secretary/MeetingDesk.js'), 'MeetingDesk'),
  ),
  at(
    '/sekretar/$committee/sak/$id',
    lazyRouteComponent(() => import('../secretary/paper/PaperPage.js'), 'PaperPage'),
  ),
  at(
    '/utsendinger',
    lazyRouteComponent(() => import('../mails/Ledger.js'), 'Ledger'),
  ),
  at(
    '/ssu-status',
    lazyRouteComponent(() => import('../ssu-status/SsuStatus.js'), 'SsuStatus'),
  ),
  at(
    '/rapporter',
    lazyRouteComponent(() => import('../reports/Reports.js'), 'Reports'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/saker/ny',
    validateSearch: ({ utvalg }) => (typeof utvalg === 'string' ? { utvalg } : {}),
    component: lazyRouteComponent(() => import('../submit/SubmitCase.js'), 'SubmitCase'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/innlogging',
    validateSearch: ({ svar }) => (typeof svar === 'string' ? { svar } : {}),
    component: lazyRouteComponent(() => import('../login/Back.js'), 'Back'),
  }),
  at(
    '/tilgjengelighet',
    lazyRouteComponent(() => import('../accessibility/Accessibility.js'), 'Accessibility'),
  ),
];

export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
