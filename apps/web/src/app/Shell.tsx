import { Heading, Paragraph, SkipLink, Link as Styled } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { meMeOptions } from '../api/@tanstack/react-query.gen.js';
import type { Me } from '../api/types.gen.js';
import { useLive } from '../live/useLive.js';
import { fetched, Part } from './fetched.js';
import { useArrival, useTitle } from './focus.js';
import { keptBy, useFormsWithWords } from '../form/kept.js';
import { Menu } from './Menu.js';
import { useNamesCame } from './names.js';
import { Loading } from './Shown.js';
import { isProblem } from './queries.js';
import { useWords } from './words.js';
import { Unsent } from '../form/Unsent.js';
import { day } from './values.js';

const Login = fetched(() => import('../login/Login.js'), 'Login');

/** Pages that are everybody's. */
const OPEN: readonly string[] = ['/tilgjengelighet', '/innlogging'];
/** Those that somebody without a role sees besides. */
const WITHOUT_ROLE: readonly string[] = [...OPEN, '/tiltak'];

/** What is round every page. Whoever is not logged in, or no longer, logs in on top of the page and comes back to it. */
export function Shell() {
  const t = useWords();
  useArrival();
  const online = useOnline();
  const me = useQuery(meMeOptions());
  if (me.data !== undefined) keptBy(me.data.id);
  const isOpen = OPEN.includes(useLocation().pathname);
  const loggedOut = isProblem(me.error) && me.error.status === 401;
  return (
    <>
      <SkipLink href="#main">{t('web.skip')}</SkipLink>
      <header className="top">
        <div className="top-inside">
          <Link to="/" className="name">
            <img src="/icon.svg" alt="" width="28" height="28" />
            Tiltaksmotor
          </Link>
          {me.data === undefined ? null : <Menu me={me.data} />}
        </div>
      </header>
      {online ? null : (
        <p className="offline" role="status">
          {t('web.offline')}
        </p>
      )}
      <main id="main" tabIndex={-1}>
        {me.data !== undefined ? (
          <Page key={me.data.id} me={me.data} isLoggedIn={!loggedOut} />
        ) : isOpen ? (
          <Outlet />
        ) : null}
      </main>
      <footer className="bottom">
        <Styled asChild>
          <Link to="/tilgjengelighet">{t('web.accessibility')}</Link>
        </Styled>
      </footer>
      {loggedOut && !isOpen ? (
        <Part>
          <Login expired={me.data !== undefined} />
        </Part>
      ) : null}
    </>
  );
}

function Page({ me, isLoggedIn }: { readonly me: Me; readonly isLoggedIn: boolean }) {
  // By the page that is shown: the address is there before it.
  const page = useMatches().at(-1)?.fullPath ?? '/';
  if (me.holdsActiveRole) return <Live isLoggedIn={isLoggedIn} />;
  return WITHOUT_ROLE.includes(page) ? <Outlet /> : <NoRole me={me} />;
}

function Live({ isLoggedIn }: { readonly isLoggedIn: boolean }) {
  useLive(isLoggedIn);
  return useNamesCame() ? <Outlet /> : <Loading />;
}

/** Why somebody sees the action list and no more, whom to ask, and what they had typed and can no longer send. */
function NoRole({ me: { roles } }: { readonly me: Me }) {
  const t = useWords();
  useTitle(t('web.no-role.title'));
  const typed = useFormsWithWords();
  return (
    <section className="stack">
      <Heading level={1}>{t('web.no-role.title')}</Heading>
      {roles.length === 0 ? (
        <Paragraph>{t('web.no-role.none')}</Paragraph>
      ) : (
        <div>
          <Paragraph>{t('web.no-role.some')}</Paragraph>
          <ul>
            {roles.map(({ role, at, from, to }) => (
              <li key={`${role} ${at} ${from}`}>
                {t(`role.${role}`)},{' '}
                {to === null
                  ? t('web.no-role.from', { from: day(from) })
                  : t('web.no-role.from-to', { from: day(from), to: day(to) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Paragraph>{t('web.no-role.text')}</Paragraph>
      <Paragraph>{t('web.no-role.ask')}</Paragraph>
      <Link to="/tiltak">{t('web.nav.list')}</Link>
      {typed.map((name) => (
        <Unsent key={name} kept={name} />
      ))}
    </section>
  );
}

const listen = (changed: () => void): (() => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** Whether this machine has a network. */
const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);
