import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { loginLogout } from '../api/sdk.gen.js';
import type { Me } from '../api/types.gen.js';
import { isInFsu, preparedBy } from '../kinds/committee/meetings/offices.js';
import { forgetAll } from '../form/kept.js';
import { choose, language, useWords } from './words.js';

/** Everybody's pages, and those of the offices that somebody holds. */
export function Menu({ me }: { readonly me: Me }) {
  const t = useWords();
  const [isStillIn, failed] = useState(false);
  return (
    <>
      <nav aria-label={t('web.nav.label')}>
        <ul>{me.holdsActiveRole ? <Everything active={me.active} /> : <WithoutRole />}</ul>
      </nav>
      <span className="who row">
        <span>{me.name}</span>
        <Button variant="tertiary" data-size="sm" onClick={() => choose(language() === 'nb' ? 'en' : 'nb')}>
          {language() === 'nb' ? 'English' : 'Norsk'}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={() => void logOut().catch(() => failed(true))}>
          {t('web.logout')}
        </Button>
      </span>
      {isStillIn ? <p role="alert">{t('web.not-logged-out')}</p> : null}
    </>
  );
}

function Everything({ active }: { readonly active: Me['active'] }) {
  const t = useWords();
  return (
    <>
      <li>
        <Link to="/" activeOptions={{ exact: true }}>
          {t('web.nav.desk')}
        </Link>
      </li>
      <li>
        <Link to="/tiltak">{t('web.nav.list')}</Link>
      </li>
      <li>
        <Link to="/piloter">{t('web.nav.pilots')}</Link>
      </li>
      <li>
        <Link to="/moter">{t('web.nav.meetings')}</Link>
      </li>
      <Offices active={active} />
    </>
  );
}

function WithoutRole() {
  const t = useWords();
  return (
    <>
      <li>
        <Link to="/" activeOptions={{ exact: true }}>
          {t('web.no-role.nav')}
        </Link>
      </li>
      <li>
        <Link to="/tiltak">{t('web.nav.list')}</Link>
      </li>
    </>
  );
}

function Offices({ active }: { readonly active: Me['active'] }) {
  const t = useWords();
  return (
    <>
      {isInFsu(active) ? (
        <li>
          <Link to="/fsu">FSU</Link>
        </li>
      ) : null}
      {preparedBy(active).map((committee) => (
        <li key={committee}>
          <Link to="/sekretar/$committee" params={{ committee }}>
            {t('web.nav.secretary', { committee })}
          </Link>
        </li>
      ))}
    </>
  );
}

async function logOut(): Promise<void> {
  await loginLogout();
  forgetAll();
  // Where people log in elsewhere, they log out there too: the next at this machine is not them.
  location.assign('/api/login/end');
}
