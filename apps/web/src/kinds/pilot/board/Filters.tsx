import { PHASES } from '@tiltaksmotor/domain/phases';
import { Field, Label, Search } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { PilotListed, PilotsListData, PilotsPhasesData } from '../../../api/types.gen.js';
import { measuresListOptions, organisationsListOptions } from '../../../api/@tanstack/react-query.gen.js';
import { spoken, useWords } from '../../../app/index.js';
import { type Choice, OneOf } from '../../../form/index.js';
import { alphabetical } from '@tiltaksmotor/domain/languages';

/** As it stands in the address, so that it can be sent to somebody and come back to. */
export interface Filter {
  readonly q?: string;
  readonly fase?: string;
  readonly tiltak?: string;
  readonly part?: string;
  /** What is under way, where nothing is said. */
  readonly vis?: string;
}
type Query = NonNullable<PilotsPhasesData['query']>;

type Phase = Exclude<(typeof PHASES)[number], 'unknown'>;
export const isPhase = (phase: string | undefined): phase is Phase =>
  phase !== 'unknown' && PHASES.some((one) => one === phase);

/** What the API is asked for: only what was chosen. Ids that nothing can have are left out. */
export function queryOf({ q = '', fase, tiltak = '', part = '', vis }: Filter): Query {
  return {
    ...(q.trim() === '' ? {} : { q: q.trim().slice(0, 200) }),
    ...(isPhase(fase) ? { phase: fase } : {}),
    ...(/^[A-ZÆØÅ]{2,5}-\d{2,3}$/.test(tiltak) ? { measure: tiltak } : {}),
    ...(/^[\wæøåÆØÅ.-]{1,80}$/.test(part) ? { organisation: part } : {}),
    ...(vis === 'alle' ? {} : { closed: vis === 'avsluttet' ? 'true' : 'false' }),
  };
}

/** One phase of what a filter finds, what has been longest in it first. */
export const pageOf = (filter: Filter, phase: Phase, limit: number): NonNullable<PilotsListData['query']> => ({
  ...queryOf(filter),
  phase,
  sort: 'age',
  limit,
});

export const isLate = ({ nextDue, closed }: Pick<PilotListed, 'nextDue' | 'closed'>): boolean =>
  !closed && nextDue !== null && Date.parse(nextDue) < Date.now();

/** The late first, by what is longest overdue; then those that have been longest in their phase. */
export function byUrgency(a: PilotListed, b: PilotListed): number {
  const late = Number(isLate(b)) - Number(isLate(a));
  if (late !== 0) return late;
  if (isLate(a)) return Date.parse(a.nextDue ?? '') - Date.parse(b.nextDue ?? '');
  return Date.parse(a.phaseSince) - Date.parse(b.phaseSince);
}

/** A draft is nobody's but its author's. */
const SEEN = PHASES.filter((phase) => !['unknown', 'draft', 'discarded'].includes(phase));
/** By what stands in the address; nothing is what is under way. */
const WHICH = { '': 'open', avsluttet: 'closed', alle: 'all' } as const;
const RARELY = 10 * 60_000;

/** On a phone the pilots come first: what narrows them is folded until somebody wants it, or has it. */
const isWide = matchMedia('(min-width: 48rem)').matches;

/** Which pilots are shown. */
export function Filters({ filter, choose }: { readonly filter: Filter; readonly choose: (filter: Filter) => void }) {
  const t = useWords();
  const id = useId();
  const measures = useQuery({ ...measuresListOptions(), staleTime: RARELY });
  const organisations = useQuery({ ...organisationsListOptions(), staleTime: RARELY });
  const measured = (measures.data?.items ?? []).map(({ code, title }) => ({
    value: code,
    label: `${code} ${spoken(title)}`,
  }));
  const parties = (organisations.data?.items ?? [])
    .filter(({ kind }) => !['trust', 'state', 'service-users', 'unions'].includes(kind))
    .toSorted((a, b) => alphabetical(a.name, b.name))
    .map(({ id: party, name }) => ({ value: party, label: name }));
  const all = (of: string, choices: readonly Choice[]) => [{ value: '', label: t(`web.board.all-${of}`) }, ...choices];
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
          <OneOf
            label={t('web.board.phase')}
            value={filter.fase ?? ''}
            choose={set('fase')}
            choices={all(
              'phases',
              SEEN.map((phase) => ({ value: phase, label: t(`phase.${phase}`) })),
            )}
          />
          <OneOf
            label={t('web.board.measure')}
            value={filter.tiltak ?? ''}
            choose={set('tiltak')}
            choices={all('measures', measured)}
          />
          <OneOf
            label={t('web.board.organisation')}
            value={filter.part ?? ''}
            choose={set('part')}
            choices={all('organisations', parties)}
          />
          <OneOf
            label={t('web.board.which')}
            value={filter.vis ?? ''}
            choose={set('vis')}
            choices={Object.entries(WHICH).map(([value, which]) => ({ value, label: t(`web.board.${which}`) }))}
          />
        </div>
      </details>
    </div>
  );
}
