import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { prioritiesListOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { Priority } from '../../../api/types.gen.js';
import { Shown } from '../../../app/Shown.js';
import { language, useWords } from '../../../app/words.js';

/** What the committee's mandate puts first, and which pilots serve it. */
export function Priorities() {
  const t = useWords();
  const priorities = useQuery(prioritiesListOptions({ path: { committee: 'FSU' } }));
  return (
    <section className="stack" aria-labelledby="priorities">
      <Heading level={2} id="priorities" data-size="sm">
        {t('web.fsu.priorities')}
      </Heading>
      <Shown
        of={priorities}
        empty={({ items }) =>
          items.length > 0 ? null : <Paragraph className="quiet">{t('web.fsu.no-priorities')}</Paragraph>
        }
      >
        {({ items }) => (
          <ol className="stack">
            {items.map((priority) => (
              <li key={priority.id}>
                <One priority={priority} />
              </li>
            ))}
          </ol>
        )}
      </Shown>
      <Link to="/fsu/prioriteringer">
        {t(
          priorities.data?.availableCommands.some(({ command }) => command === 'setPriorities')
            ? 'web.fsu.set'
            : 'web.fsu.set-by-whom',
        )}
      </Link>
    </section>
  );
}

function One({ priority: { title, pilots } }: { readonly priority: Priority }) {
  const t = useWords();
  return (
    <>
      <strong className="as-written">{title[language()]}</strong>{' '}
      <span className="quiet">
        {pilots.length === 0 ? t('web.fsu.unserved') : t('web.fsu.serves', { count: pilots.length })}
      </span>
      <ul className="plain">
        {pilots.map(({ id, title: name, phase }) => (
          <li key={id}>
            <Link to="/piloter/$id" params={{ id }}>
              {name ?? t('report.untitled')}
            </Link>{' '}
            <Tag data-size="sm">{t(`phase.${phase}`)}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}
