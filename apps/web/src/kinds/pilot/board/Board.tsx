import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { PHASES } from '@tiltaksmotor/domain/phases';
import { meMeOptions, pilotsPhasesOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { PhaseCount } from '../../../api/types.gen.js';
import { Shown } from '../../../app/Shown.js';
import { useTitle } from '../../../app/title.js';
import { useWords } from '../../../app/words.js';
import { isInFsu } from '../../committee/meetings/offices.js';
import { Filters } from './Filters.js';
import { queryOf, type Filter } from './filter.js';
import { Nothing } from './Nothing.js';
import { Overview } from './Overview.js';
import { Phase } from './Phase.js';

/** All pilots by phase, those that have been longest in theirs first: where each stands, and whose turn it is. */
export function Board() {
  const t = useWords();
  useTitle(t('web.board.title'));
  const filter = useSearch({ from: '/piloter' });
  const navigate = useNavigate();
  const me = useQuery(meMeOptions());
  const choose = (search: Filter): void => void navigate({ to: '/piloter', search, replace: true, resetScroll: false });
  return (
    <>
      <div className="stack">
        <Heading level={1}>{t('web.board.title')}</Heading>
        {me.data !== undefined && isInFsu(me.data.active) ? <Link to="/fsu">{t('web.board.to-fsu')}</Link> : null}
      </div>
      <Filters filter={filter} choose={choose} />
      <Pilots filter={filter} choose={choose} />
    </>
  );
}

interface Filtering {
  readonly filter: Filter;
  readonly choose: (filter: Filter) => void;
}

function Pilots({ filter, choose }: Filtering) {
  // What was found stays until the new is there.
  const counts = useQuery({ ...pilotsPhasesOptions({ query: queryOf(filter) }), placeholderData: keepPreviousData });
  return <Shown of={counts}>{({ items }) => <Found counts={items} filter={filter} choose={choose} />}</Shown>;
}

function Found({ counts, filter, choose }: Filtering & { readonly counts: readonly PhaseCount[] }) {
  const t = useWords();
  const sum = (of: 'pilots' | 'late'): number => counts.reduce((total, one) => total + one[of], 0);
  const inOrder = PHASES.flatMap((phase) => counts.find((one) => one.phase === phase) ?? []);
  return (
    <>
      <Paragraph role="status">
        {t('web.board.found', { count: sum('pilots') })}
        {sum('late') === 0 ? '' : `, ${t('web.board.late', { count: sum('late') })}`}
      </Paragraph>
      {counts.length === 0 ? <Nothing filter={filter} choose={choose} /> : null}
      {inOrder.length < 2 ? null : <Overview counts={inOrder} />}
      {inOrder.map((count) => (
        <Phase key={count.phase} count={count} filter={filter} alone={inOrder.length === 1} />
      ))}
    </>
  );
}
