import { fetched } from '../../app/fetched.js';
import { page, searched } from '../../app/root.js';
import { reviewsIn } from '../../app/offices.js';
import type { Kind } from '../kind.js';

const PROPOSE: readonly string[] = ['leader', 'coordinator'];

export const pilot = {
  routes: [
    searched(
      '/forslag/nytt',
      fetched(() => import('./propose/Propose.js'), 'Propose'),
      'tiltak',
    ),
    page(
      '/forslag/$id',
      fetched(() => import('./propose/Propose.js'), 'GoOn'),
    ),
    searched(
      '/piloter',
      fetched(() => import('./board/Board.js'), 'Board'),
      'q',
      'fase',
      'tiltak',
      'part',
      'vis',
    ),
    page(
      '/piloter/$id',
      fetched(() => import('./page/PilotPage.js'), 'PilotPage'),
    ),
    page(
      '/piloter/$id/samtykke',
      fetched(() => import('./consent/Consent.js'), 'Consent'),
    ),
    page(
      '/piloter/$id/status',
      fetched(() => import('./status/ReportStatus.js'), 'ReportStatus'),
    ),
    page(
      '/piloter/$id/evaluering',
      fetched(() => import('./evaluate/Evaluate.js'), 'Evaluate'),
    ),
    page(
      '/vurdering',
      fetched(() => import('./reviewing/Reviewing.js'), 'Reviewing'),
    ),
  ],
  ways: (t, me) => [
    ...reviewsIn(me).map((body) => ({
      ...{ to: '/vurdering', menu: body, onward: t('web.onward.reviewing'), office: true as const },
    })),
    ...(me.active.some(({ role }) => PROPOSE.includes(role))
      ? [{ to: '/forslag/nytt', onward: t('web.onward.propose') }]
      : []),
    { to: '/piloter', menu: t('web.nav.pilots'), onward: t('web.onward.pilots'), rest: true as const },
  ],
  OnMeasure: fetched(() => import('./OnMeasure.js'), 'OnMeasure'),
} satisfies Kind;
