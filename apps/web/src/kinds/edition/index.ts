import { fetched } from '../../app/fetched.js';
import { page } from '../../app/root.js';
import type { Kind } from '../kind.js';

export const edition = {
  routes: [
    page(
      '/utgaver',
      fetched(() => import('./Editions.js'), 'Editions'),
    ),
    page(
      '/utgaver/$id',
      fetched(() => import('./EditionPage.js'), 'EditionPage'),
    ),
  ],
  texts: [
    ...['web.edition', 'kind.edition', 'potential', 'report.untitled'],
    ...['web.list.found', 'web.case.number', 'web.nav.list'],
  ],
  OnList: fetched(() => import('./EditionsLink.js'), 'EditionsLink'),
} satisfies Kind;
