import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PHASES } from '@tiltaksmotor/domain/phases';
import { useState } from 'react';
import { meMeOptions, pilotsListInfiniteOptions } from '../api/@tanstack/react-query.gen.js';
import type { PilotListed } from '../api/types.gen.js';
import { Shown } from '../app/Shown.js';
import { useTitle } from '../app/title.js';
import { useWords } from '../app/words.js';
import { Filters } from './Filters.js';
import { byUrgency, isLate, NO_FILTER, queryOf, type Filter } from './filter.js';
import { Row } from './Row.js';

/** All pilots by phase, the late ones and those that have waited longest first. */
export function Board() {
  const t = useWords();
  useTitle(t('web.board.title'));
  const [filter, choose] = useState<Filter>(NO_FILTER);
  const me = useQuery(meMeOptions());
  const inFsu = me.data?.active.some(({ at }) => at === 'FSU') === true;
  return (
    <>
      <div className="stack">
        <Heading level={1}>{t('web.board.title')}</Heading>
        {inFsu ? <Link to="/fsu">{t('web.board.to-fsu')}</Link> : null}
      </div>
      <Filters filter={filter} choose={choose} />
      <Pilots filter={filter} />
    </>
  );
}

function Pilots({ filter }: { readonly filter: Filter }) {
  const t = useWords();
  const pilots = useInfiniteQuery({
    ...pilotsListInfiniteOptions({ query: queryOf(filter) }),
    initialPageParam: {},
    getNextPageParam: (page) => page.next ?? undefined,
    // What was found stays until the new is there.
    placeholderData: (before) => before,
  });
  return (
    <Shown of={pilots}>
      {({ pages }) => (
        <>
          <Phases pilots={pages.flatMap(({ items }) => items)} more={pilots.hasNextPage} />
          {pilots.hasNextPage ? (
            <div>
              <Button
                variant="secondary"
                loading={pilots.isFetchingNextPage}
                onClick={() => void pilots.fetchNextPage()}
              >
                {t('web.board.more')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </Shown>
  );
}

function Phases({ pilots, more }: { readonly pilots: readonly PilotListed[]; readonly more: boolean }) {
  const t = useWords();
  const late = pilots.filter(isLate).length;
  const found = t('web.board.found', { count: pilots.length });
  return (
    <>
      <Paragraph role="status">
        {more ? `${found} +` : found}
        {late === 0 ? '' : `, ${t('web.board.late', { count: late })}`}
      </Paragraph>
      {pilots.length === 0 ? <Paragraph className="quiet">{t('web.board.none')}</Paragraph> : null}
      {PHASES.map((phase) => (
        <Phase key={phase} phase={phase} pilots={pilots.filter((pilot) => pilot.phase === phase)} />
      ))}
    </>
  );
}

function Phase({ phase, pilots }: { readonly phase: string; readonly pilots: readonly PilotListed[] }) {
  const t = useWords();
  if (pilots.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t(`phase.${phase}`)} ({pilots.length})
      </Heading>
      <ul className="plain stack">
        {pilots.toSorted(byUrgency).map((pilot) => (
          <Row key={pilot.id} pilot={pilot} />
        ))}
      </ul>
    </section>
  );
}
