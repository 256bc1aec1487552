import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pilotsListOptions, prioritiesListOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { PilotListed, Priority } from '../../../api/types.gen.js';
import { day, Explained, Section, Shown, Spoken, useTitle, useWords } from '../../../app/index.js';
import { byUrgency } from '../board/Filters.js';
import { Review, ReviewedPilots } from './Review.js';
import { PilotLink } from '../PilotLink.js';

/** What the FSU has before it: proposals beside what is known already, and what its mandate puts first. */
export function Reviewing() {
  const t = useWords();
  useTitle(t('web.reviewing.title'));
  const inReview = useQuery(pilotsListOptions({ query: { phase: 'review', limit: 50 } }));
  const reporting = useQuery(pilotsListOptions({ query: { phase: 'reporting', limit: 50 } }));
  return (
    <>
      <Heading level={1}>
        <Explained text={t('web.reviewing.title')} />
      </Heading>
      <Shown of={inReview}>
        {({ items }) => (
          <Section id="to-review" title={t('web.reviewing.review', { count: items.length })}>
            {items.length === 0 ? <Paragraph className="quiet">{t('web.reviewing.none')}</Paragraph> : null}
            {items.toSorted(byUrgency).map(({ id }) => (
              <Review key={id} id={id} />
            ))}
            <ReviewedPilots inReview={items.map(({ id }) => id)} />
          </Section>
        )}
      </Shown>
      <Shown of={reporting}>
        {({ items }) => (
          <Recommending pilots={items.filter(({ waiting }) => waiting.some((key) => key.endsWith('@FSU')))} />
        )}
      </Shown>
      <Priorities />
      <Link to="/piloter">{t('web.reviewing.all')}</Link>
    </>
  );
}

/** What has been tried and evaluated, and waits for the FSU's recommendation. */
function Recommending({ pilots }: { readonly pilots: readonly PilotListed[] }) {
  const t = useWords();
  if (pilots.length === 0) return null;
  return (
    <Section id="to-recommend" title={t('web.reviewing.recommend', { count: pilots.length })}>
      <ul className="plain stack">
        {pilots.toSorted(byUrgency).map(({ id, title, nextDue }) => (
          <li key={id} className="entry">
            <PilotLink id={id} title={title} hash="recommend" />
            {nextDue === null ? null : (
              <span className="quiet"> {t('web.reviewing.recommend-by', { date: day(nextDue) })}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the committee's mandate puts first, and which pilots serve it. */
function Priorities() {
  const t = useWords();
  const priorities = useQuery(prioritiesListOptions({ path: { committee: 'FSU' } }));
  return (
    <Section id="priorities" title={t('web.reviewing.priorities')}>
      <Shown of={priorities} none={t('web.reviewing.no-priorities')}>
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
      <Link to="/vurdering/prioriteringer">
        {t(
          priorities.data?.availableCommands.some(({ command }) => command === 'setPriorities')
            ? 'web.reviewing.set'
            : 'web.reviewing.set-by-whom',
        )}
      </Link>
    </Section>
  );
}

function One({ priority: { title, pilots } }: { readonly priority: Priority }) {
  const t = useWords();
  return (
    <>
      <strong className="as-written">
        <Spoken of={title} />
      </strong>{' '}
      <span className="quiet">
        {pilots.length === 0 ? t('web.reviewing.unserved') : t('web.reviewing.serves', { count: pilots.length })}
      </span>
      <ul className="plain">
        {pilots.map(({ id, title: name, phase }) => (
          <li key={id}>
            <PilotLink id={id} title={name} /> <Tag data-size="sm">{t(`phase.${phase}`)}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}
