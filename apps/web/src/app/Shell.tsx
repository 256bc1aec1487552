import { SkipLink, Link as Styled } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { meMeOptions } from '../api/@tanstack/react-query.gen.js';
import type { Me } from '../api/types.gen.js';
import { KINDS } from '../kinds/index.js';
import { Kinds } from '../kinds/kind.js';
import { useLive } from '../live/useLive.js';
import { fetched, Part } from './fetched.js';
import { useArrival } from './focus.js';
import { keptBy } from '../form/kept.js';
import { Languages, Menu } from './Menu.js';
import { useNamesCame } from './names.js';
import { Loading } from './Shown.js';
import { isProblem } from './queries.js';
import { readIn, saidIn, useWords } from './words.js';

const NoRole = fetched(() => import('./NoRole.js'), 'NoRole');
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
  useKeptLanguage(me.data);
  usePageLanguage();
  const lang = saidIn(...ROUND_EVERY_PAGE);
  const isOpen = OPEN.includes(useLocation().pathname);
  const loggedOut = isProblem(me.error) && me.error.status === 401;
  return (
    <Kinds value={KINDS}>
      <SkipLink href="#main" lang={lang}>
        {t('web.skip')}
      </SkipLink>
      <header className="top" lang={lang}>
        <div className="top-inside">
          <Link to="/" className="name">
            <img src="/icon.svg" alt="" width="28" height="28" />
            Tiltaksmotor
          </Link>
          {me.data === undefined ? null : <Menu me={me.data} />}
          {me.data === undefined && isOpen ? (
            <span className="who row">
              <Languages choose={readIn} />
            </span>
          ) : null}
        </div>
      </header>
      {online ? null : (
        <p className="offline" role="status" lang={lang}>
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
      <footer className="bottom" lang={lang}>
        <Styled asChild>
          <Link to="/tilgjengelighet">{t('web.accessibility')}</Link>
        </Styled>
      </footer>
      {loggedOut && !isOpen ? (
        <Part>
          <Login expired={me.data !== undefined} />
        </Part>
      ) : null}
    </Kinds>
  );
}

const ROUND_EVERY_PAGE = [
  ...['skip', 'nav', 'no-role.nav', 'logout', 'not-logged-out', 'away.title', 'offline', 'accessibility'].map(
    (text) => `web.${text}`,
  ),
];
/** What any page may say of its forms, and of what was refused. */
const OF_FORMS = ['web.form', 'web.unsent', 'web.tasks.title', 'web.tasks.close', 'web.tasks.cancel', 'problem.title'];

/**
 * The page is said to be in the language that all of its own texts are in; what is round it says for itself. A page that is
 * not all in nynorsk yet is in bokmål, some of it in nynorsk.
 */
function usePageLanguage(): void {
  const at = useMatches().at(-1)?.routeId;
  const { texts = ['web'] } = KINDS.find(({ routes }) => routes.some(({ id }) => id === at)) ?? {};
  const lang = saidIn(...OF_FORMS, ...texts);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
}

/** What somebody chose, wherever they did, holds here as soon as they are known. */
function useKeptLanguage(me: Me | undefined): void {
  const chosen = me?.language ?? null;
  useEffect(() => {
    if (chosen !== null) readIn(chosen);
  }, [chosen]);
}

function Page({ me, isLoggedIn }: { readonly me: Me; readonly isLoggedIn: boolean }) {
  // By the page that is shown: the address is there before it.
  const page = useMatches().at(-1)?.fullPath ?? '/';
  if (me.holdsActiveRole) return <Live isLoggedIn={isLoggedIn} />;
  return WITHOUT_ROLE.includes(page) ? (
    <Outlet />
  ) : (
    <Part>
      <NoRole me={me} />
    </Part>
  );
}

function Live({ isLoggedIn }: { readonly isLoggedIn: boolean }) {
  useLive(isLoggedIn);
  return useNamesCame() ? <Outlet /> : <Loading />;
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
