import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Broken, fetched } from './fetched.js';
import { Missing } from './Shown.js';
import { Shell } from './Shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: Missing });
const at = <P extends string>(path: P, component: ReturnType<typeof fetched>) =>
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
    fetched(() => import('../desk/Desk.js'), 'Desk'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/tiltak',
    validateSearch: only('q', 'omrade', 'potensial'),
    component: fetched(() => import('../list/List.js'), 'List'),
  }),
  at(
    '/tiltak/$code',
    fetched(() => import('../list/MeasurePage.js'), 'MeasurePage'),
  ),
  at(
    '/utgaver',
    fetched(() => import('../kinds/edition/Editions.js'), 'Editions'),
  ),
  at(
    '/utgaver/$id',
    fetched(() => import('../kinds/edition/EditionPage.js'), 'EditionPage'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/forslag/nytt',
    validateSearch: ({ tiltak }) => (typeof tiltak === 'string' ? { tiltak } : {}),
    component: fetched(() => import('../kinds/pilot/propose/Propose.js'), 'Propose'),
  }),
  at(
    '/forslag/$id',
    fetched(() => import('../kinds/pilot/propose/Propose.js'), 'GoOn'),
  ),
  at(
    '/piloter/$id/samtykke',
    fetched(() => import('../kinds/pilot/consent/Consent.js'), 'Consent'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/piloter',
    validateSearch: only('q', 'fase', 'tiltak', 'part', 'vis'),
    component: fetched(() => import('../kinds/pilot/board/Board.js'), 'Board'),
  }),
  at(
    '/piloter/$id',
    fetched(() => import('../kinds/pilot/page/PilotPage.js'), 'PilotPage'),
  ),
  at(
    '/piloter/$id/status',
    fetched(() => import('../kinds/pilot/status/ReportStatus.js'), 'ReportStatus'),
  ),
  at(
    '/piloter/$id/evaluering',
    fetched(() => import('../kinds/pilot/evaluate/Evaluate.js'), 'Evaluate'),
  ),
  at(
    '/fsu',
    fetched(() => import('../kinds/committee/reviewing/Fsu.js'), 'Fsu'),
  ),
  at(
    '/fsu/prioriteringer',
    fetched(() => import('../kinds/committee/reviewing/SetPriorities.js'), 'SetPriorities'),
  ),
  at(
    '/moter',
    fetched(() => import('../kinds/committee/meetings/Meetings.js'), 'Meetings'),
  ),
  at(
    '/moter/$committee',
    fetched(() => import('../kinds/committee/meetings/Meetings.js'), 'CommitteePage'),
  ),
  at(
    '/moter/$committee/$id',
    fetched(() => import('../kinds/committee/meetings/MeetingPage.js'), 'MeetingPage'),
  ),
  at(
    '/saker/$committee/$id',
    fetched(() => import('../kinds/committee/meetings/CasePage.js'), 'CasePage'),
  ),
  at(
    '/sekretar/$committee',
    fetched(() => import('../kinds/committee/secretary/Secretary.js'), 'Secretary'),
  ),
  at(
    '/sekretar/$committee/$id',
    fetched(() => import('../kinds/committee/secretary/MeetingDesk.js'), 'MeetingDesk'),
  ),
  at(
    '/sekretar/$committee/sak/$id',
    fetched(() => import('../kinds/committee/secretary/PaperPage.js'), 'PaperPage'),
  ),
  at(
    '/utsendinger',
    fetched(() => import('../mails/Ledger.js'), 'Ledger'),
  ),
  at(
    '/ssu-status',
    fetched(() => import('../ssu-status/SsuStatus.js'), 'SsuStatus'),
  ),
  at(
    '/rapporter',
    fetched(() => import('../reports/Reports.js'), 'Reports'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/saker/ny',
    validateSearch: ({ utvalg }) => (typeof utvalg === 'string' ? { utvalg } : {}),
    component: fetched(() => import('../kinds/committee/meetings/SubmitCase.js'), 'SubmitCase'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/innlogging',
    validateSearch: ({ svar }) => (typeof svar === 'string' ? { svar } : {}),
    component: fetched(() => import('../login/Back.js'), 'Back'),
  }),
  at(
    '/tilgjengelighet',
    fetched(() => import('../accessibility/Accessibility.js'), 'Accessibility'),
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
