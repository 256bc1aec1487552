import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { prioritiesHistoryOptions } from '../../../api/@tanstack/react-query.gen.js';
import { Shown } from '../../../app/Shown.js';
import { moment } from '../../../app/when.js';
import { language, useWords } from '../../../app/words.js';

/** Who set the priorities when, and to what: the last first. */
export function PrioritiesHistory({ committee }: { readonly committee: string }) {
  const t = useWords();
  const history = useQuery(prioritiesHistoryOptions({ path: { committee } }));
  return (
    <section className="stack" aria-labelledby="history">
      <Heading level={2} id="history" data-size="sm">
        {t('web.priorities.history')}
      </Heading>
      <Shown
        of={history}
        empty={({ items }) =>
          items.length > 0 ? null : <Paragraph className="quiet">{t('web.priorities.never')}</Paragraph>
        }
      >
        {({ items }) => (
          <ul className="plain stack">
            {items.map(({ at, by, priorities }) => (
              <li key={at} className="pilot">
                {t('web.priorities.then', { who: by.name ?? by.person, role: t(`role.${by.role}`), date: moment(at) })}
                {priorities.length === 0 ? <div className="quiet">{t('web.priorities.nothing')}</div> : null}
                <ol>
                  {priorities.map(({ id, title }) => (
                    <li key={id} className="as-written">
                      {title[language()]}
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </section>
  );
}
