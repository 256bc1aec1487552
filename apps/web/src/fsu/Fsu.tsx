import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pilotsListOptions } from '../api/@tanstack/react-query.gen.js';
import { Shown } from '../app/Shown.js';
import { useTitle } from '../app/title.js';
import { useWords } from '../app/words.js';
import { byUrgency } from '../board/filter.js';
import { Priorities } from './Priorities.js';
import { Review } from './Review.js';

/** What the FSU has before it: proposals beside what is known already, and what its mandate puts first. */
export function Fsu() {
  const t = useWords();
  useTitle(t('web.fsu.title'));
  const inReview = useQuery(pilotsListOptions({ query: { phase: 'review', limit: 50 } }));
  return (
    <>
      <Heading level={1}>{t('web.fsu.title')}</Heading>
      <Shown of={inReview}>
        {({ items }) => (
          <section className="stack" aria-labelledby="to-review">
            <Heading level={2} id="to-review" data-size="sm">
              {t('web.fsu.review', { count: items.length })}
            </Heading>
            {items.length === 0 ? <Paragraph className="quiet">{t('web.fsu.none')}</Paragraph> : null}
            {items.toSorted(byUrgency).map(({ id }) => (
              <Review key={id} id={id} />
            ))}
          </section>
        )}
      </Shown>
      <Priorities />
      <Link to="/piloter">{t('web.fsu.all')}</Link>
    </>
  );
}
