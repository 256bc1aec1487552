import { fetched } from '../../app/fetched.js';
import { page, searched } from '../../app/root.js';
import type { Kind } from '../kind.js';
import { CalledTo } from './CalledTo.js';
import { preparedBy } from '../../app/offices.js';

export const committee = {
  routes: [
    page(
      '/moter',
      fetched(() => import('./meetings/Meetings.js'), 'Meetings'),
    ),
    page(
      '/moter/$committee',
      fetched(() => import('./meetings/Meetings.js'), 'CommitteePage'),
    ),
    page(
      '/moter/$committee/$id',
      fetched(() => import('./meetings/MeetingPage.js'), 'MeetingPage'),
    ),
    searched(
      '/saker/ny',
      fetched(() => import('./meetings/SubmitCase.js'), 'SubmitCase'),
      'utvalg',
    ),
    page(
      '/saker/$committee/$id',
      fetched(() => import('./meetings/CasePage.js'), 'CasePage'),
    ),
    page(
      '/sekretar/$committee',
      fetched(() => import('./secretary/Secretary.js'), 'Secretary'),
    ),
    page(
      '/sekretar/$committee/$id',
      fetched(() => import('./secretary/MeetingDesk.js'), 'MeetingDesk'),
    ),
    page(
      '/sekretar/$committee/sak/$id',
      fetched(() => import('./secretary/PaperPage.js'), 'PaperPage'),
    ),
    page(
      '/vurdering/prioriteringer',
      fetched(() => import('./priorities/SetPriorities.js'), 'SetPriorities'),
    ),
  ],
  ways: (t, { active }) => [
    ...preparedBy(active).map((id) => ({
      to: `/sekretar/${id}`,
      menu: t('web.nav.secretary', { committee: id }),
      onward: t('web.onward.prepare', { committee: id }),
      office: true as const,
    })),
    { to: '/moter', menu: t('web.nav.meetings'), onward: t('web.onward.meetings') },
  ],
  OnDesk: CalledTo,
  OnReports: fetched(() => import('./PublicMinutes.js'), 'PublicMinutes'),
} satisfies Kind;
