import { Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { prioritiesListOptions } from '../api/@tanstack/react-query.gen.js';
import type { Priority } from '../api/types.gen.js';
import { Shown } from '../app/Shown.js';
import { language, useWords } from '../app/words.js';

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
        {({ items }) => items.map((priority) => <One key={priority.id} priority={priority} />)}
      </Shown>
    </section>
  );
}

function One({ priority: { title, pilots } }: { readonly priority: Priority }) {
  const t = useWords();
  const how = pilots.length === 0 ? t('web.fsu.unserved') : t('web.fsu.serves', { count: pilots.length });
  if (pilots.length === 0)
    return (
      <Paragraph>
        {title[language()]} – <span className="quiet">{how}</span>
      </Paragraph>
    );
  return (
    <Details>
      <Details.Summary>
        {title[language()]} – {how}
      </Details.Summary>
      <Details.Content>
        <ul className="plain stack">
          {pilots.map(({ id, title: name, phase }) => (
            <li key={id}>
              <Link to="/piloter/$id" params={{ id }}>
                {name ?? t('report.untitled')}
              </Link>{' '}
              <Tag data-size="sm">{t(`phase.${phase}`)}</Tag>
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
