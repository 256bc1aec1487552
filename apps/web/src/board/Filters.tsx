import { Field, Label, Search } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { PHASES } from '@tiltaksmotor/domain/phases';
import { useId } from 'react';
import { measuresListOptions, organisationsListOptions } from '../api/@tanstack/react-query.gen.js';
import { language, useWords } from '../app/words.js';
import type { Choice } from '../form/choices.js';
import { OneOf } from '../form/OneOf.js';
import type { Filter } from './filter.js';

/** A draft is nobody's but its author's. */
const SEEN = PHASES.filter((phase) => !['unknown', 'draft', 'discarded'].includes(phase));
const WHICH = ['open', 'closed', 'all'] as const;
const RARELY = 10 * 60_000;

/** Which pilots are shown. */
export function Filters({ filter, choose }: { readonly filter: Filter; readonly choose: (filter: Filter) => void }) {
  const t = useWords();
  const id = useId();
  const measures = useQuery({ ...measuresListOptions(), staleTime: RARELY });
  const organisations = useQuery({ ...organisationsListOptions(), staleTime: RARELY });
  const measured = (measures.data?.items ?? []).map(({ code, title }) => ({
    value: code,
    label: `${code} ${title[language()]}`,
  }));
  const parties = (organisations.data?.items ?? [])
    .filter(({ kind }) => !['trust', 'state', 'service-users', 'unions'].includes(kind))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
    .map(({ id: party, name }) => ({ value: party, label: name }));
  const all = (of: string, choices: readonly Choice[]) => [{ value: '', label: t(`web.board.all-${of}`) }, ...choices];
  const set = (key: keyof Filter) => (value: string) => choose({ ...filter, [key]: value });
  return (
    <div className="filters" role="search">
      <Field>
        <Label htmlFor={`${id}q`}>{t('web.board.search')}</Label>
        <Search>
          <Search.Input id={`${id}q`} value={filter.q} onChange={(event) => set('q')(event.target.value)} />
          <Search.Clear />
        </Search>
      </Field>
      <OneOf
        label={t('web.board.phase')}
        value={filter.phase}
        choose={set('phase')}
        choices={all(
          'phases',
          SEEN.map((phase) => ({ value: phase, label: t(`phase.${phase}`) })),
        )}
      />
      <OneOf
        label={t('web.board.measure')}
        value={filter.measure}
        choose={set('measure')}
        choices={all('measures', measured)}
      />
      <OneOf
        label={t('web.board.organisation')}
        value={filter.organisation}
        choose={set('organisation')}
        choices={all('organisations', parties)}
      />
      <OneOf
        label={t('web.board.which')}
        value={filter.closed}
        choose={set('closed')}
        choices={WHICH.map((which) => ({ value: which, label: t(`web.board.${which}`) }))}
      />
    </div>
  );
}
