import { Heading } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meMeOptions } from '../api/@tanstack/react-query.gen.js';
import type { Me } from '../api/types.gen.js';
import { useWords } from '../app/index.js';
import { isInFsu, preparedBy } from '../kinds/committee/meetings/offices.js';

const PROPOSE: readonly string[] = ['leader', 'coordinator'];

/** Where somebody can go on from where nothing waits for them, by the roles they hold. */
export function Onward({ here }: { readonly here: '/' | '/piloter' }) {
  const t = useWords();
  const active: Me['active'] = useQuery(meMeOptions()).data?.active ?? [];
  return (
    <nav className="stack" aria-labelledby="onward">
      <Heading level={2} id="onward" data-size="sm">
        {t('web.onward.title')}
      </Heading>
      <ul className="plain stack">
        {isInFsu(active) ? (
          <li>
            <Link to="/fsu">{t('web.onward.fsu')}</Link>
          </li>
        ) : null}
        {preparedBy(active).map((committee) => (
          <li key={committee}>
            <Link to="/sekretar/$committee" params={{ committee }}>
              {t('web.onward.prepare', { committee })}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/tiltak">{t('web.onward.list')}</Link>
        </li>
        {active.some(({ role }) => PROPOSE.includes(role)) ? (
          <li>
            <Link to="/forslag/nytt">{t('web.onward.propose')}</Link>
          </li>
        ) : null}
        {here === '/piloter' ? null : (
          <li>
            <Link to="/piloter">{t('web.onward.pilots')}</Link>
          </li>
        )}
        <li>
          <Link to="/moter">{t('web.onward.meetings')}</Link>
        </li>
      </ul>
    </nav>
  );
}
