import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { measuresListOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { Measure } from '../../../api/types.gen.js';
import { useWords } from '../../../app/words.js';
import { Onward } from '../../../desk/Onward.js';
import { Meant } from '../../../list/Meant.js';
import { Measures } from '../../../list/Measures.js';
import type { Filter } from './filter.js';

/** Nothing passes the filter, or there is nothing yet. */
export function Nothing({ filter, choose }: { readonly filter: Filter; readonly choose: (filter: Filter) => void }) {
  const t = useWords();
  const { q = '', ...others } = filter;
  const chosen = Object.values(filter).some((value) => value !== undefined && value !== '');
  const isNarrow = others.vis !== 'alle' || Object.keys(others).length > 1;
  return (
    <div className="stack">
      <Paragraph className="quiet">{t(chosen ? 'web.board.none' : 'web.board.none-yet')}</Paragraph>
      {q.trim() === '' ? null : <InList q={q.trim().slice(0, 200)} look={(other) => choose({ ...filter, q: other })} />}
      {q.trim() !== '' && isNarrow ? (
        <Link to="/piloter" search={{ q, vis: 'alle' }}>
          {t('web.find.in-all-pilots')}
        </Link>
      ) : null}
      {chosen ? (
        <Link to="/piloter" search={{ vis: 'alle' }}>
          {t('web.board.show-all')}
        </Link>
      ) : null}
      <Onward here="/piloter" />
    </div>
  );
}

const MOST = 5;

/** What was meant, by the list; its measures that would be piloted, or else those that are tried most. */
function InList({ q, look }: { readonly q: string; readonly look: (q: string) => void }) {
  const t = useWords();
  const { items = [], instead } = useQuery(measuresListOptions({ query: { q } })).data ?? {};
  return (
    <>
      <Meant meant={instead?.meant ?? []} look={look} />
      <Some title={t('web.find.measures')} measures={items.slice(0, MOST)} />
      <Some title={t('web.find.most-tried')} measures={instead?.mostTried ?? []} />
    </>
  );
}

function Some({ title, measures }: { readonly title: string; readonly measures: readonly Measure[] }) {
  if (measures.length === 0) return null;
  return (
    <>
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <Measures measures={measures} withArea />
    </>
  );
}
