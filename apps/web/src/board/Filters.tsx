import { Field, Label, Search, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { PHASES } from '@tiltaksmotor/domain/phases';
import { useId, type ReactNode } from 'react';
import { measuresListOptions, organisationsListOptions } from '../api/@tanstack/react-query.gen.js';
import { language, useWords } from '../app/words.js';
import type { Filter } from './filter.js';

/** A draft is nobody's but its author's. */
const SEEN = PHASES.filter((phase) => !['unknown', 'draft', 'discarded'].includes(phase));
const RARELY = 10 * 60_000;

/** On a phone the pilots come first: what narrows them is folded until somebody wants it, or has it. */
const isWide = matchMedia('(min-width: 48rem)').matches;

/** Which pilots are shown. */
export function Filters({ filter, choose }: { readonly filter: Filter; readonly choose: (filter: Filter) => void }) {
  const t = useWords();
  const id = useId();
  const measures = useQuery({ ...measuresListOptions(), staleTime: RARELY });
  const organisations = useQuery({ ...organisationsListOptions(), staleTime: RARELY });
  const parties = (organisations.data?.items ?? []).filter(
    ({ kind }) => !['trust', 'state', 'service-users', 'unions'].includes(kind),
  );
  const set =
    (key: keyof Filter) =>
    (value: string): void => {
      const { [key]: _, ...others } = filter;
      choose(value === '' ? others : { ...others, [key]: value });
    };
  const others = Object.keys(filter).some((key) => key !== 'q');
  return (
    <div className="stack" role="search">
      <Field>
        <Label htmlFor={`${id}q`}>{t('web.board.search')}</Label>
        <Search>
          <Search.Input id={`${id}q`} value={filter.q ?? ''} onChange={(event) => set('q')(event.target.value)} />
          <Search.Clear />
        </Search>
      </Field>
      <details open={isWide || others}>
        <summary>{t('web.board.filters')}</summary>
        <div className="filters">
          <Choice label={t('web.board.phase')} value={filter.fase ?? ''} choose={set('fase')}>
            <option value="">{t('web.board.all-phases')}</option>
            {SEEN.map((phase) => (
              <option key={phase} value={phase}>
                {t(`phase.${phase}`)}
              </option>
            ))}
          </Choice>
          <Choice label={t('web.board.measure')} value={filter.tiltak ?? ''} choose={set('tiltak')}>
            <option value="">{t('web.board.all-measures')}</option>
            {measures.data?.items.map(({ code, title }) => (
              <option key={code} value={code}>
                {code} {title[language()]}
              </option>
            ))}
          </Choice>
          <Choice label={t('web.board.organisation')} value={filter.part ?? ''} choose={set('part')}>
            <option value="">{t('web.board.all-organisations')}</option>
            {parties
              .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
              .map(({ id: party, name }) => (
                <option key={party} value={party}>
                  {name}
                </option>
              ))}
          </Choice>
          <Choice label={t('web.board.which')} value={filter.vis ?? ''} choose={set('vis')}>
            <option value="">{t('web.board.open')}</option>
            <option value="avsluttet">{t('web.board.closed')}</option>
            <option value="alle">{t('web.board.all')}</option>
          </Choice>
        </div>
      </details>
    </div>
  );
}

function Choice({
  label,
  value,
  choose,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {children}
      </Select>
    </Field>
  );
}
