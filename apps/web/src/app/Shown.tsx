import { Button, Heading, Paragraph, Skeleton } from '@digdir/designsystemet-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { isProblem } from './queries.js';
import { useWords } from './words.js';
import { useTitle } from './focus.js';

/** What a page shows of something that is fetched: while it comes, when it does not, and when there is nothing. */
export function Shown<T>({
  of,
  none,
  children,
}: {
  readonly of: UseQueryResult<T, unknown>;
  /** Said instead where there are no items. */
  readonly none?: string;
  readonly children: (data: T) => ReactNode;
}) {
  const t = useWords();
  if (of.data !== undefined)
    return none !== undefined && hasNone(of.data) ? (
      <Paragraph className="quiet">{none}</Paragraph>
    ) : (
      <>{children(of.data)}</>
    );
  // Without a network it has not been asked for yet.
  if (of.isPending && of.fetchStatus !== 'paused') return <Loading />;
  const problem = isProblem(of.error) ? of.error : null;
  return (
    <section role="alert">
      <Heading level={1} data-size="sm">
        {problem?.title ?? t('web.away.title')}
      </Heading>
      <Paragraph lang={problem?.language}>{problem?.detail ?? t('web.away.text')}</Paragraph>
      <Button variant="secondary" onClick={() => void of.refetch()}>
        {t('web.again')}
      </Button>
    </section>
  );
}

const hasNone = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'items' in data && Array.isArray(data.items) && data.items.length === 0;

/** Where something is to come. */
export function Loading() {
  const t = useWords();
  return (
    <div aria-busy="true" aria-label={t('web.loading')}>
      <Skeleton height={40} />
      <Skeleton height={120} />
    </div>
  );
}

export function Missing() {
  const t = useWords();
  useTitle(t('web.missing.title'));
  return (
    <>
      <Heading level={1}>{t('web.missing.title')}</Heading>
      <Paragraph>{t('web.missing.text')}</Paragraph>
      <Link to="/">{t('web.nav.desk')}</Link>
    </>
  );
}
