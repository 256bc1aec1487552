import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { DecidingStatus } from '../api/types.gen.js';
import { day, useWords } from '../app/index.js';

/** What changed since the last time, as sentences, under the pilot that each is about. */
export function Changes({ status: { changes, since } }: { readonly status: DecidingStatus }) {
  const t = useWords();
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t('web.deciding.changes', { since: day(since) })}
      </Heading>
      {changes.length === 0 ? <Paragraph>{t('web.deciding.no-changes')}</Paragraph> : null}
      <ul className="plain stack">
        {[...Map.groupBy(changes, ({ pilot }) => pilot)].map(([pilot, told]) => (
          <li key={pilot}>
            <Link to="/piloter/$id" params={{ id: pilot }}>
              {told[0]?.title ?? t('report.untitled')}
            </Link>
            <ul>
              {told.map(({ at, what }, n) => (
                <li key={n}>
                  {what} <span className="quiet">{day(at)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
