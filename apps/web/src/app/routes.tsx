import { createRouter } from '@tanstack/react-router';
import { ROUTES } from '../kinds/index.js';
import { Broken, fetched } from './fetched.js';
import { moved, page, root, searched } from './root.js';
import { Shell } from './Shell.js';
import { Missing } from './Shown.js';

/** A page for each task a person has, at an address that works from an e-mail. */
const pages = [
  page(
    '/',
    fetched(() => import('../desk/Desk.js'), 'Desk'),
  ),
  searched(
    '/tiltak',
    fetched(() => import('../list/List.js'), 'List'),
    'q',
    'omrade',
    'potensial',
  ),
  page(
    '/tiltak/$code',
    fetched(() => import('../list/MeasurePage.js'), 'MeasurePage'),
  ),
  page(
    '/utsendinger',
    fetched(() => import('../mails/Ledger.js'), 'Ledger'),
  ),
  page(
    '/status',
    fetched(() => import('../status/Status.js'), 'Status'),
  ),
  page(
    '/rapporter',
    fetched(() => import('../reports/Reports.js'), 'Reports'),
  ),
  searched(
    '/innlogging',
    fetched(() => import('../login/Back.js'), 'Back'),
    'svar',
  ),
  page(
    '/tilgjengelighet',
    fetched(() => import('../accessibility/Accessibility.js'), 'Accessibility'),
  ),
  moved('/ssu-status', '/status'),
  moved('/fsu', '/vurdering'),
  moved('/fsu/prioriteringer', '/vurdering/prioriteringer'),
];

root.update({ component: Shell, notFoundComponent: Missing });

export const router = createRouter({
  routeTree: root.addChildren([...pages, ...ROUTES]),
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
