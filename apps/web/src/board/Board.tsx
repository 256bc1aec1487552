import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { PHASES } from '@tiltaksmotor/domain/phases';
import { meMeOptions, pilotsPhasesOptions } from '../api/@tanstack/react-query.gen.js';
import type { PhaseCount } from '../api/types.gen.js';
import { Shown } from '../app/Shown.js';
import { useTitle } from '../app/title.js';
import { useWords } from '../app/words.js';
import { Onward } from '../desk/Onward.js';
import { Filters } from './Filters.js';
import { queryOf, type Filter } from './filter.js';
import { Overview } from './Overview.js';
import { Phase } from './Phase.js';

/** All pilots by phase, those that have been longest in theirs first: where each stands, and whose turn it is. */
export function Board() {
  const t = useWords();
  useTitle(t('web.board.title'));
  const filter = useSearch({ from: '/piloter' });
  const navigate = useNavigate();
  const me = useQuery(meMeOptions());
  const inFsu = me.data?.active.some(({ at }) => at === 'FSU') === true;
  return (
    <>
      <div className="stack">
        <Heading level={1}>{t('web.board.title')}</Heading>
        {inFsu ? <Link to="/fsu">{t('web.board.to-fsu')}</Link> : null}
      </div>
      <Filters
        filter={filter}
        choose={(search) => void navigate({ to: '/piloter', search, replace: true, resetScroll: false })}
      />
      <Pilots filter={filter} />
    </>
  );
}

function Pilots({ filter }: { readonly filter: Filter }) {
  // What was found stays until the new is there.
  const counts = useQuery({ ...pilotsPhasesOptions({ query: queryOf(filter) }), placeholderData: keepPreviousData });
  return <Shown of={counts}>{({ items }) => <Found counts={items} filter={filter} />}</Shown>;
}

function Found({ counts, filter }: { readonly counts: readonly PhaseCount[]; readonly filter: Filter }) {
  const t = useWords();
  const sum = (of: 'pilots' | 'late'): number => counts.reduce((total, one) => total + one[of], 0);
  const inOrder = PHASES.flatMap((phase) => counts.find((one) => one.phase === phase) ?? []);
  return (
    <>
      <Paragraph role="status">
        {t('web.board.found', { count: sum('pilots') })}
        {sum('late') === 0 ? '' : `, ${t('web.board.late', { count: sum('late') })}`}
      </Paragraph>
      {counts.length === 0 ? <Nothing filter={filter} /> : null}
      {inOrder.length < 2 ? null : <Overview counts={inOrder} />}
      {inOrder.map((count) => (
        <Phase key={count.phase} count={count} filter={filter} alone={inOrder.length === 1} />
      ))}
    </>
  );
}

/** Nothing passes the filter, or there is nothing yet. */
function Nothing({ filter }: { readonly filter: Filter }) {
  const t = useWords();
  const chosen = Object.values(filter).some((value) => value !== undefined && value !== '');
  return (
    <>
      <Paragraph className="quiet">{t(chosen ? 'web.board.none' : 'web.board.none-yet')}</Paragraph>
      {chosen ? (
        <Link to="/piloter" search={{ vis: 'alle' }}>
          {t('web.board.show-all')}
        </Link>
      ) : null}
      <Onward here="/piloter" />
    </>
  );
}
