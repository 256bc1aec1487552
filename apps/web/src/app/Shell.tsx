import { Link as Plain, SkipLink } from '@digdir/designsystemet-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { meMeOptions } from '../api/@tanstack/react-query.gen.js';
import { Login } from '../login/Login.js';
import { useWords } from './words.js';

/** What is round every page. Whoever is not logged in, or no longer, logs in on top of the page and comes back to it. */
export function Shell() {
  const t = useWords();
  const me = useQuery(meMeOptions());
  return (
    <>
      <SkipLink href="#main">{t('web.skip')}</SkipLink>
      <header className="top">
        <Plain asChild>
          <Link to="/">Tiltaksmotor</Link>
        </Plain>
        <span>{me.data?.name}</span>
      </header>
      <main id="main" tabIndex={-1}>
        {me.isSuccess ? <Outlet /> : null}
      </main>
      {me.isError ? <Login /> : null}
    </>
  );
}
