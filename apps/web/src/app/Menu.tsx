import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { loginLogout } from '../api/sdk.gen.js';
import type { Me } from '../api/types.gen.js';
import { Page } from './Links.js';
import { useWays } from '../kinds/kind.js';
import { forgetAll } from '../form/kept.js';
import { choose, language, useWords } from './words.js';
import { LANGUAGE_CODES, LANGUAGES } from '@tiltaksmotor/domain/languages';

/** Everybody's pages, and those of the offices that somebody holds. */
export function Menu({ me }: { readonly me: Me }) {
  const t = useWords();
  const [isStillIn, failed] = useState(false);
  return (
    <>
      <nav aria-label={t('web.nav.label')}>
        <ul>{me.holdsActiveRole ? <Everything /> : <Desk words={t('web.no-role.nav')} />}</ul>
      </nav>
      <span className="who row">
        <span>{me.name}</span>
        {LANGUAGE_CODES.filter((code) => code !== language()).map((code) => (
          <Button key={code} lang={code} variant="tertiary" data-size="sm" onClick={() => choose(code)}>
            {LANGUAGES[code].name}
          </Button>
        ))}
        <Button variant="tertiary" data-size="sm" onClick={() => void logOut().catch(() => failed(true))}>
          {t('web.logout')}
        </Button>
      </span>
      {isStillIn ? <p role="alert">{t('web.not-logged-out')}</p> : null}
    </>
  );
}

/** Everybody's pages first, then those of the offices that somebody holds. */
function Everything() {
  const t = useWords();
  const { everybody, offices } = useWays();
  return (
    <>
      <Desk words={t('web.nav.desk')} />
      {[...everybody, ...offices].map(({ to, menu }) =>
        menu === undefined ? null : (
          <li key={to}>
            <Page path={to}>{menu}</Page>
          </li>
        ),
      )}
    </>
  );
}

/** The desk and the list, which are of no kind. */
function Desk({ words }: { readonly words: string }) {
  const t = useWords();
  return (
    <>
      <li>
        <Link to="/" activeOptions={{ exact: true }}>
          {words}
        </Link>
      </li>
      <li>
        <Link to="/tiltak">{t('web.nav.list')}</Link>
      </li>
    </>
  );
}

async function logOut(): Promise<void> {
  await loginLogout();
  forgetAll();
  // Where people log in elsewhere, they log out there too: the next at this machine is not them.
  location.assign('/api/login/end');
}
