import { Button, Heading } from '@digdir/designsystemet-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { pilotsListInfiniteOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { PhaseCount } from '../../../api/types.gen.js';
import { Shown } from '../../../app/Shown.js';
import { amount } from '../../../app/amounts.js';
import { useWords } from '../../../app/words.js';
import { isPhase, pageOf, type Filter } from './filter.js';
import { Row } from './Row.js';

/** At first: all phases on one page. Where there is only one, and when somebody wants more, a longer page. */
const FEW = 10;
const MANY = 50;

/** The pilots of one phase, what has been longest in it first. */
export function Phase({
  count: { phase, pilots: all },
  filter,
  alone,
}: {
  readonly count: PhaseCount;
  readonly filter: Filter;
  readonly alone: boolean;
}) {
  const t = useWords();
  const query = pageOf(filter, isPhase(phase) ? phase : 'draft', alone ? MANY : FEW);
  const pilots = useInfiniteQuery({
    ...pilotsListInfiniteOptions({ query }),
    initialPageParam: {},
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <section className="stack" aria-labelledby={phase}>
      <Heading level={2} data-size="sm" id={phase} tabIndex={-1}>
        {t(`phase.${phase}`)} ({amount(all)})
      </Heading>
      <Shown of={pilots}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <ul className="plain stack">
                {items.map((pilot) => (
                  <Row key={pilot.id} pilot={pilot} />
                ))}
              </ul>
              {pilots.hasNextPage ? (
                <div>
                  <Button
                    variant="secondary"
                    data-size="sm"
                    loading={pilots.isFetchingNextPage}
                    onClick={() => void pilots.fetchNextPage()}
                  >
                    {t('web.board.more', { shown: items.length, all })}
                  </Button>
                </div>
              ) : null}
            </>
          );
        }}
      </Shown>
    </section>
  );
}
