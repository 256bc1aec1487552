import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { loginLogout, meChooseLanguage } from '../api/sdk.gen.js';
import type { Me } from '../api/types.gen.js';
import { Page } from './Links.js';
import { useWays } from '../kinds/kind.js';
import { forgetAll } from '../form/kept.js';
import { language, readIn, useWords } from './words.js';
import { LANGUAGE_CODES, LANGUAGES, type Language } from '@tiltaksmotor/domain/languages';

/** Everybody's pages, and those of the offices that somebody holds. */
export function Menu({ me }: { readonly me: Me }) {
  const t = useWords();
  const [fault, setFault] = useState<string | null>(null);
  const failed = (words: string) => () => setFault(words);
  return (
    <>
      <nav aria-label={t('web.nav.label')}>
        <ul>{me.holdsActiveRole ? <Everything /> : <Desk words={t('web.no-role.nav')} />}</ul>
      </nav>
      <span className="who row">
        <span>{me.name}</span>
        <Languages choose={(code) => void keep(code).then(() => readIn(code), failed('web.away.title'))} />
        <Button variant="tertiary" data-size="sm" onClick={() => void logOut().catch(failed('web.not-logged-out'))}>
          {t('web.logout')}
        </Button>
      </span>
      {fault === null ? null : <p role="alert">{t(fault)}</p>}
    </>
  );
}

/** The other languages, each by its own name. */
export function Languages({ choose }: { readonly choose: (code: Language) => void }) {
  return LANGUAGE_CODES.filter((code) => code !== language()).map((code) => (
    <Button key={code} lang={code} variant="tertiary" data-size="sm" onClick={() => choose(code)}>
      {LANGUAGES[code].name}
    </Button>
  ));
}

/** Known of whoever chose it, so that mails come in it and other browsers show it. */
const keep = (chosen: Language) => meChooseLanguage({ body: { language: chosen } });

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
